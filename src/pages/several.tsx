/** The dialog of one act on several rows: which of them, one response, and what came of each. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Several, SeveralDone } from '../actions/ports';
import type { Check } from '../domain/item';
import { ACT_WORDS, PAGE } from '../text/pages';
import { SEVERAL } from '../text/work-sheet';
import './dialog.css';
import './work.css';
import { Balance, Checks } from './checks';
import { draftOf, dropDraft, keepDraft } from './drafts';
import { Phrases } from './phrases';
import { call, closeDialog, fitDialog, pageProps, WORK_FUNCTIONS } from './server';

function SeveralPage({ act, items, cannot }: Several) {
  const words = ACT_WORDS[act];
  const [chosen, setChosen] = useState(items.map((one) => one.number));
  const key = [act, ...items.map((one) => `${one.number} ${one.seenVersion}`)].join(' ');
  const [note, setNoteState] = useState(() => draftOf<{ note: string }>(key)?.note ?? '');
  const setNote = (text: string) => {
    setNoteState(text);
    keepDraft(key, { note: text });
  };
  const [checks, setChecks] = useState<Check[]>([]);
  const [refused, setRefused] = useState('');
  const [isSending, setSending] = useState(false);
  const [done, setDone] = useState<SeveralDone>();

  const mentions = [...new Set(items.flatMap((one) => (chosen.includes(one.number) ? one.mentions : [])))];

  async function send(event: Event) {
    event.preventDefault();
    setSending(true);
    setRefused('');
    const asked = items
      .filter((one) => chosen.includes(one.number))
      .map(({ row, number, seenVersion, seenFingerprint }) => ({
        row,
        number,
        seenVersion,
        seenFingerprint,
      }));
    try {
      const answer = await call<SeveralDone>(WORK_FUNCTIONS.several, { act, items: asked, note, checks });
      if ('refused' in answer) setRefused(answer.refused);
      else {
        dropDraft(key);
        setDone(answer.done);
      }
    } catch {
      setRefused(PAGE.failed);
    }
    setSending(false);
  }

  if (done) return <Result done={done} word={words.done} />;
  return (
    <form onSubmit={send} noValidate>
      <h1>{SEVERAL.title(items.length)}</h1>
      <p class="intro">{words.intro}</p>
      {items.map(({ number, title }) => (
        <label class="tick" key={number}>
          <input
            type="checkbox"
            checked={chosen.includes(number)}
            onChange={(event) => {
              const others = chosen.filter((one) => one !== number);
              setChosen(event.currentTarget.checked ? [...others, number] : others);
            }}
          />
          <span>
            <strong>{number}</strong> {title}
          </span>
        </label>
      ))}
      <Cannot cannot={cannot} />
      {act === 'correct' && <Checks checks={checks} onChecks={setChecks} />}
      {act !== 'receive' && <Balance names={mentions} checks={checks} onChecks={setChecks} />}
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
        {SEVERAL.noteHelp}
      </div>
      <Phrases act={act} onPhrase={(phrase) => setNote([note.trim(), phrase].filter(Boolean).join(' '))} />
      <footer>
        {refused && (
          <div class="refused" role="alert">
            {refused}
          </div>
        )}
        <button type="button" onClick={closeDialog}>
          {PAGE.cancel}
        </button>
        <button type="submit" class="main" disabled={isSending || chosen.length === 0}>
          {isSending ? PAGE.saving : SEVERAL.button(words.button, chosen.length)}
        </button>
      </footer>
    </form>
  );
}

function Cannot({ cannot }: { cannot: SeveralDone['cannot'] }) {
  if (cannot.length === 0) return null;
  return (
    <>
      <h2>{SEVERAL.cannot(cannot.length)}</h2>
      <ul class="rows">
        {cannot.map(({ number, why }) => (
          <li key={number + why} class="attention">
            {why}
          </li>
        ))}
      </ul>
    </>
  );
}

function Result({ done, word }: { done: SeveralDone; word: string }) {
  useEffect(fitDialog, []);
  return (
    <>
      {done.done.length > 0 && (
        <div class="done" role="status">
          <strong>{SEVERAL.done(done.done.length)}</strong> {word}: {done.done.join(', ')}.
        </div>
      )}
      <Cannot cannot={done.cannot} />
      <footer>
        <button type="button" class="main" onClick={closeDialog} ref={(button) => button?.focus()}>
          {PAGE.close}
        </button>
      </footer>
    </>
  );
}

render(<SeveralPage {...pageProps<Several>()} />, document.getElementById('app') as HTMLElement);
