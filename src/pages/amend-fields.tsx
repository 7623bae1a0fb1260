/** Admin's part of the work dialog after an upload: on which platform, whether corrected or taken down, and why. */
import { useEffect, useState } from 'preact/hooks';
import type { Work } from '../actions/ports';
import { AMENDMENT_NAMES } from '../text/names';
import { PAGE } from '../text/pages';
import type { Extra } from './server';

export function AmendFields({ uploads, onChange }: Work & { onChange: (extra: Extra) => void }) {
  const online = uploads.filter((one) => one.url !== '');
  const [fields, setFields] = useState({
    platform: online[0]?.platform ?? '',
    what: 'corrected',
    reason: '',
  });
  useEffect(() => onChange(fields), [fields]);
  const set = (changed: Partial<typeof fields>) => setFields((old) => ({ ...old, ...changed }));
  return (
    <>
      <label for="platform">{PAGE.platform}</label>
      <select
        id="platform"
        value={fields.platform}
        onChange={(event) => set({ platform: event.currentTarget.value })}
      >
        {online.map((one) => (
          <option key={one.platform} value={one.platform}>
            {one.platform} – {one.url}
          </option>
        ))}
      </select>
      <fieldset>
        <legend>{PAGE.whatHappened}</legend>
        {(['corrected', 'withdrawn'] as const).map((what) => (
          <label class="tick" key={what}>
            <input type="radio" name="what" checked={fields.what === what} onChange={() => set({ what })} />
            <span>{AMENDMENT_NAMES[what]}</span>
          </label>
        ))}
      </fieldset>
      <label for="reason">{PAGE.amendReason}</label>
      <input
        id="reason"
        type="text"
        maxLength={500}
        value={fields.reason}
        onInput={(event) => set({ reason: event.currentTarget.value })}
      />
    </>
  );
}
