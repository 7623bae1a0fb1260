/**
 * The dashboard: what waits, what is late and why, how the limits are kept, what was published, and a calendar. Every
 * chart is a table with bars, or has one beside it, so that it can be read aloud.
 */
import { render } from 'preact';
import type { ShownDashboard } from '../actions/dashboard';
import type { Dashboard } from '../domain/dashboard';
import type { Count } from '../domain/recap';
import {
  DASHBOARD,
  rateText,
  STAGE_NUMBERS,
  STAGE_SHORT,
  shortMonth,
  stageHeading,
  standing,
} from '../text/dashboard';
import { Calendar } from './dashboard-calendar';
import './dialog.css';
import './dashboard.css';
import { Throughput } from './dashboard-throughput';
import { pageProps } from './server';

interface Opened extends Partial<ShownDashboard> {
  host?: 'web';
  refused?: string;
}

function DashboardPage({ host, refused, ...given }: Opened) {
  if (host !== 'web') return <Figures {...(given as ShownDashboard)} />;
  return (
    <>
      {given.workSheet && (
        <nav>
          <a href={given.workSheet} target="_blank" rel="noreferrer">
            {DASHBOARD.workSheet}
          </a>
        </nav>
      )}
      {given.dashboard ? (
        <Figures {...(given as ShownDashboard)} />
      ) : (
        <main>
          <h1>{DASHBOARD.title}</h1>
          <div class="refused" role="alert">
            {refused}
          </div>
        </main>
      )}
    </>
  );
}

function Figures({ dashboard, asOf, itemAddress }: ShownDashboard) {
  const { waiting, late, causes, byKind, byPlatform, byDepartment, days, today } = dashboard;
  const months = sinceFirst(dashboard.months);
  return (
    <main>
      <h1>{DASHBOARD.title}</h1>
      <p class="help">{DASHBOARD.asOf(asOf)}</p>
      <section>
        <h2>{DASHBOARD.waiting}</h2>
        <Waiting waiting={waiting} />
      </section>
      <section>
        <h2>{DASHBOARD.lateList}</h2>
        {late.length === 0 && <p>{DASHBOARD.nothingLate}</p>}
        <ul class="rows">
          {late.map(({ number, title, status, mark }) => (
            <li key={number} class="wrong">
              <Item number={number} title={title} address={itemAddress} />
              <div class="detail">{standing(status, mark)}</div>
            </li>
          ))}
        </ul>
        <h3>{DASHBOARD.causes}</h3>
        <Bars
          name={DASHBOARD.stage}
          counts={causes.map(({ stage, count }) => ({ name: stageHeading(stage), count }))}
          none={DASHBOARD.noCauses}
        />
      </section>
      <section>
        <h2>{DASHBOARD.rates}</h2>
        <p class="help">{DASHBOARD.ratesHelp}</p>
        <Rates months={months} />
      </section>
      <section>
        <h2>{DASHBOARD.throughput}</h2>
        <Throughput months={months} />
      </section>
      <section>
        <h2>{DASHBOARD.content}</h2>
        <Bars name={DASHBOARD.kind} counts={byKind} />
        <Bars name={DASHBOARD.platform} counts={byPlatform} />
        <Bars name={DASHBOARD.department} counts={byDepartment} />
      </section>
      <section>
        <h2>{DASHBOARD.calendar}</h2>
        <Calendar
          entries={days}
          today={today}
          item={(entry) => <Item number={entry.number} title={entry.title} address={itemAddress} />}
        />
      </section>
    </main>
  );
}

function Item({ number, title, address }: { number: string; title: string; address: string }) {
  const text = `${number} – ${title}`;
  return address ? (
    <a href={address + number} target="_blank" rel="noreferrer">
      {text}
    </a>
  ) : (
    <span>{text}</span>
  );
}

function Waiting({ waiting }: Pick<Dashboard, 'waiting'>) {
  const most = Math.max(1, ...waiting.map((one) => one.open));
  return (
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">{DASHBOARD.whom}</th>
          <th scope="col">{DASHBOARD.open}</th>
          <th scope="col">{DASHBOARD.late}</th>
        </tr>
      </thead>
      <tbody>
        {waiting.map(({ whom, open, late }) => (
          <tr key={whom}>
            <th scope="row">
              {whom}
              <span class="bar" aria-hidden="true">
                <span class="part late" style={{ width: `${(late / most) * 100}%` }} />
                <span class="part" style={{ width: `${((open - late) / most) * 100}%` }} />
              </span>
            </th>
            <td>{open}</td>
            <td class={late > 0 ? 'is-late' : ''}>{late}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bars({ name, counts, none = DASHBOARD.none }: { name: string; counts: Count[]; none?: string }) {
  if (counts.length === 0) return <p>{none}</p>;
  const most = Math.max(...counts.map((one) => one.count));
  return (
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{DASHBOARD.count}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((one) => (
          <tr key={one.name}>
            <th scope="row">
              {one.name}
              <span class="bar" aria-hidden="true">
                <span class="part" style={{ width: `${(one.count / most) * 100}%` }} />
              </span>
            </th>
            <td>{one.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The newest month first. A cell's shade repeats its number, and says nothing that it does not. */
function Rates({ months }: Pick<Dashboard, 'months'>) {
  return (
    <table class="rates">
      <thead>
        <tr>
          <th scope="col">{DASHBOARD.month}</th>
          {STAGE_NUMBERS.map((stage) => (
            <th key={stage} scope="col">
              <abbr title={stageHeading(stage)}>{STAGE_SHORT[stage]}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...months].reverse().map(({ month, rates }) => (
          <tr key={month}>
            <th scope="row">{shortMonth(month)}</th>
            {rates.map((rate, index) => (
              <td key={STAGE_NUMBERS[index]} class={shadeOf(rate)}>
                {rateText(rate)}
                {rate.all > 0 && (
                  <div class="detail">
                    {rate.onTime}/{rate.all}
                  </div>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A register that is younger than the period begins with its first month. */
function sinceFirst(months: Dashboard['months']): Dashboard['months'] {
  const first = months.findIndex((one) => one.handedIn > 0 || one.rates.some(({ all }) => all > 0));
  return months.slice(first < 0 ? -1 : first);
}

function shadeOf({ onTime, all }: { onTime: number; all: number }): string {
  if (all === 0) return '';
  const rate = onTime / all;
  return rate >= 0.9 ? 'good' : rate >= 0.7 ? 'fair' : 'poor';
}

render(<DashboardPage {...pageProps<Opened>()} />, document.getElementById('app') as HTMLElement);
