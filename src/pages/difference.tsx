/** What an item has become while somebody had it open: who did what, and the text with the changes marked. */
import type { Work } from '../actions/ports';
import { TEXTS } from '../domain/item';
import { PAGE } from '../text/pages';
import { SHEET } from '../text/work-sheet';
import { FileChanges, Redline } from './redline';
import { Replies } from './work-parts';

export function Difference({ before, now, onTake }: { before: Work; now: Work; onTake: () => void }) {
  const names = (work: Work) => work.files.map((one) => one.name);
  const known = JSON.stringify(before.replies);
  const replies = now.replies.filter((one) => !known.includes(JSON.stringify(one)));
  return (
    <section class="meanwhile" aria-label={SHEET.meanwhile}>
      <h2>{SHEET.meanwhile}</h2>
      <p>{SHEET.statusNow(before.status, now.status)}</p>
      <Replies replies={replies} />
      {TEXTS.map(
        (part) =>
          before.current[part] !== now.current[part] && (
            <div key={part}>
              <strong>{PAGE[part]}</strong>
              <Redline before={before.current[part]} after={now.current[part]} />
            </div>
          ),
      )}
      {names(before).join() !== names(now).join() && (
        <p>
          {PAGE.files(now.files.length)} <FileChanges before={names(before)} after={names(now)} />
        </p>
      )}
      <button type="button" onClick={onTake}>
        {SHEET.takeNewest}
      </button>
    </section>
  );
}
