/** The tabs of a spreadsheet: by mouse and arrow keys, with a menu for what can be done to each. */
import { useState } from 'preact/hooks';
import type { SpreadsheetView } from '../protocol';
import { MenuIcon, PlusIcon } from './icons';
import { type Entry, MenuList } from './menu-bar';

interface TabBarProps {
  sheet: SpreadsheetView;
  gid: number;
  onChoose: (gid: number) => void;
  onAct: (act: string, given?: Record<string, string>) => void;
  onRename: (title: string) => void;
}

export function TabBar({ sheet, gid, onChoose, onAct, onRename }: TabBarProps) {
  const { tabs, hiddenTabs, mayEdit } = sheet;
  const [open, setOpen] = useState(false);
  const chosen = tabs.find((one) => one.sheetId === gid);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step) return;
    const at = tabs.findIndex((one) => one.sheetId === gid);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.sheetId);
    const bar = event.currentTarget as HTMLElement;
    bar.querySelector<HTMLElement>(`[data-gid="${next.sheetId}"]`)?.focus();
  };
  const tab = chosen?.title ?? '';
  const entries: Entry[] = [
    { label: 'Ganti nama…', act: () => onRename(tab) },
    { label: 'Duplikat', act: () => onAct('duplicateTab', { tab }) },
    { label: 'Sembunyikan', act: () => onAct('hideTab', { tab }) },
    { label: 'Hapus', act: () => onAct('deleteTab', { tab }) },
    ...(hiddenTabs.length > 0
      ? (['separator'] as const).concat(
          hiddenTabs.map((title) => ({
            label: `Tampilkan “${title}”`,
            act: () => onAct('showTab', { tab: title }),
          })) as never[],
        )
      : []),
  ];
  return (
    <div class="tab-bar">
      {mayEdit && (
        <span class="tab-tools">
          <button
            type="button"
            class="icon-button"
            title="Tambahkan sheet"
            aria-label="Tambahkan sheet"
            onClick={() => onAct('addTab')}
          >
            <PlusIcon size={18} />
          </button>
          <button
            type="button"
            class="icon-button"
            title={`Menu tab ${tab}`}
            aria-label={`Menu tab ${tab}`}
            aria-haspopup="menu"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <MenuIcon size={18} />
          </button>
          {open && (
            <MenuList
              label={`Tab ${tab}`}
              entries={entries}
              onClose={() => setOpen(false)}
              onDone={() => setOpen(false)}
              onSide={() => undefined}
            />
          )}
        </span>
      )}
      <div class="tab-list" role="tablist" aria-label="Tab" onKeyDown={move}>
        {tabs.map(({ sheetId, title, tabColor }) => (
          <button
            key={sheetId}
            type="button"
            role="tab"
            data-gid={sheetId}
            aria-selected={sheetId === gid}
            tabIndex={sheetId === gid ? 0 : -1}
            style={tabColor ? { boxShadow: `inset 0 -3px ${tabColor}` } : undefined}
            onClick={() => onChoose(sheetId)}
            onDblClick={() => mayEdit && onRename(title)}
          >
            {title}
          </button>
        ))}
      </div>
    </div>
  );
}
