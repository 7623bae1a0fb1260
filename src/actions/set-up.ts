/**
 * Menu *Siapkan register*: makes or repairs everything, as the office account only. Some of the form only a person can
 * do (platform.md §1.1); that is what *Siapkan formulir* is for, and until it was done nothing goes live.
 * Safe to run again after any interruption: each part is made only if it is missing.
 */
import { type Attention, attentionTo } from '../domain/attention';
import { closedBook } from '../domain/book';
import { dayOf } from '../domain/calendar';
import { compareNumbers } from '../domain/numbering';
import { accountsByRole, type Office } from '../domain/office';
import { rebuild } from '../domain/rebuild';
import type { Refusal, SettingFault } from '../domain/refusal';
import type { Finding, Repair } from '../domain/repair';
import { isRefusal } from '../domain/rules/case';
import { repairText } from '../text/repairs';
import { TAB_TITLES } from '../text/tabs';
import { changeFor } from './act';
import { applySettings, record } from './apply';
import type { CareWorld, FormCare } from './care-ports';
import type { Control, OfficeControl } from './ports';
import { rewriteUpgraded, type Upgrade, upgrade } from './upgrade';

/** Ids of the register's parts, which are kept twice: in the control tab and in the script's properties. */
export type PartIds = Pick<OfficeControl, 'formId' | 'folderId' | 'vaultId'>;

export interface SetUp {
  /** How a register of an earlier version becomes one of this. */
  upgrade: Upgrade;
  /**
   * Tabs, headings, widths, formats, validation, named ranges, filter views: what is missing or out of place is put
   * right in one step. A settings tab that was lost is filled with the settings in force.
   */
  tabs(): { repairs: Repair[]; findings: Finding[] };
  /** Ids as the script's properties have them; '' for what was never made. */
  rememberedParts(): PartIds;
  /** Makes folder, form and vault if they are missing, and keeps their ids. */
  parts(known: PartIds): PartIds & { formUrl: string };
  form: FormCare;
}

export interface SetUpReport {
  /** Whether the form is open and the triggers are there; if not, *Siapkan formulir* comes next. */
  isLive: boolean;
  formUrl: string;
  repairs: Repair[];
  findings: Finding[];
  faults: SettingFault[];
  attention: Attention[];
}

export function setUp(world: CareWorld, parts: SetUp): SetUpReport | Refusal {
  const owner = world.access.owner();
  if (world.email === '') return { refused: 'no identity' };
  if (world.email !== owner) return { refused: 'not the office account', owner };
  return world.register.alone((): SetUpReport | Refusal => {
    const refused = upgrade(world, parts.upgrade);
    if (refused) return refused;
    const { repairs, findings } = parts.tabs();
    const made = (title: string) =>
      repairs.some((one) => one.repaired === 'tab made again' && one.tab === title);
    const wasControlLost = made(TAB_TITLES.control);
    if (wasControlLost) repairs.push(...recoverControl(world, parts));
    if (made(TAB_TITLES.journal)) {
      const recovered = recoverJournal(world);
      if (recovered && 'found' in recovered) findings.push(recovered);
      else if (recovered) repairs.push(recovered);
    }
    const rewritten = rewriteUpgraded(world, repairs);
    if (isRefusal(rewritten)) return rewritten;
    repairs.push(...rewritten);
    const applied = applySettings(world, { people: true });
    if (isRefusal(applied)) return applied;
    const { office, faults } = applied;
    const refilled = refillRows(world, applied, repairs);
    if (isRefusal(refilled)) return refilled;
    repairs.push(...refilled);
    let { control } = applied;
    if (repairs.length > 0) {
      const fact = { type: 'repaired', repairs: repairs.map(repairText) } as const;
      const closed = wasControlLost ? rebuild(world.mending.readRemains().lines).closed : [];
      const books = closed.length > 0 ? { ...control.books, closed: closed.map(closedBook) } : control.books;
      control = record(world, fact, { office, control }, { mending: [], books });
    }
    const { formUrl, ...ids } = parts.parts(control);
    control = { ...control, ...ids };
    const places = { page: world.webApp, address: world.addresses.register };
    if (places.page !== control.page || places.address !== control.address)
      world.register.writeControl(places);
    parts.form.shape(ids.formId, office);
    const today = dayOf(world.now(office.timeZone));
    const holders = accountsByRole(office, today);
    world.access.apply(office, control, today);
    if (JSON.stringify(holders) !== JSON.stringify(control.rolesApplied)) {
      record(world, { type: 'roles applied', holders }, { office, control }, { rolesApplied: holders });
    }
    const { hasUpload, collectsEmail } = parts.form.check(ids.formId);
    const isLive = hasUpload && collectsEmail && parts.form.isConfirmed(ids.formId);
    if (isLive) parts.form.goLive(ids.formId);
    return { isLive, formUrl, repairs, findings, faults, attention: attentionTo(office, today) };
  });
}

