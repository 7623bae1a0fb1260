/** Admin's part of the work sheet after an upload: on which platform, whether corrected or taken down, when and why. */
import { useEffect, useState } from 'preact/hooks';
import type { Work } from '../actions/ports';
import { AMENDMENT_NAMES } from '../text/names';
import { UPLOADS } from '../text/uploads';
import { momentFrom } from './moment-field';
import type { Extra } from './server';

interface Fields {
  platform: string;
  what: string;
  at: string;
  reason: string;
}

type Given = Work & { draft?: Extra; onChange: (extra: Extra) => void };

export function AmendFields({ uploads, online, draft, onChange }: Given) {
  const choices = uploads.filter((one) => online.includes(one.platform));
  const [fields, setFields] = useState<Fields>({
    ...{ platform: choices[0]?.platform ?? '', what: 'corrected', at: '', reason: '' },
    ...(draft as Partial<Fields>),
  });
  useEffect(() => onChange({ ...fields, at: momentFrom(fields.at) }), [fields]);
  const set = (changed: Partial<Fields>) => setFields((old) => ({ ...old, ...changed }));
  return (
    <>
      <label for="platform">{UPLOADS.platform}</label>
      <select
        id="platform"
        value={fields.platform}
        onChange={(event) => set({ platform: event.currentTarget.value })}
      >
        {choices.map((one) => (
          <option key={one.platform} value={one.platform}>
            {one.platform} – {one.url}
          </option>
        ))}
      </select>
      <fieldset>
        <legend>{UPLOADS.whatHappened}</legend>
        {(['corrected', 'withdrawn'] as const).map((what) => (
          <label class="tick" key={what}>
            <input type="radio" name="what" checked={fields.what === what} onChange={() => set({ what })} />
            <span>{AMENDMENT_NAMES[what]}</span>
          </label>
        ))}
      </fieldset>
      <label for="at">{UPLOADS.amendedAt}</label>
      <input
        id="at"
        type="datetime-local"
        value={fields.at.slice(0, 16)}
        onInput={(event) => set({ at: event.currentTarget.value })}
      />
      <label for="reason">{UPLOADS.amendReason}</label>
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
