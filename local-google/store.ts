/**
 * Where local-google keeps its state: one SQLite database (in memory, or in a folder with the files' bytes
 * beside it). Apart, so that atomicity comes from one place: whatever runs inside `atomically` happens wholly
 * or not at all.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { Cell, Documents } from './documents';

/** The engine makes no text of any length. */
const ROWS_A_TEXT = 2_000;

export interface PlacedCell {
  row: number;
  column: number;
  cell: Cell;
}

/** Kinds that say nothing of the workspace. */
const UNSEEN = new Set<keyof Documents>(['counter', 'usage']);

export class Store {
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();
  private readonly blobs = new Map<string, Uint8Array>();
  private depth = 0;
  /** Moves on with every change that anybody could see. */
  changes = 1;
  private readonly listeners = new Set<() => void>();
  /** Where an in-memory store puts what must be files all the same. */
  private passing?: string;

  /** @param folder where everything is kept; in memory when absent. */
  constructor(private readonly folder?: string) {
    if (folder) mkdirSync(join(folder, 'files'), { recursive: true });
    this.database = new Database(folder ? join(folder, 'workspace.sqlite') : ':memory:');
    this.database.exec(`
      PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS document (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL,
        UNIQUE (kind, id));
      CREATE TABLE IF NOT EXISTS cell (
        sheet TEXT NOT NULL, row INTEGER NOT NULL, column INTEGER NOT NULL, json TEXT NOT NULL,
        filled INTEGER NOT NULL, PRIMARY KEY (sheet, row, column)) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS filled_cell ON cell (sheet, row) WHERE filled;
    `);
  }

