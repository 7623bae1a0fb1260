/** The second person's part of the work sheet: each upload to be opened, and a tick for what is whole and as approved. */
import { useEffect, useState } from 'preact/hooks';
import type { Work } from '../actions/ports';
import { UPLOADS } from '../text/uploads';
import type { Extra } from './server';

type Given = Work & { draft?: Extra; onChange: (extra: Extra) => void };

export function VerifyFields({ uploads, toVerify, draft, onChange }: Given) {
  const [platforms, setPlatforms] = useState<string[]>(() => {
    const kept = (draft?.platforms ?? []) as string[];
    return kept.filter((one) => toVerify.includes(one));
  });
  useEffect(() => onChange({ platforms }), [platforms]);
  return (
    <>
      {uploads
        .filter((one) => toVerify.includes(one.platform))
        .map(({ platform, url }) => (
          <fieldset key={platform}>
            <legend>{platform}</legend>
            <a href={url} target="_blank" rel="noreferrer">
              {UPLOADS.open}
            </a>
            <div class="detail">{url}</div>
            <label class="tick">
              <input
                type="checkbox"
                checked={platforms.includes(platform)}
                onChange={({ currentTarget }) =>
                  setPlatforms((old) => [
                    ...old.filter((one) => one !== platform),
                    ...(currentTarget.checked ? [platform] : []),
                  ])
                }
              />
              <span>{UPLOADS.isWhole(platform)}</span>
            </label>
          </fieldset>
        ))}
    </>
  );
}
