/** Two texts as one, with what was taken out and put in marked word by word. */
import { diffWordsWithSpace } from 'diff';

export function Redline({ before, after }: { before: string; after: string }) {
  return (
    <p class="text">
      {diffWordsWithSpace(before, after).map((part, index) =>
        part.added ? (
          <ins key={index}>{part.value}</ins>
        ) : part.removed ? (
          <del key={index}>{part.value}</del>
        ) : (
          part.value
        ),
      )}
      {before === '' && after === '' && '–'}
    </p>
  );
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
