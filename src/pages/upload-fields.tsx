/**
 * Admin's part of the work sheet when uploading: the approved photos as one download, and per planned platform the text
 * to copy, then the link, or why there is none.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Post, Work } from '../actions/ports';
import { UPLOADS } from '../text/uploads';
import { copyText } from './copy';
import { momentFrom } from './moment-field';
import { call, type Extra, WORK_FUNCTIONS } from './server';

interface Entry {
  platform: string;
  url: string;
  account: string;
  at: string;
  reason: string;
  /** Whether there is a reason in place of a link. */
  isLeftOut: boolean;
}

interface Given {
  work: Work;
  /** Whether a link was refused because another item has it. */
  isRepetition: boolean;
  draft?: Extra;
  onChange: (extra: Extra) => void;
}

export function UploadFields({ work, isRepetition, draft, onChange }: Given) {
  const { posts, uploads } = work;
  const [entries, setEntries] = useState(() =>
    posts.map((post) => entryOf(post, (draft?.entries ?? []) as Partial<Entry>[])),
  );
  const [isRepeated, setRepeated] = useState(false);
  useEffect(() => onChange({ entries: entries.map(recorded), isRepeated }), [entries, isRepeated]);
  const set = (platform: string, changed: Partial<Entry>) =>
    setEntries((old) => old.map((one) => (one.platform === platform ? { ...one, ...changed } : one)));
  return (
    <>
      <PhotosAsZip {...work} />
      {uploads.map((one) => (
        <p key={one.platform} class="reply">
          <strong>{one.platform}</strong> – {UPLOADS.recorded}: {one.url || one.reason}
        </p>
      ))}
      {posts.map((post, index) => (
        <EntryFields
          key={post.platform}
          post={post}
          entry={entries[index] ?? entryOf(post, [])}
          onChange={(changed) => set(post.platform, changed)}
        />
      ))}
      {isRepetition && (
        <label class="tick">
          <input
            type="checkbox"
            checked={isRepeated}
            onChange={(event) => setRepeated(event.currentTarget.checked)}
          />
          <span>{UPLOADS.repeated}</span>
        </label>
      )}
    </>
  );
}

function entryOf({ platform, account }: Post, drafts: readonly Partial<Entry>[]): Entry {
  const draft = drafts.find((one) => one.platform === platform);
  const fresh = { platform, url: '', account, at: '', reason: '', isLeftOut: false };
  return { ...fresh, ...draft, isLeftOut: Boolean(draft?.reason) };
}

/** What is sent of it: a link or a reason, never what stands in fields that are not shown. */
function recorded({ isLeftOut, at, url, reason, ...entry }: Entry) {
  return isLeftOut
    ? { ...entry, url: '', at: '', reason }
    : { ...entry, url, at: momentFrom(at), reason: '' };
}

interface EntryGiven {
  post: Post;
  entry: Entry;
  onChange: (changed: Partial<Entry>) => void;
}

function EntryFields({ post, entry, onChange }: EntryGiven) {
  const { platform, text, limit } = post;
  const [copied, setCopied] = useState(false);
  const id = (field: string) => `${field}-${platform}`;
  const field = (name: 'url' | 'account' | 'reason', label: string, more: object) => (
    <>
      <label for={id(name)}>{label}</label>
      <input
        id={id(name)}
        value={entry[name]}
        onInput={(event) => onChange({ [name]: event.currentTarget.value })}
        {...more}
      />
    </>
  );
  return (
    <fieldset>
      <legend>{platform}</legend>
      <div class="row">
        <button type="button" onClick={() => setCopied(copyText(text))}>
          {copied ? UPLOADS.copied(platform) : UPLOADS.copyFor(platform)}
        </button>
        <span class="count">{UPLOADS.length([...text].length, limit)}</span>
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={entry.isLeftOut}
          onChange={(event) => onChange({ isLeftOut: event.currentTarget.checked })}
        />
        <span>{UPLOADS.notUploaded}</span>
      </label>
      {entry.isLeftOut ? (
        field('reason', UPLOADS.reason, { type: 'text', maxLength: 500 })
      ) : (
        <>
          {field('url', UPLOADS.link, { type: 'url', placeholder: 'https://', maxLength: 2000 })}
          {field('account', UPLOADS.account, { type: 'text', placeholder: '@', maxLength: 100 })}
          <label for={id('at')}>{UPLOADS.uploadedAt}</label>
          <input
            id={id('at')}
            type="datetime-local"
            value={entry.at.slice(0, 16)}
            onInput={(event) => onChange({ at: event.currentTarget.value })}
          />
        </>
      )}
    </fieldset>
  );
}

/** Made when it is asked for, and given to the browser to keep; the script may read them as whoever looks. */
function PhotosAsZip({ row, number, seenVersion, seenFingerprint }: Work) {
  const [state, setState] = useState<'ready' | 'packing' | { refused: string }>('ready');
  async function fetchZip() {
    setState('packing');
    try {
      const seen = { row, number, seenVersion, seenFingerprint };
      const answer = await call<{ fileName: string; zip: string }>(WORK_FUNCTIONS.zip, seen);
      if ('refused' in answer) {
        setState({ refused: answer.refused });
        return;
      }
      const link = document.createElement('a');
      link.href = `data:application/zip;base64,${answer.done.zip}`;
      link.download = answer.done.fileName;
      link.click();
      setState('ready');
    } catch {
      setState({ refused: UPLOADS.photosFailed });
    }
  }
  return (
    <>
      <p class="row">
        <button type="button" disabled={state === 'packing'} onClick={() => void fetchZip()}>
          {state === 'packing' ? UPLOADS.packing : UPLOADS.photos}
        </button>
      </p>
      {typeof state === 'object' && (
        <div class="refused" role="alert">
          {state.refused}
        </div>
      )}
    </>
  );
}
