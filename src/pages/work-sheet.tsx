/** One item as a role works on it: photos, text, what others responded, what happened, and the act with its response. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Desk, Work } from '../actions/ports';
import type { Told } from '../actions/show-history';
import { mentionsIn } from '../domain/balance';
import type { Check } from '../domain/item';
import type { Act } from '../domain/refusal';
import { ACT_WORDS, PAGE } from '../text/pages';
import { SHEET, TAKE_BACK } from '../text/work-sheet';
import { AmendFields } from './amend-fields';
import { CaptionPreview } from './caption-preview';
import { Balance } from './checks';
import { CorrectionFields } from './correction-fields';
import { Difference } from './difference';
import { draftOf, dropDraft, keepDraft } from './drafts';
import { HistoryParts } from './history-parts';
import { Photos } from './photos';
import { Phrases } from './phrases';
import {
  ACT_FUNCTIONS,
  type Answer,
  call,
  closeDialog,
  type Extra,
  fitDialog,
  WORK_FUNCTIONS,
} from './server';
import { TakeBack } from './take-back';
import { UploadFields } from './upload-fields';
import { VerifyFields } from './verify-fields';
import { Replies, Summary, Texts } from './work-parts';

interface Given {
  work: Work;
  chosen?: Act;
  isDialog: boolean;
  canClose: boolean;
  /** How many others wait. */
  next: number;
  onNext: () => void;
  /** Opens the same item anew. */
  onReload: () => void;
  /** Goes on with what the item has become meanwhile. */
  onNewest: (desk: Desk) => void;
}

interface Draft {
  note: string;
  extra: Extra;
}

/** Acts that the sheet offers at once; whoever wants to do something else says so by its button. */
const MAIN_ACTS: readonly Act[] = ['receive', 'correct', 'approve', 'publish'];

/** What can be taken back, while nobody has acted on it. */
const MAY_BE_WRONG: readonly Act[] = ['receive', 'correct', 'approve', 'return', 'reject'];

export function WorkSheet(given: Given) {
  const { work, chosen, isDialog } = given;
  const main = chosen ?? work.acts.find((one) => MAIN_ACTS.includes(one));
  const [act, setAct] = useState(main);
  const [done, setDone] = useState<Act>();
  const [isTakingBack, setTakingBack] = useState(false);
  if (done) return <Done {...given} act={done} />;
  if (isTakingBack)
    return <TakeBack work={work} onBack={() => setTakingBack(false)} onDone={given.onReload} />;
  const others = isDialog ? [] : work.acts.filter((one) => one !== act);
  return (
    <ActForm
      key={act}
      {...given}
      act={act}
      others={others}
      onAct={setAct}
      onBack={act === main ? undefined : () => setAct(main)}
      onDone={setDone}
      onTakeBack={() => setTakingBack(true)}
    />
  );
}

interface FormGiven extends Given {
  act: Act | undefined;
  others: Act[];
  onAct: (act: Act) => void;
  onBack?: () => void;
  onDone: (act: Act) => void;
  onTakeBack: () => void;
}

