/** An item's history as pages show it: what happened, and each version's text with the changes marked. */
import type { Told } from '../actions/show-history';
import { longMoment } from '../text/dates';
import { factSummary } from '../text/history';
import { PAGE } from '../text/pages';
import { type Version, versionsOf } from './history-versions';
import { FileChanges, Redline } from './redline';

export function HistoryParts({ lines, isIncomplete, zone }: Told & { zone: string }) {
  const versions = versionsOf(lines.flatMap(({ fact }) => (fact ? [fact] : [])));
  return (
    <>
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
    </>
  );
}

function VersionText({ version, before }: { version: Version; before?: Version }) {
  return (
    <details open={before !== undefined}>
      <summary>{version.title}</summary>
      <VersionPart label={PAGE.narrative} before={before?.narrative} after={version.narrative} />
      <VersionPart label={PAGE.caption} before={before?.caption} after={version.caption} />
      {(before?.shortCaption || version.shortCaption) && (
        <VersionPart label={PAGE.shortCaption} before={before?.shortCaption} after={version.shortCaption} />
      )}
      <p class="detail">
        {PAGE.files(version.files.length)} <FileChanges before={before?.files} after={version.files} />
      </p>
    </details>
  );
}

/** Without a version before it, the text as it is. */
function VersionPart({ label, before, after }: { label: string; before?: string; after: string }) {
  return (
    <>
      <div class="row">
        <strong>{label}</strong>
        {before === after && <span class="count">{PAGE.unchanged}</span>}
      </div>
      <Redline before={before ?? after} after={after} />
    </>
  );
}
