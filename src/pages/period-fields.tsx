/** The fields that choose a recap's period: a month, quarter, semester, year, or any days. */
import type { Day } from '../domain/calendar';
import { PERIOD_KINDS, type PeriodKind, type PeriodName, periodNamed } from '../domain/period';
import { periodText } from '../text/dates';
import { PAPER_PAGE, PERIOD_WORDS } from '../text/paper-dialog';

/** What is typed, kept for every kind, so that trying another loses nothing. */
export interface TypedPeriod {
  kind: PeriodKind;
  month: string;
  year: string;
  quarter: string;
  semester: string;
  from: Day;
  until: Day;
}

export function periodOfDay(today: Day): TypedPeriod {
  const month = Number(today.slice(5, 7));
  return {
    kind: 'month',
    month: today.slice(0, 7),
    year: today.slice(0, 4),
    quarter: `Q${Math.ceil(month / 3)}`,
    semester: `S${Math.ceil(month / 6)}`,
    from: `${today.slice(0, 7)}-01`,
    until: today,
  };
}

export function nameOf({ kind, month, year, quarter, semester, from, until }: TypedPeriod): PeriodName {
  return {
    month,
    quarter: `${year}-${quarter}`,
    semester: `${year}-${semester}`,
    year,
    days: `${from}/${until}`,
  }[kind];
}

const PARTS: Partial<Record<PeriodKind, readonly string[]>> = {
  quarter: ['Q1', 'Q2', 'Q3', 'Q4'],
  semester: ['S1', 'S2'],
};

export function PeriodFields({
  typed,
  onType,
}: {
  typed: TypedPeriod;
  onType: (typed: TypedPeriod) => void;
}) {
  const field = (key: Exclude<keyof TypedPeriod, 'kind'>) => ({
    id: key,
    value: typed[key],
    required: true,
    onInput: (event: { currentTarget: { value: string } }) =>
      onType({ ...typed, [key]: event.currentTarget.value }),
  });
  const { kind } = typed;
  const parts = PARTS[kind];
  return (
    <fieldset>
      <legend>{PAPER_PAGE.period}</legend>
      <div class="choices">
        {PERIOD_KINDS.map((one) => (
          <label class="tick" key={one}>
            <input
              type="radio"
              name="kind"
              checked={kind === one}
              onChange={() => onType({ ...typed, kind: one })}
            />
            {PERIOD_WORDS[one]}
          </label>
        ))}
      </div>
      {kind === 'month' && <input type="month" aria-label={PERIOD_WORDS.month} {...field('month')} />}
      {parts && (
        <select aria-label={PERIOD_WORDS[kind]} {...field(kind as 'quarter' | 'semester')}>
          {parts.map((part) => (
            <option key={part} value={part}>
              {optionText(`${typed.year}-${part}`)}
            </option>
          ))}
        </select>
      )}
      {(parts || kind === 'year') && (
        <>
          <label for="year">{PAPER_PAGE.year}</label>
          <input type="text" pattern="[1-9]\d{3}" inputMode="numeric" {...field('year')} />
        </>
      )}
      {kind === 'days' && (
        <div class="pair">
          <div>
            <label for="from">{PAPER_PAGE.from}</label>
            <input type="date" max={typed.until} {...field('from')} />
          </div>
          <div>
            <label for="until">{PAPER_PAGE.until}</label>
            <input type="date" min={typed.from} {...field('until')} />
          </div>
        </div>
      )}
    </fieldset>
  );
}

/** What a part of the year is called; its letters while the year is being typed. */
function optionText(name: PeriodName): string {
  const period = periodNamed(name);
  return period ? periodText(period) : name;
}
