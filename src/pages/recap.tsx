/** The dialog of the recap: choose a month, build it, download the PDF. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { PAGE } from '../text/pages';
import './dialog.css';
import { call, closeDialog, pageProps, RECAP_FUNCTION } from './server';

interface Made {
  rows: number;
  fileName: string;
  /** Base64. */
  pdf: string;
}

function RecapPage(props: { month: string }) {
  const [month, setMonth] = useState(props.month);
  const [made, setMade] = useState<Made>();
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);

  async function make(event: Event) {
    event.preventDefault();
    setBusy(true);
    setRefused('');
    setMade(undefined);
    try {
      const answer = await call<Made>(RECAP_FUNCTION, { month });
      if ('refused' in answer) setRefused(answer.refused);
      else setMade(answer.done);
    } catch {
      setRefused(PAGE.failed);
    }
    setBusy(false);
  }

  return (
    <form onSubmit={make}>
      <p class="intro">{PAGE.recapIntro}</p>
      <label for="month">{PAGE.month}</label>
      <input
        id="month"
        type="month"
        required
        value={month}
        onInput={(event) => setMonth(event.currentTarget.value)}
      />
      {busy && <p role="status">{PAGE.making}</p>}
      {made && (
        <div class="done" role="status">
          {PAGE.recapMade(made.rows)}
        </div>
      )}
      <footer>
        {refused && (
          <div class="refused" role="alert">
            {refused}
          </div>
        )}
        <button type="button" onClick={closeDialog}>
          {PAGE.close}
        </button>
        {made ? (
          <a class="button main" download={made.fileName} href={`data:application/pdf;base64,${made.pdf}`}>
            {PAGE.download}
          </a>
        ) : (
          <button type="submit" class="main" disabled={busy}>
            {PAGE.make}
          </button>
        )}
      </footer>
    </form>
  );
}

render(<RecapPage {...pageProps<{ month: string }>()} />, document.getElementById('app') as HTMLElement);
