/** The list of what is checked and found right (R12, A21), and whether sensitive names are treated alike. */
import { BALANCE, type Check } from '../domain/item';
import { CHECK_GROUPS, CHECK_NAMES } from '../text/names';
import { BALANCE_WORDS } from '../text/work-sheet';

interface Given {
  checks: Check[];
  onChecks: (checks: Check[]) => void;
}

export function Checks({ checks, onChecks }: Given) {
  return (
    <>
      {CHECK_GROUPS.map(([title, ofGroup]) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {ofGroup.map((check) => (
            <Tick key={check} check={check} checks={checks} onChecks={onChecks} />
          ))}
        </fieldset>
      ))}
    </>
  );
}

/** One more tick, where candidates, parties or symbols are mentioned by name. */
export function Balance({ names, ...given }: Given & { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <fieldset class="mention">
      <legend>{BALANCE_WORDS.title}</legend>
      <p>{BALANCE_WORDS.mentioned(names)}</p>
      <Tick check={BALANCE} {...given} />
    </fieldset>
  );
}

function Tick({ check, checks, onChecks }: Given & { check: Check }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={checks.includes(check)}
        onChange={(event) => {
          const others = checks.filter((one) => one !== check);
          onChecks(event.currentTarget.checked ? [...others, check] : others);
        }}
      />
      <span>{CHECK_NAMES[check]}</span>
    </label>
  );
}
