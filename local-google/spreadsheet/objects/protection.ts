/**
 * Protection: of a tab or a range. Whoever makes one stays an editor of it; neither the owner nor the current user can
 * be removed (platform.md §3.2).
 */
import type { GridRange, ProtectedRange } from '../../documents';
import { chain } from '../../drive/access';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { kindOf } from '../../quotas';
import { UserFace } from '../../session/user';
import { ProtectionType } from '../enums';
import { namedRangeById } from '../named-ranges';
import { listSheets, PROTECTED_MESSAGE } from '../state';
import { NamedRangeFace } from './named-range';
import { RangeFace } from './range';
import { SpreadsheetObject } from './spreadsheet-object';

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type User = GoogleAppsScript.Base.User;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class ProtectionFace extends SpreadsheetObject implements Imitation<ProtectionFace, Protection> {
  readonly _name = 'Protection';

  constructor(
    execution: SpreadsheetObject['_execution'],
    spreadsheetId: string,
    private readonly _id: number,
  ) {
    super(execution, spreadsheetId);
  }

  getDescription(): string {
    return this._kept.description ?? '';
  }
  setDescription(description: string): Protection {
    return this._update({ description }, 'description');
  }
  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return isWholeTab(this._kept.range) ? ProtectionType.SHEET : ProtectionType.RANGE;
  }
  getRange(): Range {
    return partial(RangeFace.of(this._execution, this._spreadsheetId, this._kept.range));
  }
  setRange(range: Range): Protection {
    return this._update({ range: (range as unknown as RangeFace)._gridRange }, 'range');
  }
  getRangeName(): string | null {
    return this._named?.getName() ?? null;
  }
  setRangeName(rangeName: string): Protection {
    const named = NamedRangeFace.find(this._execution, this._spreadsheetId, rangeName);
    if (!named) throw new Error(`Range name ${rangeName} not found.`);
    return this._update({ namedRangeId: named._id }, 'namedRangeId');
  }
  setNamedRange(namedRange: GoogleAppsScript.Spreadsheet.NamedRange): Protection {
    return this._update({ namedRangeId: (namedRange as unknown as NamedRangeFace)._id }, 'namedRangeId');
  }

  getUnprotectedRanges(): Range[] {
    return (this._kept.unprotectedRanges ?? []).map((one) =>
      partial(RangeFace.of(this._execution, this._spreadsheetId, one)),
    );
  }
  setUnprotectedRanges(ranges: Range[]): Protection {
    if (!isWholeTab(this._kept.range))
      throw new Error('Unprotected ranges can only be set on a sheet protection.');
    const unprotectedRanges = ranges.map((one) => (one as unknown as RangeFace)._gridRange);
    return this._update({ unprotectedRanges }, 'unprotectedRanges');
  }

  isWarningOnly(): boolean {
    return this._kept.warningOnly;
  }
  setWarningOnly(warningOnly: boolean): Protection {
    return this._update({ warningOnly }, 'warningOnly');
  }

  canEdit(): boolean {
    const { user } = this._execution;
    return user === this._owner || this._kept.editors.includes(user);
  }
  /** The owner is one, though Google's list of a fresh protection may lack them (platform.md §3.2). */
  getEditors(): User[] {
    if (!this.canEdit()) return [];
    const all = new Set([this._owner, ...this._kept.editors]);
    return [...all].map((email) => partial(new UserFace(this._execution, email)));
  }
  addEditor(who: string | User): Protection {
    return this.addEditors([emailOf(who)]);
  }
  /** They become editors of the spreadsheet, too, as Google says of it. */
  addEditors(emailAddresses: string[]): Protection {
    const added = emailAddresses.map((one) => String(one).toLowerCase());
    return this._editors([...this._kept.editors, ...added]);
  }
  removeEditor(who: string | User): Protection {
    return this.removeEditors([emailOf(who)]);
  }
  /** Silent about the owner and the current user, who stay. */
  removeEditors(users: string[] | User[]): Protection {
    const gone = users.map(emailOf);
    return this._editors(
      this._kept.editors.filter((one) => one === this._execution.user || !gone.includes(one)),
    );
  }
  canDomainEdit(): boolean {
    return this._kept.domainUsersCanEdit ?? false;
  }
  setDomainEdit(editable: boolean): Protection {
    if (kindOf(this._world, this._owner) !== 'workspace')
      throw new Error('You cannot set domain edit on a document that is not owned by a domain.');
    return this._update({ editors: { domainUsersCanEdit: editable, users: this._kept.editors } }, 'editors');
  }
  remove(): void {
    this._apply({ deleteProtectedRange: { protectedRangeId: this._id } });
  }

  get _kept(): ProtectedRange {
    for (const { protectedRanges } of listSheets(this._world, this._spreadsheetId)) {
      const found = protectedRanges.find((one) => one.protectedRangeId === this._id);
      if (found) return found;
    }
    throw new Error('The protection has been removed.');
  }
  get _owner(): string {
    return this._world.store.get('file', this._spreadsheetId)?.ownerEmail ?? '';
  }
  get _named(): NamedRangeFace | undefined {
    const { namedRangeId } = this._kept;
    if (!namedRangeId || !namedRangeById(this._world, this._spreadsheetId, namedRangeId)) return undefined;
    return new NamedRangeFace(this._execution, this._spreadsheetId, namedRangeId);
  }

  private _editors(users: string[]): Protection {
    if (this._kept.warningOnly) throw new Error('Cannot set editors on a warning only protection.');
    return this._update({ editors: { users } }, 'editors');
  }
  private _update(change: object, fields: string): Protection {
    if (!this.canEdit()) throw new Error(PROTECTED_MESSAGE);
    this._apply({
      updateProtectedRange: { protectedRange: { protectedRangeId: this._id, ...change }, fields },
    });
    return partial(this);
  }
}

function emailOf(who: string | User): string {
  return (typeof who === 'string' ? who : who.getEmail()).toLowerCase();
}

function isWholeTab(range: GridRange): boolean {
  return [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex].every(
    (bound) => bound === undefined,
  );
}

/** Those of a tab that are of its whole or of parts of it. */
export function protectionsOf(
  execution: SpreadsheetObject['_execution'],
  spreadsheetId: string,
  type: GoogleAppsScript.Spreadsheet.ProtectionType,
  sheetId?: number,
): Protection[] {
  return listSheets(execution.world, spreadsheetId)
    .filter((one) => sheetId === undefined || one.sheetId === sheetId)
    .flatMap((one) => one.protectedRanges)
    .filter((one) => isWholeTab(one.range) === (String(type) === 'SHEET'))
    .map((one) => partial(new ProtectionFace(execution, spreadsheetId, one.protectedRangeId)));
}

/**
 * Until editors are removed, it keeps nobody out: "the permissions mirror those of the spreadsheet itself, which
 * effectively means that the range remains unprotected" (reference, Range.protect).
 */
export function protect(face: SpreadsheetObject, range: GridRange): Protection {
  const { _world: world, _spreadsheetId: spreadsheetId } = face;
  const users = [...new Set(chain(world, spreadsheetId).flatMap((one) => one.editors))];
  const [reply] = face._apply({ addProtectedRange: { protectedRange: { range, editors: { users } } } });
  const id = reply?.addProtectedRange?.protectedRange?.protectedRangeId ?? 0;
  return partial(new ProtectionFace(face._execution, spreadsheetId, id));
}
