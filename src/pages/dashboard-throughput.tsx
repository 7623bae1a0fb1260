/** Two columns a month as a drawing, what was handed in and what was published; and the same as a table. */
import type { Dashboard } from '../domain/dashboard';
import { DASHBOARD, monthHeading, shortMonth } from '../text/dashboard';

/** Units of the drawing, which is as wide as a phone: twelve months fit without being pushed aside. */
const HEIGHT = 120;
const STEP = 28;
const BAR = 11;
const TOP = 14;
/** Pixels a unit where there is room. */
const ON_DESKTOP = 1.6;

export function Throughput({ months }: Pick<Dashboard, 'months'>) {
  const most = Math.max(1, ...months.flatMap((one) => [one.handedIn, one.published]));
  const width = Math.max(6, months.length) * STEP;
  const bar = (count: number, x: number, name: string) => {
    const height = (count / most) * HEIGHT;
    return (
      <>
        <rect class={name} x={x} y={TOP + HEIGHT - height} width={BAR} height={height} />
        {count > 0 && (
          <text x={x + BAR / 2} y={TOP + HEIGHT - height - 3}>
            {count}
          </text>
        )}
      </>
    );
  };
  return (
    <>
      <p class="legend" aria-hidden="true">
        <span class="key handed-in" /> {DASHBOARD.handedIn} <span class="key published" />{' '}
        {DASHBOARD.published}
      </p>
      <svg
        role="img"
        aria-label={`${DASHBOARD.throughput}. ${DASHBOARD.asTable}.`}
        viewBox={`0 0 ${width} ${TOP + HEIGHT + 28}`}
        width={width * ON_DESKTOP}
      >
        {months.map(({ month, handedIn, published }, index) => {
          const [name = '', year = ''] = shortMonth(month).split(' ');
          const middle = index * STEP + STEP / 2;
          return (
            <g key={month}>
              {bar(handedIn, index * STEP + 2, 'handed-in')}
              {bar(published, index * STEP + 3 + BAR, 'published')}
              <text x={middle} y={TOP + HEIGHT + 12}>
                {name}
              </text>
              {(index === 0 || month.endsWith('-01')) && (
                <text x={middle} y={TOP + HEIGHT + 24}>
                  20{year}
                </text>
              )}
            </g>
          );
        })}
        <line x1="0" x2={width} y1={TOP + HEIGHT} y2={TOP + HEIGHT} />
      </svg>
      <details>
        <summary>{DASHBOARD.asTable}</summary>
        <table class="bars">
          <thead>
            <tr>
              <th scope="col">{DASHBOARD.month}</th>
              <th scope="col">{DASHBOARD.handedIn}</th>
              <th scope="col">{DASHBOARD.published}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, handedIn, published }) => (
              <tr key={month}>
                <th scope="row">{monthHeading(month)}</th>
                <td>{handedIn}</td>
                <td>{published}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