  /** Puts into this store, which must be new and in memory like the other, everything that the other holds. */
  copyFrom(other: Store): void {
    if (this.folder || other.folder)
      throw new Error('Only workspaces in memory are copied; copy the folder.');
    const tables = {
      document: ['sequence', 'kind', 'id', 'json'],
      cell: ['sheet', 'row', 'column', 'json', 'filled'],
    };
    this.atomically(() => {
      for (const [table, columns] of Object.entries(tables)) {
        const insert = this.prepare(
          `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        );
        const rows = other
          .prepare(`SELECT ${columns.join(', ')} FROM ${table}`)
          .raw()
          .all() as unknown[][];
        for (const row of rows) insert.run(...row);
      }
    });
    for (const [id, bytes] of other.blobs) this.blobs.set(id, bytes);
  }

  close(): void {
    this.database.close();
    if (this.passing) rmSync(this.passing, { recursive: true, force: true });
  }

  /** A folder for files that scripts are made of; kept with the rest, or until the store is closed. */
  sourceFolder(name: string): string {
    if (!this.folder) this.passing ??= mkdtempSync(join(tmpdir(), 'local-google-sources-'));
    const path = join(this.folder ? join(this.folder, 'sources') : (this.passing as string), name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  /** Runs `act` so that all its writes are kept, or, when it throws, none. May be nested. */
  atomically<T>(act: () => T): T {
    const point = `p${this.depth}`;
    this.database.exec(this.depth === 0 ? 'BEGIN' : `SAVEPOINT ${point}`);
    this.depth += 1;
    try {
      const result = act();
      this.depth -= 1;
      this.database.exec(this.depth === 0 ? 'COMMIT' : `RELEASE ${point}`);
      return result;
    } catch (error) {
      this.depth -= 1;
      this.database.exec(this.depth === 0 ? 'ROLLBACK' : `ROLLBACK TO ${point}; RELEASE ${point}`);
      throw error;
    }
  }

  /** Undoes what was begun and can never be ended, because the engine stopped in the middle of it. */
  recover(): void {
    if (this.depth === 0) return;
    this.depth = 0;
    this.database.exec('ROLLBACK');
  }

  get<K extends keyof Documents>(kind: K, id: string): Documents[K] | undefined {
    const row = this.prepare('SELECT json FROM document WHERE kind = ? AND id = ?').get(kind, id) as
      | { json: string }
      | undefined;
    return row && (JSON.parse(row.json) as Documents[K]);
  }

  put<K extends keyof Documents>(kind: K, id: string, document: Documents[K]): void {
    this.prepare(
      'INSERT INTO document (kind, id, json) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json',
    ).run(kind, id, JSON.stringify(document));
    if (!UNSEEN.has(kind)) this.notice();
  }

  remove(kind: keyof Documents, id: string): void {
    this.change('DELETE FROM document WHERE kind = ? AND id = ?', kind, id);
  }

  /** All records of a kind, in the order in which they were first put. */
  list<K extends keyof Documents>(kind: K): Documents[K][] {
    const rows = this.prepare('SELECT json FROM document WHERE kind = ? ORDER BY sequence').all(kind) as {
      json: string;
    }[];
    return rows.map((row) => JSON.parse(row.json) as Documents[K]);
  }

  /** All records of a kind with their ids, in the order in which they were first put. */
  entries<K extends keyof Documents>(kind: K): [id: string, document: Documents[K]][] {
    const rows = this.prepare('SELECT id, json FROM document WHERE kind = ? ORDER BY sequence').all(kind) as {
      id: string;
      json: string;
    }[];
    return rows.map((row) => [row.id, JSON.parse(row.json) as Documents[K]]);
  }

  /** The records of a kind whose id begins so, by id: the cheap way to what belongs to one thing. */
  listBelow<K extends keyof Documents>(kind: K, prefix: string): Documents[K][] {
    const rows = this.prepare(
      'SELECT json FROM document WHERE kind = ? AND id >= ? AND id < ? ORDER BY id',
    ).all(kind, prefix, `${prefix}\u{10ffff}`) as { json: string }[];
    return rows.map((row) => JSON.parse(row.json) as Documents[K]);
  }

  /** The first record of those of `listBelow` that has this value. */
  findBelow<K extends keyof Documents>(
    kind: K,
    prefix: string,
    property: string & keyof Documents[K],
    value: string,
  ): Documents[K] | undefined {
    const row = this.prepare(
      `SELECT json FROM document WHERE kind = ? AND id >= ? AND id < ? AND json_extract(json, '$.' || ?) = ?
       ORDER BY id LIMIT 1`,
    ).get(kind, prefix, `${prefix}\u{10ffff}`, property, value) as { json: string } | undefined;
    return row && (JSON.parse(row.json) as Documents[K]);
  }

  /** Calls `listener` at every change. @returns what ends it */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A number that has never been given for this name: 1, 2, 3 … */
  next(name: string): number {
    const value = (this.get('counter', name)?.value ?? 0) + 1;
    this.put('counter', name, { value });
    return value;
  }

  /** Cells of a tab inside a block, by row and column. Bounds are zero-based, ends exclusive. */
  cells(sheet: string, fromRow = 0, toRow = 1e9, fromColumn = 0, toColumn = 1e9): PlacedCell[] {
    if (toRow - fromRow <= ROWS_A_TEXT) return this.fewCells(sheet, fromRow, toRow, fromColumn, toColumn);
    const found: PlacedCell[] = [];
    const { last } = this.prepare('SELECT max(row) AS last FROM cell WHERE sheet = ?').get(sheet) as {
      last: number | null;
    };
    for (let from = fromRow; from < toRow && from <= (last ?? -1); from += ROWS_A_TEXT) {
      const to = Math.min(from + ROWS_A_TEXT, toRow);
      for (const one of this.fewCells(sheet, from, to, fromColumn, toColumn)) found.push(one);
    }
    return found;
  }

  private fewCells(
    sheet: string,
    fromRow: number,
    toRow: number,
    fromColumn: number,
    toColumn: number,
  ): PlacedCell[] {
    // As one text: thousands of rows are handed over slowly.
    const { cells } = this.prepare(
      `SELECT '[' || coalesce(group_concat('{"row":' || row || ',"column":' || column || ',"cell":' || json || '}'), '')
         || ']' AS cells
       FROM (SELECT row, column, json FROM cell
         WHERE sheet = ? AND row >= ? AND row < ? AND column >= ? AND column < ? ORDER BY row, column)`,
    ).get(sheet, fromRow, toRow, fromColumn, toColumn) as { cells: string };
    return JSON.parse(cells) as PlacedCell[];
  }

  putCell(sheet: string, row: number, column: number, cell: Cell): void {
    if (Object.keys(cell).length === 0) {
      this.change('DELETE FROM cell WHERE sheet = ? AND row = ? AND column = ?', sheet, row, column);
      return;
    }
    const filled = cell.value !== undefined || cell.formula !== undefined;
    this.change(
      'INSERT OR REPLACE INTO cell (sheet, row, column, json, filled) VALUES (?, ?, ?, ?, ?)',
      sheet,
      row,
      column,
      JSON.stringify(cell),
      filled ? 1 : 0,
    );
  }

  /** The last row that holds a value, zero-based; -1 for an empty tab. */
  lastRowWithData(sheet: string): number {
    const row = this.prepare('SELECT max(row) AS last FROM cell WHERE sheet = ? AND filled').get(sheet) as {
      last: number | null;
    };
    return row.last ?? -1;
  }

  removeCells(sheet: string): void {
    this.change('DELETE FROM cell WHERE sheet = ?', sheet);
  }

  /** Empties a block. Bounds as in `cells`. */
  removeBlock(sheet: string, fromRow: number, toRow: number, fromColumn = 0, toColumn = 1e9): void {
    this.change(
      'DELETE FROM cell WHERE sheet = ? AND row >= ? AND row < ? AND column >= ? AND column < ?',
      sheet,
      fromRow,
      toRow,
      fromColumn,
      toColumn,
    );
  }

  /**
   * Moves the cells from an index on by so many rows (or columns). Only those between two indices of the other
   * dimension, where these are given. The way must be free.
   */
  shiftCells(
    sheet: string,
    dimension: 'row' | 'column',
    from: number,
    by: number,
    acrossFrom = 0,
    acrossTo = 1e9,
  ): void {
    const across = dimension === 'row' ? 'column' : 'row';
    // By way of negative indices, so that no cell meets one that has yet to move.
    this.change(
      `UPDATE cell SET ${dimension} = -1 - (${dimension} + ?)
       WHERE sheet = ? AND ${dimension} >= ? AND ${across} >= ? AND ${across} < ?`,
      by,
      sheet,
      from,
      acrossFrom,
      acrossTo,
    );
    this.change(
      `UPDATE cell SET ${dimension} = -1 - ${dimension} WHERE sheet = ? AND ${dimension} < 0`,
      sheet,
    );
  }

  readBlob(id: string): Uint8Array {
    if (this.folder) return readFileSync(join(this.folder, 'files', id));
    const bytes = this.blobs.get(id);
    if (!bytes) throw new Error(`No blob ${id}`);
    return bytes;
  }

  writeBlob(id: string, bytes: Uint8Array): void {
    if (this.folder) writeFileSync(join(this.folder, 'files', id), bytes);
    else this.blobs.set(id, bytes);
  }

  private change(sql: string, ...values: (string | number)[]): void {
    this.prepare(sql).run(...values);
    this.notice();
  }

  private notice(): void {
    this.changes += 1;
    for (const listener of this.listeners) listener();
  }

  private prepare(sql: string): Database.Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
