/**
 * Menu *Dasbor*, and the tab of the same name, which is renewed each morning. Reading only: whoever can open the
 * register may see it.
 */
import { type Day, dayOf } from '../domain/calendar';
import { type Dashboard, dashboardOf, earliestYear } from '../domain/dashboard';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { longMoment } from '../text/dates';
import { addressBefore } from '../text/letter';
import type { CareWorld } from './care-ports';
import type { World } from './ports';

export interface ShownDashboard {
  dashboard: Dashboard;
  asOf: string;
  /** Where an item is opened: its number follows; '' while no page is deployed. */
  itemAddress: string;
  /** The page of the web app that opens when none is named; '' while none is deployed. */
  workSheet: string;
}

/** @param today by the script's clock; only where to begin to read */
export function showDashboard(world: World, today: Day): ShownDashboard | Refusal {
  if (world.email === '') return { refused: 'no identity' };
  const read = world.register.readRecent(earliestYear(today));
  if (isRefusal(read)) return read;
  const { office, control } = read;
  const now = world.now(office.timeZone);
  const items = read.items.map((one) => one.item);
  return {
    dashboard: dashboardOf(items, dayOf(now)),
    asOf: longMoment(now, office.timeZoneName),
    itemAddress: addressBefore(control),
    workSheet: control.page,
  };
}

/** The tab as it is this morning, by the office account. */
export function renewDashboard(world: CareWorld, today: Day): ShownDashboard | Refusal {
  const shown = showDashboard(world, today);
  if (!isRefusal(shown)) world.dashboard.write(shown.dashboard, shown.asOf);
  return shown;
}
