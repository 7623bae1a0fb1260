/** Taking one's own decision back: why, and one button. */
import { useState } from 'preact/hooks';
import type { Work } from '../actions/ports';
import { PAGE } from '../text/pages';
import { SHEET, TAKE_BACK } from '../text/work-sheet';
import { draftOf, dropDraft, keepDraft } from './drafts';
import { call, WORK_FUNCTIONS } from './server';

export function TakeBack({ work, onBack, onDone }: { work: Work; onBack: () => void; onDone: () => void }) {
  const key = `${work.number} ${work.seenVersion} take back`;
  const [reason, setReason] = useState(() => draftOf<{ reason: string }>(key)?.reason ?? '');
  const [refused, setRefused] = useState('');
  const [isSending, setSending] = useState(false);

  async function send(event: Event) {
    event.preventDefault();
    setSending(true);
    setRefused('');
    const { row, number, seenVersion, seenFingerprint } = work;
    try {
      const answer = await call<unknown>(WORK_FUNCTIONS.takeBack, {
        row,
        number,
        seenVersion,
        seenFingerprint,
        reason,
      });
      if ('refused' in answer) setRefused(answer.refused);
      else {
        dropDraft(key);
        onDone();
      }
    } catch {
      setRefused(PAGE.failed);
    }
    setSending(false);
  }

  return (
    <form onSubmit={send} noValidate>
      <h1>
        {work.number} – {work.title}
      </h1>
      <p class="intro">{TAKE_BACK.intro}</p>
      <label for="reason">{TAKE_BACK.reason}</label>
      <textarea
        id="reason"
        rows={3}
        maxLength={1000}
        value={reason}
        onInput={(event) => {
          setReason(event.currentTarget.value);
          keepDraft(key, { reason: event.currentTarget.value });
        }}
      />
      <footer>
        {refused && (
          <div class="refused" role="alert">
            {refused}
          </div>
        )}
        <button type="button" onClick={onBack}>
          {SHEET.back}
        </button>
        <button type="submit" class="main" disabled={isSending}>
          {isSending ? PAGE.saving : TAKE_BACK.button}
        </button>
      </footer>
    </form>
  );
}
