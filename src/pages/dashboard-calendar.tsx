/** One month: a sheet of days with a mark for each entry, and the entries themselves below, day by day. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { addDays, type Day, weekdayOf } from '../domain/calendar';
import type { CalendarEntry, Month } from '../domain/dashboard';
import { DASHBOARD, ENTRY_NAMES, monthHeading, WEEKDAY_HEADINGS } from '../text/dashboard';
import { longDay } from '../text/dates';

interface CalendarProps {
  entries: readonly CalendarEntry[];
  today: Day;
  item: (entry: CalendarEntry) => ComponentChildren;
}

export function Calendar({ entries, today, item }: CalendarProps) {
  const [month, setMonth] = useState(today.slice(0, 7));
  const ofDay = (day: Day) => entries.filter((one) => one.day === day);
  const weeks = weeksOf(month);
  const days = weeks.flat().filter((day) => day.startsWith(month) && ofDay(day).length > 0);
  return (
    <div class="calendar">
      <div class="turn">
        <button type="button" onClick={() => setMonth(neighbour(month, -1))} aria-label={DASHBOARD.previous}>
          ‹
        </button>
        <strong aria-live="polite">{monthHeading(month)}</strong>
        <button type="button" onClick={() => setMonth(neighbour(month, 1))} aria-label={DASHBOARD.next}>
          ›
        </button>
      </div>
      <p class="legend">
        {(['event', 'planned', 'published'] as const).map((what) => (
          <span key={what}>
            <span class={`mark ${what}`} aria-hidden="true" /> {ENTRY_NAMES[what]}{' '}
          </span>
        ))}
      </p>
      <table aria-label={`${DASHBOARD.calendar} ${monthHeading(month)}`}>
        <thead>
          <tr>
            {WEEKDAY_HEADINGS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  class={[day.startsWith(month) ? '' : 'other', day === today ? 'today' : ''].join(' ')}
                  aria-current={day === today ? 'date' : undefined}
                >
                  {Number(day.slice(8))}
                  <div class="marks">
                    {day.startsWith(month) &&
                      ofDay(day).map(({ what, number }) => (
                        <span
                          key={what + number}
                          class={`mark ${what}`}
                          role="img"
                          aria-label={ENTRY_NAMES[what]}
                        />
                      ))}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {days.length === 0 && <p>{DASHBOARD.noEntries}</p>}
      {days.map((day) => (
        <section key={day}>
          <h3>{longDay(day)}</h3>
          <ul class="rows">
            {ofDay(day).map((entry) => (
              <li key={entry.what + entry.number} class={entry.what}>
                {item(entry)}
                <div class="detail">{ENTRY_NAMES[entry.what]}</div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Whole weeks from Monday that hold a month. */
function weeksOf(month: Month): Day[][] {
  const first = `${month}-01`;
  let monday = addDays(first, -((weekdayOf(first) + 6) % 7));
  const weeks: Day[][] = [];
  while (monday < `${neighbour(month, 1)}-01`) {
    const start = monday;
    weeks.push(WEEKDAY_HEADINGS.map((_, index) => addDays(start, index)));
    monday = addDays(monday, 7);
  }
  return weeks;
}

function neighbour(month: Month, step: 1 | -1): Month {
  return addDays(step > 0 ? `${month}-28` : `${month}-01`, step > 0 ? 7 : -1).slice(0, 7);
}
