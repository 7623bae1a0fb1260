/** The dialog of a paper: choose what it is about, build it step by step, download its file. */
import { type ComponentChildren, render } from 'preact';
import { useState } from 'preact/hooks';
import type { PaperMade } from '../actions/ports';
import { NO_FILTER, type RecapFilter } from '../domain/recap';
import { PAGE } from '../text/pages';
import { PAPER_PAGE, PAPER_WORDS } from '../text/paper-dialog';
import './dialog.css';
import { nameOf, PeriodFields, periodOfDay } from './period-fields';
import { call, closeDialog, DOWNLOAD_FUNCTION, EXPORT_FUNCTION, PAPER_FUNCTIONS, pageProps } from './server';

type Props =
  | {
      paper: 'recap';
      choices: { today: string; departments: string[]; kinds: string[]; platforms: string[] };
    }
  | { paper: 'registerBook'; year: string }
  | { paper: 'responseSheets'; choices: { number: string; month: string } };

interface Made extends PaperMade {
  /** Base64. */
  pdf: string;
}

interface TableFile {
  fileName: string;
  mimeType: string;
  base64: string;
}

function PaperPage(props: Props) {
  switch (props.paper) {
    case 'recap':
      return <RecapPage {...props.choices} />;
    case 'registerBook':
      return <RegisterBookPage {...props} />;
    case 'responseSheets':
      return <ResponseSheetsPage {...props.choices} />;
    default:
      return props satisfies never;
  }
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
      <TextField
        id="year"
        label={PAPER_PAGE.year}
        pattern="\d{4}"
        inputMode="numeric"
        value={year}
        onValue={setYear}
      />
    </Making>
  );
}

function ResponseSheetsPage(choices: Extract<Props, { paper: 'responseSheets' }>['choices']) {
  const [number, setNumber] = useState(choices.number);
  const [month, setMonth] = useState(choices.month);
  const [isOne, setOne] = useState(choices.number !== '');
  return (
    <Making
      paper="responseSheets"
      request={{ number: isOne ? number.trim() : '', month: isOne ? '' : month.trim() }}
    >
      <label for="which">{PAPER_PAGE.which}</label>
      <select
        id="which"
        value={isOne ? 'one' : 'month'}
        onInput={(event) => setOne(event.currentTarget.value === 'one')}
      >
        <option value="one">{PAPER_PAGE.oneItem}</option>
        <option value="month">{PAPER_PAGE.wholeMonth}</option>
      </select>
      {isOne ? (
        <TextField
          id="number"
          label={PAPER_PAGE.number}
          pattern="\s*MS-\d{4}-\d{4,}\s*"
          value={number}
          onValue={setNumber}
        />
      ) : (
        <>
          <label for="month">{PAPER_PAGE.month}</label>
          <input
            id="month"
            type="month"
            required
            pattern="\d{4}-\d{2}"
            value={month}
            onInput={(event) => setMonth(event.currentTarget.value)}
          />
        </>
      )}
    </Making>
  );
}

interface TextFieldProps {
  id: string;
  label: string;
  pattern: string;
  inputMode?: 'numeric';
  value: string;
  onValue: (value: string) => void;
}

/** A line that must be filled in, in the form that the pattern has. */
function TextField({ id, label, onValue, ...given }: TextFieldProps) {
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        required
        {...given}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </>
  );
}

/** The frame of each: the fields, the steps as they go on, what came of them. What is made is of one request only. */
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
      <footer>
        {isMade && !isBusy && (
          <div class="done" role="status">
            {words.made(made.rows)}
          </div>
        )}
        {refused && (
          <div class="refused" role="alert">
            {refused}
          </div>
        )}
        <button type="button" onClick={closeDialog}>
          {PAGE.close}
        </button>
        {isMade && !isBusy && paper === 'recap' && <TableButtons request={request} onRefused={setRefused} />}
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

/** The same table for other programs, fetched when somebody wants it. */
function TableButtons(props: { request: object; onRefused: (sentence: string) => void }) {
  const [busy, setBusy] = useState(false);
  async function download(format: 'xlsx' | 'csv') {
    setBusy(true);
    props.onRefused('');
    try {
      const answer = await call<TableFile>(DOWNLOAD_FUNCTION, { ...props.request, format });
      if ('refused' in answer) props.onRefused(answer.refused);
      else save(answer.done);
    } catch {
      props.onRefused(PAGE.failed);
    }
    setBusy(false);
  }
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <button type="button" key={format} disabled={busy} onClick={() => download(format)}>
          {PAPER_PAGE.asTable[format]}
        </button>
      ))}
    </>
  );
}

function save({ fileName, mimeType, base64 }: TableFile): void {
  const link = document.createElement('a');
  link.download = fileName;
  link.href = `data:${mimeType};base64,${base64}`;
  link.click();
}

render(<PaperPage {...pageProps<Props>()} />, document.getElementById('app') as HTMLElement);
