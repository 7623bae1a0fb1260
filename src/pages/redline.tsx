/** Two texts as one, with what was taken out and put in marked word by word. */
import { diffWordsWithSpace } from 'diff';
import { Fragment } from 'preact';

export function Redline({ before, after }: { before: string; after: string }) {
  return (
    <p class="text">
      {redline(before, after).map(({ same, removed, added }, index) => (
        <Fragment key={index}>
          {removed && <del>{removed}</del>}
          {added && <ins>{added}</ins>}
          {same}
        </Fragment>
      ))}
      {before === '' && after === '' && '–'}
    </p>
  );
}

interface Run {
  removed: string;
  added: string;
  /** What follows them unchanged. */
  same: string;
}

/**
 * What was taken out and put in, run by run. Words that were exchanged one after the other are one run: a sentence that
 * was written anew is read as a sentence, not as every other word.
 */
export function redline(before: string, after: string): Run[] {
  const runs: Run[] = [];
  for (const { added, removed, value } of diffWordsWithSpace(before, after)) {
    let last = runs[runs.length - 1];
    if (!last || ((added || removed) && last.same !== '')) {
      last = { removed: '', added: '', same: '' };
      runs.push(last);
    }
    if (added) last.added += value;
    else if (removed) last.removed += value;
    else last.same += value;
  }
  return runs.reduce((joined: Run[], run) => {
    const last = joined[joined.length - 1];
    if (last && isExchange(last) && isExchange(run) && last.same.trim() === '')
      joined[joined.length - 1] = {
        removed: last.removed + last.same + run.removed,
        added: last.added + last.same + run.added,
        same: run.same,
      };
    else joined.push(run);
    return joined;
  }, []);
}

function isExchange({ removed, added }: Run): boolean {
  return removed !== '' && added !== '';
}

/** File names: those that are new, those that are gone, and those that stay. */
export function FileChanges({ before, after }: { before?: string[]; after: string[] }) {
  const gone = (before ?? []).filter((one) => !after.includes(one));
  return (
    <>
      {after.map((name) =>
        before && !before.includes(name) ? <ins key={name}>{name} </ins> : <span key={name}>{name} </span>,
      )}
      {gone.map((name) => (
        <del key={name}>{name} </del>
      ))}
    </>
  );
}
