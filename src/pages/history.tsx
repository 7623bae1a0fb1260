/** The dialog of a row's history: what happened, and each version's text with the changes marked word by word. */
import { diffWordsWithSpace } from 'diff';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import type { History } from '../actions/show-history';
import { longMoment } from '../text/dates';
import { factSummary } from '../text/history';
import { PAGE } from '../text/pages';
import './dialog.css';
import { type Version, versionsOf } from './history-versions';
import { closeDialog, fitDialog, pageProps } from './server';

function HistoryPage({ number, title, folderUrl, zone, lines, isIncomplete }: History) {
  useEffect(fitDialog, []);
  const versions = versionsOf(lines.flatMap(({ fact }) => (fact ? [fact] : [])));
  return (
    <>
      <h1>
        {number} – {title}
      </h1>
      {isIncomplete && (
        <div class="refused" role="alert">
          {PAGE.historyIncomplete}
        </div>
      )}
      <ol class="events">
        {lines.map(({ sequence, at, event, name, role, fact }) => (
          <li key={sequence}>
            <strong>{event}</strong>
            <div class="detail">
              {longMoment(at, zone)} – {[name, role].filter(Boolean).join(', ')} ({PAGE.journalLine(sequence)}
              )
            </div>
            {fact && factSummary(fact) && <div class="said">{factSummary(fact)}</div>}
          </li>
        ))}
      </ol>
      <h2>{PAGE.versions}</h2>
      {versions.map((version, index) => (
        <VersionText key={version.title + String(index)} version={version} before={versions[index - 1]} />
      ))}
      <p>
        <a href={folderUrl} target="_blank" rel="noreferrer">
          {PAGE.openPhotos}
        </a>
      </p>
      <footer>
        <button type="button" class="main" onClick={closeDialog}>
          {PAGE.close}
        </button>
      </footer>
    </>
  );
}

function VersionText({ version, before }: { version: Version; before?: Version }) {
  return (
    <details open={before !== undefined}>
      <summary>{version.title}</summary>
      <Redline label={PAGE.narrative} before={before?.narrative} after={version.narrative} />
      <Redline label={PAGE.caption} before={before?.caption} after={version.caption} />
      <FileList before={before?.files} after={version.files} />
    </details>
  );
}

/** Without a version before it, the text as it is. */
function Redline({ label, before, after }: { label: string; before?: string; after: string }) {
  const parts =
    before === undefined || before === after
      ? [{ value: after, added: false, removed: false }]
      : diffWordsWithSpace(before, after);
  return (
    <>
      <div class="row">
        <strong>{label}</strong>
        {before === after && <span class="count">{PAGE.unchanged}</span>}
      </div>
      <p class="text">
        {parts.map((part, index) =>
          part.added ? (
            <ins key={index}>{part.value}</ins>
          ) : part.removed ? (
            <del key={index}>{part.value}</del>
          ) : (
            part.value
          ),
        )}
        {after === '' && before === undefined && '–'}
      </p>
    </>
  );
}

function FileList({ before, after }: { before?: string[]; after: string[] }) {
  const gone = (before ?? []).filter((one) => !after.includes(one));
  return (
    <p class="detail">
      {PAGE.files(after.length)}{' '}
      {after.map((name) =>
        before && !before.includes(name) ? <ins key={name}>{name} </ins> : <span key={name}>{name} </span>,
      )}
      {gone.map((name) => (
        <del key={name}>{name} </del>
      ))}
    </p>
  );
}

render(<HistoryPage {...pageProps<History>()} />, document.getElementById('app') as HTMLElement);
