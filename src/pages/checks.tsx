/** The list of what Wakil has checked and found right (R12, A21). */
import type { Check } from '../domain/item';
import { CHECK_GROUPS, CHECK_NAMES } from '../text/names';

export function Checks({ checks, onChecks }: { checks: Check[]; onChecks: (checks: Check[]) => void }) {
  return (
    <>
      {CHECK_GROUPS.map(([title, ofGroup]) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {ofGroup.map((check) => (
            <label class="tick" key={check}>
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
          ))}
        </fieldset>
      ))}
    </>
  );
}
