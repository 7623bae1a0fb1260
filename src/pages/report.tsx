/** The dialog of every report: one sentence, rows to read, and what can be done about them. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PAGE } from '../text/pages';
import type { ReportAction, ReportRow } from '../text/report';
import { reportOf, type Told } from './reports';
import './dialog.css';
import { call, closeDialog, fitDialog, pageProps } from './server';

function ReportPage(props: Told) {
  const [report, setReport] = useState(() => reportOf(props));
  const [asked, setAsked] = useState<ReportAction>();
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(fitDialog, []);

  async function run(action: ReportAction) {
    setAsked(undefined);
    setRefused('');
    setBusy(true);
    try {
      const answer = await call<Told>(action.functionName, action.payload);
      if ('refused' in answer) setRefused(answer.refused);
      else setReport(reportOf(answer.done));
    } catch {
      setRefused(PAGE.failed);
    }
    setBusy(false);
  }

  return (
    <>
      <div class={`lead ${report.tone}`} role="status">
        {report.lead}
      </div>
      {report.sections.map(({ heading, rows }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul class="rows">
            {rows.map((row) => (
              <Row key={row.text + row.detail} {...row} />
            ))}
          </ul>
        </section>
      ))}
      <footer>
        {refused && (
          <div class="refused" role="alert">
            {refused}
          </div>
        )}
        {busy && <span role="status">{PAGE.saving}</span>}
        {asked ? (
          <>
            <p class="asked">{asked.confirm}</p>
            <button type="button" onClick={() => setAsked(undefined)}>
              {PAGE.cancel}
            </button>
            <button type="button" class="main" onClick={() => run(asked)}>
              {asked.label}
            </button>
          </>
        ) : (
          <>
            {report.actions.map((action) => (
              <button
                key={action.label}
                type="button"
                disabled={busy}
                onClick={() => (action.confirm ? setAsked(action) : run(action))}
              >
                {action.label}
              </button>
            ))}
            {report.download && (
              <a
                class="button"
                download={report.download.name}
                href={`data:application/json;charset=utf-8,${encodeURIComponent(report.download.text)}`}
              >
                {report.download.label}
              </a>
            )}
            <button type="button" class="main" onClick={closeDialog}>
              {PAGE.close}
            </button>
          </>
        )}
      </footer>
    </>
  );
}

function Row({ text, detail, tone, link }: ReportRow) {
  return (
    <li class={tone}>
      {link ? (
        <a href={link} target="_blank" rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
      {detail && <div class="detail">{detail}</div>}
    </li>
  );
}

render(<ReportPage {...pageProps<Told>()} />, document.getElementById('app') as HTMLElement);
