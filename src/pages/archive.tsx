/** The dialog of the archive: papers that are filed, and ticks of what became of their prints. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { PaperList } from '../actions/tick-papers';
import { type ArchivedPaper, PAPER_MARKS, type PaperMark } from '../domain/papers';
import { ARCHIVE, markText, PAPER_KIND_NAMES, PAPER_MARK_NAMES } from '../text/archive';
import { shortMoment } from '../text/dates';
import { OFFICE_ACCOUNT } from '../text/names';
import { PAGE } from '../text/pages';
import './dialog.css';
import { call, closeDialog, pageProps } from './server';

/** What is ticked now and not saved yet, by the paper's number. */
type Ticks = Record<number, { marks: PaperMark[]; place: string }>;
const NONE = { marks: [], place: '' };

function ArchivePage(props: PaperList) {
  const [papers, setPapers] = useState(props.papers);
  const [ticks, setTicks] = useState<Ticks>({});
  const [said, setSaid] = useState<{ refused?: string; saved?: true }>({});
  const [busy, setBusy] = useState(false);
  const asked = papers
    .map(({ number }) => ({ number, ...(ticks[number] ?? NONE) }))
    .filter((one) => one.marks.length > 0);

  async function save(event: Event) {
    event.preventDefault();
    setBusy(true);
    setSaid({});
    try {
      const answer = await call<PaperList>('tickPapers', { papers: asked });
      if ('refused' in answer) setSaid({ refused: answer.refused });
      else {
        setPapers(answer.done.papers);
        setTicks({});
        setSaid({ saved: true });
      }
    } catch {
      setSaid({ refused: PAGE.failed });
    }
    setBusy(false);
  }

  return (
    <form onSubmit={save} noValidate>
      <p class="intro">{papers.length > 0 ? ARCHIVE.intro : ARCHIVE.empty}</p>
      {papers.map((paper) => (
        <Paper
          key={paper.number}
          paper={paper}
          ticks={ticks[paper.number] ?? NONE}
          onChange={(changed) => setTicks((old) => ({ ...old, [paper.number]: changed }))}
        />
      ))}
      <footer>
        {said.refused && (
          <div class="refused" role="alert">
            {said.refused}
          </div>
        )}
        {said.saved && (
          <div class="done" role="status">
            {ARCHIVE.saved}
          </div>
        )}
        <button type="button" onClick={closeDialog}>
          {PAGE.close}
        </button>
        {papers.length > 0 && (
          <button type="submit" class="main" disabled={busy || asked.length === 0}>
            {busy ? PAGE.saving : ARCHIVE.save}
          </button>
        )}
      </footer>
    </form>
  );
}

function Paper({
  paper,
  ticks,
  onChange,
}: {
  paper: ArchivedPaper;
  ticks: Ticks[number];
  onChange: (ticks: Ticks[number]) => void;
}) {
  const toggle = (mark: PaperMark, on: boolean) =>
    onChange({
      ...ticks,
      marks: PAPER_MARKS.filter((one) => (one === mark ? on : ticks.marks.includes(one))),
    });
  return (
    <fieldset>
      <legend>
        {PAPER_KIND_NAMES[paper.kind]} – {paper.about}
      </legend>
      <div class="detail">
        {ARCHIVE.made(shortMoment(paper.at), paper.by?.name ?? OFFICE_ACCOUNT)} ·{' '}
        <a href={paper.url} target="_blank" rel="noreferrer">
          {ARCHIVE.open}
        </a>
        <br />
        {ARCHIVE.fingerprint} <span class="fingerprint">{paper.fingerprint}</span>
      </div>
      {PAPER_MARKS.map((mark) => {
        const done = paper.marks.find((one) => one.mark === mark);
        return (
          <label class="tick" key={mark}>
            <input
              type="checkbox"
              checked={done !== undefined || ticks.marks.includes(mark)}
              disabled={done !== undefined}
              onChange={(event) => toggle(mark, event.currentTarget.checked)}
            />
            <span>
              {PAPER_MARK_NAMES[mark]}
              {done && <span class="detail"> {markText(done)}</span>}
            </span>
          </label>
        );
      })}
      {ticks.marks.includes('stored') && (
        <>
          <label for={`place-${paper.number}`}>{ARCHIVE.place}</label>
          <input
            id={`place-${paper.number}`}
            type="text"
            maxLength={200}
            placeholder={ARCHIVE.placeExample}
            value={ticks.place}
            onInput={(event) => onChange({ ...ticks, place: event.currentTarget.value })}
          />
        </>
      )}
    </fieldset>
  );
}

render(<ArchivePage {...pageProps<PaperList>()} />, document.getElementById('app') as HTMLElement);
