/** The dialog of closing a book: what it holds, what is still open in it, and one question. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Closing } from '../domain/book';
import type { ClosedBook } from '../domain/facts';
import { STATUS_NAMES } from '../text/names';
import { PAGE } from '../text/pages';
import { closedBookReport, type Report } from '../text/report';
import './dialog.css';
import { call, closeDialog, pageProps } from './server';

function CloseBookPage({ name, numbers, open }: Closing) {
  const [carryOver, setCarryOver] = useState(false);
  const [done, setDone] = useState<Report>();
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);

  async function close(event: Event) {
    event.preventDefault();
    setBusy(true);
    setRefused('');
    try {
      const answer = await call<ClosedBook>('closeBookNow', { name, carryOver });
      if ('refused' in answer) setRefused(answer.refused);
      else setDone(closedBookReport(answer.done));
    } catch {
      setRefused(PAGE.failed);
    }
    setBusy(false);
  }

  return (
    <form onSubmit={close}>
      <h1>{PAGE.closeBook(name)}</h1>
      {done ? (
        <>
          <div class="lead good" role="status">
            {done.lead}
          </div>
          <ul class="rows">
            {done.sections.flatMap(({ rows }) =>
              rows.map((row) => (
                <li key={row.text}>
                  {row.text}
                  <div class="detail">
                    {row.link ? (
                      <a href={row.link} target="_blank" rel="noreferrer">
                        {row.detail}
                      </a>
                    ) : (
                      row.detail
                    )}
                  </div>
                </li>
              )),
            )}
          </ul>
        </>
      ) : (
        <>
          <p>{PAGE.closeBookIntro(numbers.length, numbers[0] ?? '', numbers[numbers.length - 1] ?? '')}</p>
          {open.length > 0 && (
            <>
              <h2>{PAGE.stillOpen(open.length)}</h2>
              <ul class="rows">
                {open.map((one) => (
                  <li key={one.number} class="attention">
                    {one.number} – {one.title}
                    <div class="detail">{STATUS_NAMES[one.status]}</div>
                  </li>
                ))}
              </ul>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={carryOver}
                  onChange={(event) => setCarryOver(event.currentTarget.checked)}
                />
                <span>{PAGE.carryOver}</span>
              </label>
            </>
          )}
        </>
      )}
      <footer>
        {refused && (
          <div class="refused" role="alert">
            {refused}
          </div>
        )}
        <button type="button" onClick={closeDialog}>
          {done ? PAGE.close : PAGE.cancel}
        </button>
        {!done && (
          <button type="submit" class="main" disabled={busy}>
            {busy ? PAGE.closing : PAGE.closeBookButton}
          </button>
        )}
      </footer>
    </form>
  );
}

render(<CloseBookPage {...pageProps<Closing>()} />, document.getElementById('app') as HTMLElement);