function ActForm(given: FormGiven) {
  const { work, act, others, isDialog, onAct, onBack, onDone, onNewest, onTakeBack } = given;
  const words = act && ACT_WORDS[act];
  const key = `${work.number} ${work.seenVersion} ${act}`;
  const [before, setBefore] = useState(() => draftOf<Draft>(key));
  const [note, setNote] = useState(before?.note ?? '');
  const [extra, setExtra] = useState<Extra>(before?.extra ?? {});
  const [refused, setRefused] = useState('');
  const [why, setWhy] = useState('');
  const [newest, setNewest] = useState<Desk>();
  const [isSending, setSending] = useState(false);
  // No state: to draw the page anew between a box's `input` and its `change` would take the tick back.
  const touched = useRef(false);
  const isNoteMissing = words?.noteRequired && note.trim() === '';
  useEffect(() => {
    if (!refused || !isNoteMissing) return;
    const field = document.getElementById('note');
    field?.focus();
    // Focusing brings the caret into sight, and the field may still lie below the footer.
    field?.scrollIntoView({ block: 'center' });
  }, [refused]);
  useEffect(() => {
    if (touched.current) keepDraft(key, { note, extra });
  }, [note, extra]);

  async function send(event: Event) {
    event.preventDefault();
    if (!act || !words) return;
    if (isNoteMissing) {
      setRefused(PAGE.missing(words.noteLabel, words.button));
      return;
    }
    setSending(true);
    setRefused('');
    const { row, number, seenVersion, seenFingerprint } = work;
    const request = {
      row,
      number,
      seenVersion,
      seenFingerprint,
      ...(words.noteLabel ? { note } : {}),
      ...extra,
    };
    try {
      const answer = await call<unknown>(ACT_FUNCTIONS[act], request);
      if ('done' in answer) {
        dropDraft(key);
        onDone(act);
      } else {
        setRefused(answer.refused);
        setWhy(answer.why ?? '');
        if (isOvertaken(answer)) setNewest(await newestOf(number));
      }
    } catch {
      setRefused(PAGE.failed);
    }
    setSending(false);
  }

  return (
    <form
      onSubmit={send}
      onInput={() => {
        touched.current = true;
      }}
      noValidate
    >
      <h1>
        {work.number} – {work.title}
      </h1>
      <p class="state">
        <span class="chip">{work.status}</span> {work.timeMark}
      </p>
      <p class="intro">{words ? words.intro : SHEET.onlyReading(work.waitingFor)}</p>
      {before && (
        <p class="restored" role="status">
          {SHEET.draftRestored}{' '}
          <button
            type="button"
            class="plain"
            onClick={() => {
              dropDraft(key);
              setBefore(undefined);
              setNote('');
              setExtra({});
              touched.current = false;
            }}
          >
            {SHEET.dropDraft}
          </button>
        </p>
      )}
      <Photos files={work.files} folderUrl={work.folderUrl} />
      {act === 'correct' ? (
        <CorrectionFields key={String(before)} {...work} draft={before?.extra} onChange={setExtra} />
      ) : (
        <>
          <Texts work={work} copy={act === 'publish'} />
          <CaptionPreview post={work.post} limits={work.limits} caption={work.current.caption} />
        </>
      )}
      {act === 'approve' && (
        <Balance
          names={mentionsIn([work.title, ...Object.values(work.current)], work.sensitiveNames)}
          checks={(extra.checks ?? []) as Check[]}
          onChecks={(checks) => setExtra({ checks })}
        />
      )}
      {act === 'publish' && (
        <UploadFields
          key={String(before)}
          work={work}
          isRepetition={why === 'link recorded before'}
          draft={before?.extra}
          onChange={setExtra}
        />
      )}
      {act === 'amend' && (
        <AmendFields key={String(before)} {...work} draft={before?.extra} onChange={setExtra} />
      )}
      {act === 'verify' && (
        <VerifyFields key={String(before)} {...work} draft={before?.extra} onChange={setExtra} />
      )}
      <Replies replies={work.replies} />
      <Summary {...work} />
      <History {...work} />
      {words?.noteLabel && (
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
          {act && (
            <Phrases
              act={act}
              onPhrase={(phrase) => {
                touched.current = true;
                setNote((old) => [old.trim(), phrase].filter(Boolean).join(' '));
              }}
            />
          )}
        </>
      )}
      {newest?.work && <Difference before={work} now={newest.work} onTake={() => onNewest(newest)} />}
      <footer>
        {refused && (
          <div class="refused" role="alert">
            {refused}
          </div>
        )}
        {isDialog && (
          <button type="button" onClick={closeDialog}>
            {PAGE.cancel}
          </button>
        )}
        {onBack && (
          <button type="button" onClick={onBack}>
            {SHEET.back}
          </button>
        )}
        {!onBack && !isDialog && work.canTakeBack && (
          <button type="button" onClick={onTakeBack}>
            {TAKE_BACK.open}
          </button>
        )}
        {!onBack &&
          others.map((one) => (
            <button type="button" key={one} onClick={() => onAct(one)}>
              {ACT_WORDS[one].open}
            </button>
          ))}
        {words && (
          <button type="submit" class="main" disabled={isSending}>
            {isSending ? PAGE.saving : words.button}
          </button>
        )}
      </footer>
    </form>
  );
}

/** Whether the item is no longer what was decided on. */
function isOvertaken(answer: Answer<unknown>): boolean {
  return 'why' in answer && (answer.why === 'changed meanwhile' || answer.why === 'not waiting for this');
}

async function newestOf(number: string): Promise<Desk | undefined> {
  const answer = await call<Desk>(WORK_FUNCTIONS.desk, { number });
  return 'done' in answer ? answer.done : undefined;
}

/** Read when somebody opens it: most decisions need it not. */
function History({ number, lines, zone }: Work) {
  const [told, setTold] = useState<Told | 'loading' | 'failed'>();
  async function load() {
    setTold('loading');
    try {
      const answer = await call<Told>(WORK_FUNCTIONS.lines, { number, lines });
      setTold('done' in answer ? answer.done : 'failed');
    } catch {
      setTold('failed');
    }
  }
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && (told === undefined || told === 'failed')) void load();
      }}
    >
      <summary>{SHEET.history}</summary>
      {told === 'loading' && <p role="status">{SHEET.loadingHistory}</p>}
      {told === 'failed' && <p role="alert">{SHEET.historyFailed}</p>}
      {typeof told === 'object' && <HistoryParts {...told} zone={zone} />}
    </details>
  );
}

function Done({ work, act, isDialog, canClose, next, onNext, onReload }: Given & { act: Act }) {
  useEffect(() => {
    if (isDialog) fitDialog();
  }, []);
  return (
    <>
      <div class="done" role="status">
        <strong>{work.number}</strong> {ACT_WORDS[act].done}.
      </div>
      {!isDialog && next === 0 && <p>{SHEET.queueEmpty}</p>}
      <footer>
        {!isDialog && MAY_BE_WRONG.includes(act) && (
          <button type="button" onClick={onReload}>
            {TAKE_BACK.open}
          </button>
        )}
        {canClose && (
          <button
            type="button"
            class={next === 0 ? 'main' : ''}
            onClick={closeDialog}
            ref={(button) => {
              if (next === 0) button?.focus();
            }}
          >
            {PAGE.close}
          </button>
        )}
        {next > 0 && (
          <button type="button" class="main" onClick={onNext} ref={(button) => button?.focus()}>
            {SHEET.next(next)}
          </button>
        )}
      </footer>
    </>
  );
}
