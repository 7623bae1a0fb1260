/** The menus of the spreadsheet's page that are not the project's: what people do with rows, columns and filters. */

import { columnName } from '../../spreadsheet/a1';
import type { GridView } from '../protocol';
import { home } from './api';
import type { Selected } from './grid';
import type { Entry, Menu } from './menu-bar';

interface Around {
  id: string;
  gid: number;
  tabTitle: string;
  mayEdit: boolean;
  shown?: GridView;
  /** What is selected when an entry is chosen. */
  selected: { current: Selected | undefined };
  act: (name: string, given: Record<string, string>) => void;
  setFilterView: (id: number | undefined) => void;
}

export function sheetMenus(around: Around): Menu[] {
  const menus = [fileMenu(around)];
  if (around.mayEdit) menus.push(editMenu(around), insertMenu(around));
  menus.push(dataMenu(around));
  return menus.filter((menu) => menu.entries.length > 0);
}

function fileMenu({ id, gid }: Around): Menu {
  const exported = `${home}/spreadsheets/d/${id}/export?format=pdf&gid=${gid}`;
  const pdf = { label: 'Dokumen PDF (.pdf)', act: () => location.assign(exported) };
  return { label: 'File', entries: [{ label: 'Download', entries: [pdf] }] };
}

function editMenu({ tabTitle: tab, selected, act }: Around): Menu {
  return {
    label: 'Edit',
    entries: [
      { label: 'Hapus baris', act: () => act('deleteRows', { tab, rows: rowsOf(selected.current) }) },
      {
        label: 'Hapus kolom',
        act: () => act('deleteColumns', { tab, columns: columnsOf(selected.current) }),
      },
    ],
  };
}

function insertMenu({ tabTitle: tab, selected, act }: Around): Menu {
  return {
    label: 'Sisipkan',
    entries: [
      { label: 'Baris di atas', act: () => act('insertRows', { tab, rows: rowsOf(selected.current) }) },
      {
        label: 'Baris di bawah',
        act: () => act('insertRows', { tab, rows: rowsOf(selected.current, true) }),
      },
      'separator',
      {
        label: 'Kolom di kiri',
        act: () => act('insertColumns', { tab, columns: columnsOf(selected.current) }),
      },
      {
        label: 'Kolom di kanan',
        act: () => act('insertColumns', { tab, columns: columnsOf(selected.current, true) }),
      },
      'separator',
      { label: 'Sheet', act: () => act('addTab', {}) },
    ],
  };
}

function dataMenu(around: Around): Menu {
  const { shown, setFilterView } = around;
  const views: Entry[] = (shown?.filterViews ?? []).map(({ id, title }) => ({
    label: id === shown?.filterViewId ? `✓ ${title}` : title,
    act: () => setFilterView(id),
  }));
  if (views.length > 0)
    views.push('separator', { label: 'Tanpa tampilan filter', act: () => setFilterView(undefined) });
  const filters: Entry[] = views.length > 0 ? [{ label: 'Tampilan filter', entries: views }] : [];
  return { label: 'Data', entries: [...(around.mayEdit ? sortEntries(around) : []), ...filters] };
}

function sortEntries({ tabTitle: tab, selected, shown, act }: Around): Entry[] {
  const sort = (order: string) => {
    const range = selected.current?.range;
    if (!range || !shown) return;
    const isOne = (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0) <= 1;
    const column = columnName(range.startColumnIndex ?? 0);
    // Of one cell, all below the frozen rows is meant, as in Sheets.
    const whole = `A${shown.frozenRowCount + 1}:${columnName(shown.columnCount - 1)}${shown.rowCount}`;
    const from = `${column}${(range.startRowIndex ?? 0) + 1}`;
    const chosen = `${from}:${columnName((range.endColumnIndex ?? 1) - 1)}${range.endRowIndex}`;
    act('sort', { tab, range: isOne ? whole : chosen, column, order });
  };
  return [
    { label: 'Urutkan A–Z', act: () => sort('A–Z') },
    { label: 'Urutkan Z–A', act: () => sort('Z–A') },
    'separator',
  ];
}

/** `3:5`; behind the selection, as many again. */
function rowsOf(selected: Selected | undefined, isBehind = false): string {
  const { startRowIndex = 0, endRowIndex = 1 } = selected?.range ?? {};
  const shift = isBehind ? endRowIndex - startRowIndex : 0;
  return `${startRowIndex + 1 + shift}:${endRowIndex + shift}`;
}

function columnsOf(selected: Selected | undefined, isBehind = false): string {
  const { startColumnIndex = 0, endColumnIndex = 1 } = selected?.range ?? {};
  const shift = isBehind ? endColumnIndex - startColumnIndex : 0;
  return `${columnName(startColumnIndex + shift)}:${columnName(endColumnIndex - 1 + shift)}`;
}
