/** The dialog of a paper: choose its period, build it, download the PDF. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { PAGE, PAPER_WORDS } from '../text/pages';
import './dialog.css';
import { call, closeDialog, PAPER_FUNCTIONS, pageProps } from './server';

interface Props {
  paper: keyof typeof PAPER_FUNCTIONS;
  /** The period that stands in the field at first. */
  value: string;
}

interface Made {
  rows: number;
  fileName: string;
  /** Base64. */
  pdf: string;
}

function PaperPage({ paper, ...props }: Props) {
  const words = PAPER_WORDS[paper];
  const [functionName, field, type] = PAPER_FUNCTIONS[paper];
  const kind =
    type === 'month'
      ? { type: 'month' as const }
      : { type: 'text' as const, pattern: '\\d{4}', inputMode: 'numeric' as const };
  const [value, setValue] = useState(props.value);
  const [made, setMade] = useState<Made>();
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);

  async function make(event: Event) {
    event.preventDefault();
    setBusy(true);
    setRefused('');
    setMade(undefined);
    try {
      const answer = await call<Made>(functionName, { [field]: value });
      if ('refused' in answer) setRefused(answer.refused);
      else setMade(answer.done);
    } catch {
      setRefused(PAGE.failed);
    }
    setBusy(false);
  }

  return (
    <form onSubmit={make}>
      <p class="intro">{words.intro}</p>
      <label for="period">{words.period}</label>
      <input
        id="period"
        required
        {...kind}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      {busy && <p role="status">{words.making}</p>}
      {made && (
        <div class="done" role="status">
          {words.made(made.rows)}
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
            {words.make}
          </button>
        )}
      </footer>
    </form>
  );
}

render(<PaperPage {...pageProps<Props>()} />, document.getElementById('app') as HTMLElement);
