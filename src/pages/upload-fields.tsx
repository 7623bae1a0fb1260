/** Admin's part of the work dialog when uploading: per planned platform a link, or why there is none. */
import { useEffect, useState } from 'preact/hooks';
import type { Work } from '../actions/ports';
import { PAGE } from '../text/pages';
import type { Extra } from './server';

export function UploadFields({ platforms, uploads, onChange }: Work & { onChange: (extra: Extra) => void }) {
  const settled = uploads.map((one) => one.platform);
  const open = platforms.filter((platform) => !settled.includes(platform));
  const [entries, setEntries] = useState(open.map((platform) => ({ platform, url: '', reason: '', at: '' })));
  useEffect(
    () => onChange({ entries: entries.map((entry) => ({ ...entry, at: momentFrom(entry.at) })) }),
    [entries],
  );
  const set = (index: number, changed: Partial<(typeof entries)[number]>) =>
    setEntries((old) => old.map((entry, at) => (at === index ? { ...entry, ...changed } : entry)));
  return (
    <>
      {uploads.map((one) => (
        <p key={one.platform} class="reply">
          <strong>{one.platform}</strong> – {PAGE.recorded}: {one.url || one.reason}
        </p>
      ))}
      {entries.map((entry, index) => (
        <fieldset key={entry.platform}>
          <legend>{entry.platform}</legend>
          <label for={`url-${index}`}>{PAGE.link}</label>
          <input
            id={`url-${index}`}
            type="url"
            placeholder="https://"
            maxLength={2000}
            value={entry.url}
            onInput={(event) => set(index, { url: event.currentTarget.value })}
          />
          <label for={`at-${index}`}>{PAGE.uploadedAt}</label>
          <input
            id={`at-${index}`}
            type="datetime-local"
            value={entry.at}
            onInput={(event) => set(index, { at: event.currentTarget.value })}
          />
          <label for={`reason-${index}`}>{PAGE.noLink}</label>
          <input
            id={`reason-${index}`}
            type="text"
            maxLength={500}
            value={entry.reason}
            onInput={(event) => set(index, { reason: event.currentTarget.value })}
          />
        </fieldset>
      ))}
    </>
  );
}

/** `2026-11-02T16:05`, as the field gives it, with the seconds that the register keeps. */
function momentFrom(field: string): string {
  return field.length === 16 ? `${field}:00` : field;
}
