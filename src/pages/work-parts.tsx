/** What the work sheet says of an item to be read: facts, responses, and the text as it stands or with its changes. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Work } from '../actions/ports';
import { TEXTS } from '../domain/item';
import { PAGE, SUMMARY } from '../text/pages';
import { SHEET } from '../text/work-sheet';
import { copyText } from './copy';
import { Redline } from './redline';

export function Summary({ summary, folderUrl, fileFacts }: Work) {
  return (
    <dl>
      {summary.map(([label, value]) => (
        <Pair key={label} label={label}>
          {value}
        </Pair>
      ))}
      <Pair label={SUMMARY.files}>
        {fileFacts} –{' '}
        <a href={folderUrl} target="_blank" rel="noreferrer">
          {PAGE.openPhotos}
        </a>
      </Pair>
    </dl>
  );
}

export function Replies({ replies }: Pick<Work, 'replies'>) {
  return (
    <>
      {replies.map((one) => (
        <div class="reply" key={one.who + one.decision}>
          <strong>{one.decision}</strong> – {one.who}, {one.at}
          {one.note && <div>“{one.note}”</div>}
        </div>
      ))}
    </>
  );
}

function Pair({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The text as it stands, to read, and what Wakil made of it; with a button to copy it when it is to be uploaded. */
export function Texts({ work: { original, current }, copy }: { work: Work; copy: boolean }) {
  const isCorrected = TEXTS.some((part) => original[part] !== current[part]);
  const [showsChanges, setShowsChanges] = useState(false);
  return (
    <>
      {isCorrected && (
        <fieldset class="switch" aria-label={SHEET.correctedByWakil}>
          {[false, true].map((one) => (
            <button
              type="button"
              key={String(one)}
              aria-pressed={showsChanges === one}
              onClick={() => setShowsChanges(one)}
            >
              {one ? SHEET.changes : SHEET.text}
            </button>
          ))}
        </fieldset>
      )}
      {TEXTS.map(
        (part) =>
          (current[part] || part === 'caption') && (
            <ReadText key={part} label={PAGE[part]} text={current[part]} copy={copy}>
              {showsChanges && <Redline before={original[part]} after={current[part]} />}
            </ReadText>
          ),
      )}
    </>
  );
}

interface ReadTextGiven {
  label: string;
  text: string;
  copy: boolean;
  /** In place of the plain text. */
  children: ComponentChildren;
}

function ReadText({ label, text, copy, children }: ReadTextGiven) {
  const [copied, setCopied] = useState(false);
  return (
    <>
      <div class="row">
        <strong>{label}</strong>
        <span class="count">{sizeOf(text)}</span>
        {copy && (
          <button type="button" onClick={() => setCopied(copyText(text))}>
            {copied ? PAGE.copied : PAGE.copy}
          </button>
        )}
      </div>
      {children || <p class="text">{text || '–'}</p>}
    </>
  );
}

/** `120 kata, 845 karakter` */
export function sizeOf(text: string): string {
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
  return PAGE.size(words, [...text].length);
}
