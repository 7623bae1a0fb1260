/**
 * Settings put into force: what their tabs say now is compiled into the control tab, and open stages follow a changed
 * rule. Shared by setting up, the edit trigger, the menu and each morning; runs inside their lock.
 */
import type { Fact } from '../domain/facts';
import type { Office } from '../domain/office';
import type { Refusal, SettingFault } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { limitsChange } from '../domain/rules/limits-change';
import { otherSchema, SCHEMA_VERSION } from '../domain/schema';
import { TAB_TITLES } from '../text/tabs';
import { changeFor } from './act';
import type { CareWorld } from './care-ports';
import type { Control, OfficeControl, PlacedItem } from './ports';

export interface Applied {
  office: Office;
  control: Control;
  /** Cells that could not be read; their tabs keep what was in force. */
  faults: SettingFault[];
  /** Titles of the tabs whose new content is in force now. */
  changed: string[];
  /** Whether the people tab says something else than what is in force, and was left so. */
  peopleWait: boolean;
  /** Numbers of the items whose open limits moved. */
  moved: string[];
  wantedSop: Office['sop'];
}

/** @param options.people whether people and roles are taken over too, which must go with their protections */
export function applySettings(world: CareWorld, options: { people: boolean }): Applied | Refusal {
  const compiled = world.settings.read();
  if (isRefusal(compiled)) return compiled;
  const other = otherSchema(compiled.control.schema);
  if (other) return other;
  if (!compiled.office || !compiled.wantedSop) return { refused: 'wrong settings', faults: compiled.faults };
  const { faults, wantedSop } = compiled;
  const inForce = compiled.control.settings;
  const takesPeople = options.people || !inForce;
  const office = takesPeople ? compiled.office : { ...compiled.office, people: inForce.people };
  const changed = compiled.changed.filter((title) => takesPeople || title !== TAB_TITLES.people);
  const books = { closed: [], ...compiled.control.books, sop: office.sop };
  const control: Control = { ...compiled.control, settings: office, books };
  const base = { office, faults, changed, wantedSop, peopleWait: changed.length < compiled.changed.length };
  if (changed.length === 0 && compiled.control.head.count > 0) return { ...base, control, moved: [] };

  const items = inForce ? openItems(world) : [];
  if (isRefusal(items)) return items;
  const moves = items.flatMap((placed) => {
    const fact = limitsChange(placed.item, office);
    return fact ? [{ fact, placed }] : [];
  });
  const first: Fact =
    control.head.count === 0
      ? { type: 'set up', version: SCHEMA_VERSION }
      : { type: 'settings applied', tabs: changed };
  const now = world.now(office.timeZone);
  const change = changeFor(world, [{ fact: first }, ...moves], {
    office,
    control,
    now,
    changed: { settings: office, books, schema: SCHEMA_VERSION },
  });
  world.register.commit(change);
  const moved = moves.map(({ placed }) => placed.item.submission.number);
  return { ...base, control: { ...control, head: change.journal.head }, moved };
}

function openItems(world: CareWorld): PlacedItem[] | Refusal {
  const read = world.register.readOpen();
  return isRefusal(read) ? read : read.items;
}

/** One fact of the register itself, committed at once. Returns the control tab as it is afterwards. */
export function record(
  world: CareWorld,
  fact: Fact,
  given: { office: Office; control: Control },
  changed?: Partial<OfficeControl>,
): Control {
  const { office, control } = given;
  const now = world.now(office.timeZone);
  const change = changeFor(world, [{ fact }], { office, control, now, changed });
  world.register.commit(change);
  return { ...control, ...changed, head: change.journal.head };
}
