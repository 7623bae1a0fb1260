/** The dialog of every act on one row: what it is about, what the role has to say, and one button. */
import { type ComponentChildren, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Work } from '../actions/ports';
import { ACT_WORDS, PAGE, SUMMARY } from '../text/pages';
import './dialog.css';
import { AmendFields } from './amend-fields';
import { CorrectionFields } from './correction-fields';
import { ACT_FUNCTIONS, call, closeDialog, type Extra, fitDialog, pageProps } from './server';
import { UploadFields } from './upload-fields';

function WorkPage(props: Work) {
  const words = ACT_WORDS[props.act];
  const [note, setNote] = useState('');
  const [extra, setExtra] = useState<Extra>({});
  const [refused, setRefused] = useState('');
  const [state, setState] = useState<'open' | 'sending' | 'done'>('open');
  const isNoteMissing = words.noteRequired && note.trim() === '';
  useEffect(() => {
    if (!refused || !isNoteMissing) return;
    const field = document.getElementById('note');
    field?.focus();
    // Focusing brings the caret into sight, and the field may still lie below the footer.
    field?.scrollIntoView({ block: 'center' });
  }, [refused]);

  useEffect(() => {
    if (state === 'done') fitDialog();
  }, [state]);

  async function send(event: Event) {
    event.preventDefault();
    if (isNoteMissing) {
      setRefused(PAGE.missing(words.noteLabel, words.button));
      return;
    }
    setState('sending');
    setRefused('');
    const { row, number, seenVersion, seenFingerprint } = props;
    const request = {
      row,
      number,
      seenVersion,
      seenFingerprint,
      ...(words.noteLabel ? { note } : {}),
      ...extra,
    };
    try {
      const answer = await call(ACT_FUNCTIONS[props.act], request);
      if ('refused' in answer) setRefused(answer.refused);
      setState('refused' in answer ? 'open' : 'done');
    } catch {
      setRefused(PAGE.failed);
      setState('open');
    }
  }

  if (state === 'done') {
    return (
      <>
        <div class="done" role="status">
          <strong>{props.number}</strong> {words.done}.
        </div>
        <footer>
          <button type="button" class="main" onClick={closeDialog} ref={(button) => button?.focus()}>
            {PAGE.close}
          </button>
        </footer>
      </>
    );
  }
  return (
    <form onSubmit={send} noValidate>
      <h1>
        {props.number} – {props.title}
      </h1>
      <p class="intro">{words.intro}</p>
      <Summary {...props} />
      {props.act === 'correct' ? <CorrectionFields {...props} onChange={setExtra} /> : <Texts {...props} />}
      {props.act === 'publish' && <UploadFields {...props} onChange={setExtra} />}
      {props.act === 'amend' && <AmendFields {...props} onChange={setExtra} />}
      {words.noteLabel && (
        <>
          <label for="note">{words.noteLabel}</label>
          <textarea
            id="note"
            rows={3}
            maxLength={5000}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
            aria-describedby="note-help"
          />
          <div class="help" id="note-help">
            {words.noteHelp}
          </div>
        </>
      )}
      <footer>
        {refused && (
          <div class="refused" role="alert">
            {refused}
          </div>
        )}
        <button type="button" onClick={closeDialog}>
          {PAGE.cancel}
        </button>
        <button type="submit" class="main" disabled={state === 'sending'}>
          {state === 'sending' ? PAGE.saving : words.button}
        </button>
      </footer>
    </form>
  );
}

function Summary({ summary, replies, folderUrl, files }: Work) {
  return (
    <>
      <dl>
        {summary.map(([label, value]) => (
          <Pair key={label} label={label}>
            {value}
          </Pair>
        ))}
        <Pair label={SUMMARY.files}>
          {SUMMARY.fileCount(files)} –{' '}
          <a href={folderUrl} target="_blank" rel="noreferrer">
            {PAGE.openPhotos}
          </a>
        </Pair>
      </dl>
      {replies.map((one) => (
        <div class="reply" key={one.who + one.decision}>
          <strong>{one.decision}</strong> – {one.who}
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

/** The text as it stands, to read; with a button to copy it when it is to be uploaded. */
function Texts({ act, current }: Work) {
  return (
    <>
      {current.narrative && (
        <ReadText label={PAGE.narrative} text={current.narrative} copy={act === 'publish'} />
      )}
      <ReadText label={PAGE.caption} text={current.caption} copy={act === 'publish'} />
    </>
  );
}

function ReadText({ label, text, copy }: { label: string; text: string; copy: boolean }) {
  const [copied, setCopied] = useState(false);
  return (
    <>
      <div class="row">
        <strong>{label}</strong>
        {copy && (
          <button type="button" onClick={() => setCopied(copyText(text))}>
            {copied ? PAGE.copied : PAGE.copy}
          </button>
        )}
      </div>
      <p class="text">{text || '–'}</p>
    </>
  );
}

/** By a selection, since Google's page closes the newer clipboard to the dialogs inside it. */
function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

render(<WorkPage {...pageProps<Work>()} />, document.getElementById('app') as HTMLElement);
