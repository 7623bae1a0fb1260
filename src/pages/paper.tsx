/** The dialog of a paper: choose what it is about, build it step by step, download its file. */
import { type ComponentChildren, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PaperMade } from '../actions/ports';
import { NO_FILTER, type RecapFilter } from '../domain/recap';
import { PAGE } from '../text/pages';
import { PAPER_PAGE, PAPER_WORDS } from '../text/paper-dialog';
import './dialog.css';
import { nameOf, PeriodFields, periodOfDay } from './period-fields';
import { call, closeDialog, EXPORT_FUNCTION, fitDialog, PAPER_FUNCTIONS, pageProps } from './server';

type Props =
  | {
      paper: 'recap';
      choices: { today: string; departments: string[]; kinds: string[]; platforms: string[] };
    }
  | { paper: 'registerBook'; year: string };

interface Made extends PaperMade {
  /** Base64. */
  pdf: string;
}

function PaperPage(props: Props) {
  return props.paper === 'recap' ? <RecapPage {...props.choices} /> : <RegisterBookPage {...props} />;
}

function RecapPage({ today, departments, kinds, platforms }: Extract<Props, { paper: 'recap' }>['choices']) {
  const [typed, setTyped] = useState(periodOfDay(today));
  const [filter, setFilter] = useState<RecapFilter>(NO_FILTER);
  const choice = (key: keyof RecapFilter, names: string[]) => (
    <>
      <label for={key}>{PAPER_PAGE[key]}</label>
      <select
        id={key}
        value={filter[key]}
        onInput={(event) => setFilter({ ...filter, [key]: event.currentTarget.value })}
      >
        <option value="">{PAPER_PAGE.all}</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </>
  );
  const isNarrow = Object.values(filter).some(Boolean);
  return (
    <Making paper="recap" request={{ period: nameOf(typed), ...filter }}>
      <PeriodFields typed={typed} onType={setTyped} />
      <details open={isNarrow}>
        <summary>{PAPER_PAGE.narrow}</summary>
        {choice('department', departments)}
        {choice('kind', kinds)}
        {choice('platform', platforms)}
      </details>
    </Making>
  );
}

function RegisterBookPage(props: Extract<Props, { paper: 'registerBook' }>) {
  const [year, setYear] = useState(props.year);
  return (
    <Making paper="registerBook" request={{ year }}>
      <label for="year">{PAPER_PAGE.year}</label>
      <input
        id="year"
        type="text"
        required
        pattern="\d{4}"
        inputMode="numeric"
        value={year}
        onInput={(event) => setYear(event.currentTarget.value)}
      />
    </Making>
  );
}

/** The frame of both: the fields, the steps as they go on, what came of them. What is made is of one request only. */
function Making(props: { paper: Props['paper']; request: object; children: ComponentChildren }) {
  const { paper, request, children } = props;
  const words = PAPER_WORDS[paper];
  const asked = JSON.stringify(request);
  const [made, setMade] = useState<Made & { asked: string }>();
  const [refused, setRefused] = useState('');
  /** The step that goes on, from 0; -1 when none does. */
  const [step, setStep] = useState(-1);
  const isBusy = step >= 0;
  const isMade = made?.asked === asked;
  useEffect(fitDialog);

  async function make(event: Event) {
    event.preventDefault();
    setRefused('');
    try {
      setStep(0);
      const filled = await call<PaperMade>(PAPER_FUNCTIONS[paper], request);
      if ('refused' in filled) return setRefused(filled.refused);
      setStep(1);
      const { fingerprint } = filled.done;
      const file = await call<{ pdf: string }>(EXPORT_FUNCTION, { tab: paper, fingerprint });
      if ('refused' in file) return setRefused(file.refused);
      setMade({ ...filled.done, ...file.done, asked });
    } catch {
      setRefused(PAGE.failed);
    } finally {
      setStep(-1);
    }
  }

  return (
    <form onSubmit={make}>
      <p class="intro">{words.intro}</p>
      <fieldset class="plain" disabled={isBusy}>
        {children}
      </fieldset>
      {isBusy && (
        <div role="status">
          <progress value={step + 0.5} max={words.steps.length} />
          <ol class="steps">
            {words.steps.map((text, index) => (
              <li key={text} class={index < step ? 'past' : index === step ? 'now' : ''}>
                {text}
                {index === step && '…'}
              </li>
            ))}
          </ol>
          <p class="help">{PAPER_PAGE.wait}</p>
        </div>
      )}
      {isMade && !isBusy && (
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
        {isMade && !isBusy ? (
          <a
            class="button main"
            download={`${made.fileName}.pdf`}
            href={`data:application/pdf;base64,${made.pdf}`}
          >
            {PAPER_PAGE.downloadPdf}
          </a>
        ) : (
          <button type="submit" class="main" disabled={isBusy}>
            {words.make}
          </button>
        )}
      </footer>
    </form>
  );
}

render(<PaperPage {...pageProps<Props>()} />, document.getElementById('app') as HTMLElement);