/** A lost control tab: chain and last number from the journal, letters from the outbox, ids from the properties. */
function recoverControl(world: CareWorld, parts: SetUp): Repair[] {
  const { lines, letters } = world.mending.readRemains();
  const last = lines[lines.length - 1];
  if (!last) return [];
  const numbers = lines.map((line) => line.number).filter(Boolean);
  const control: Partial<Control> = {
    head: { count: Number(last.sequence), hash: last.hash },
    letters,
    lastNumber: numbers.sort(compareNumbers)[numbers.length - 1] ?? '',
    ...parts.rememberedParts(),
  };
  world.mending.rewriteControl(control);
  return [{ repaired: 'control tab filled from journal and properties' }];
}

/** A lost journal tab: its lines from the vault; without a vault nobody has them, and the chain says so. */
function recoverJournal(world: CareWorld): Repair | Finding | undefined {
  // An earlier run that died had come so far.
  if (world.register.readLinesFrom(1).length > 0) return undefined;
  const control = world.register.readControl();
  const vaultId = isRefusal(control) ? '' : control.vaultId;
  const lines = vaultId === '' ? [] : world.vault.lines(vaultId);
  const last = lines[lines.length - 1];
  if (!last) return { found: 'journal lost' };
  world.mending.rewriteJournal(lines);
  return { repaired: 'journal filled from the vault', count: lines.length };
}

/** A lost Register, Buku or Arsip tab, or columns that were deleted from the register: rows as the journal tells them. */
function refillRows(
  world: CareWorld,
  { office, control }: { office: Office; control: Control },
  repairs: readonly Repair[],
): Repair[] | Refusal {
  const isLost = (tab: string) =>
    repairs.some(
      (one) => (one.repaired === 'tab made again' || one.repaired === 'column restored') && one.tab === tab,
    );
  const isRegisterLost = isLost(TAB_TITLES.register);
  const areBooksLost = isLost(TAB_TITLES.books);
  const isArchiveLost = isLost(TAB_TITLES.archive);
  if (!(isRegisterLost || areBooksLost || isArchiveLost) || control.head.count === 0) return [];
  const read = world.register.readBook();
  if (isRefusal(read)) return read;
  const { items, closed, papers } = rebuild(read.lines);
  const made: Repair[] = [];
  if (areBooksLost && closed.length > 0) {
    world.mending.refillBooks(closed);
    made.push({ repaired: 'books filled from the journal', count: closed.length });
  }
  if (isArchiveLost && papers.length > 0) {
    world.mending.refillArchive(papers);
    made.push({ repaired: 'archive filled from the journal', count: papers.length });
  }
  if (isRegisterLost && items.size > 0) {
    const rowOf = new Map(read.rows.map((one) => [one.number, one.row]));
    const placed = [...items].map(([number, rebuilt]) => ({ ...rebuilt, row: rowOf.get(number) }));
    const now = world.now(office.timeZone);
    world.mending.rewriteRows(placed, changeFor(world, [], { office, control, now }));
    made.push({ repaired: 'rows filled from the journal', count: placed.length });
  }
  return made;
}
