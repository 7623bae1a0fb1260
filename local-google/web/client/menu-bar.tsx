/** A menu bar as in desktop programs and Sheets: by mouse, by arrow keys, Escape, and one level of submenus. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type Entry = { label: string; act: () => void } | { label: string; entries: Entry[] } | 'separator';

export interface Menu {
  label: string;
  entries: Entry[];
}

/** @param note said beside the menus, about what is not among them */
export function MenuBar({ menus, note }: { menus: Menu[]; note?: string }) {
  const [open, setOpen] = useState<number>();
  const bar = useRef<HTMLDivElement>(null);
  const tops = () => [...(bar.current?.querySelectorAll<HTMLElement>(':scope > div > button') ?? [])];

  useEffect(() => {
    if (open === undefined) return;
    const close = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(undefined);
    };
    addEventListener('pointerdown', close);
    // A click into a dialog's frame reaches this page only as a loss of focus.
    addEventListener('blur', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('blur', close);
    };
  }, [open]);

  useEffect(() => {
    // As in Sheets: Alt+F opens the first menu from anywhere on the page.
    const shortcut = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyF') return;
      event.preventDefault();
      tops()[0]?.focus();
      setOpen(0);
    };
    addEventListener('keydown', shortcut);
    return () => removeEventListener('keydown', shortcut);
  });

  const move = (step: number, from: number) => {
    const next = (from + step + menus.length) % menus.length;
    tops()[next]?.focus();
    if (open !== undefined) setOpen(next);
  };
  const close = (index: number) => {
    setOpen(undefined);
    tops()[index]?.focus();
  };

  return (
    <div class="menu-row">
      <div class="menu-bar" role="menubar" aria-label="Menu" ref={bar}>
        {menus.map(({ label, entries }, index) => (
          <div key={`${index} ${label}`} class="menu-top">
            <button
              type="button"
              role="menuitem"
              aria-haspopup="menu"
              aria-expanded={open === index}
              tabIndex={index === (open ?? 0) ? 0 : -1}
              onClick={() => setOpen(open === index ? undefined : index)}
              onMouseEnter={() => open !== undefined && setOpen(index)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowRight') move(1, index);
                else if (event.key === 'ArrowLeft') move(-1, index);
                else if (event.key === 'ArrowDown') setOpen(index);
                else if (event.key === 'Escape') close(index);
                else return;
                event.preventDefault();
                event.stopPropagation();
              }}
            >
              {label}
            </button>
            {open === index && (
              <MenuList
                label={label}
                entries={entries}
                onClose={() => close(index)}
                onDone={() => setOpen(undefined)}
                onSide={(step) => move(step, index)}
              />
            )}
          </div>
        ))}
      </div>
      {note && <p class="muted menu-note">{note}</p>}
    </div>
  );
}

interface ListProps {
  label: string;
  entries: Entry[];
  /** Escape: back to what opened it. */
  onClose: () => void;
  /** Something was chosen. */
  onDone: () => void;
  onSide: (step: number) => void;
  isSubmenu?: boolean;
}

export function MenuList({ label, entries, onClose, onDone, onSide, isSubmenu }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [sub, setSub] = useState<number>();
  const items = () => [
    ...(list.current?.querySelectorAll<HTMLElement>(':scope > [data-entry] > button') ?? []),
  ];
  // Before the next key can arrive.
  useLayoutEffect(() => {
    if (list.current) keepInside(list.current, isSubmenu === true);
    items()[0]?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Tab') onDone();
    else if (event.key === 'ArrowLeft') isSubmenu ? onClose() : onSide(-1);
    else if (event.key === 'ArrowRight') {
      const number = Number(all[at]?.dataset.index);
      const entry = entries[number];
      if (entry && entry !== 'separator' && 'entries' in entry) setSub(number);
      else onSide(1);
    } else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      class={isSubmenu ? 'menu is-sub' : 'menu'}
      role="menu"
      aria-label={label}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, index) => {
        if (entry === 'separator') return <hr key={index} />;
        const hasMore = 'entries' in entry;
        return (
          <div key={index} class="menu-entry" data-entry>
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              data-index={index}
              aria-haspopup={hasMore ? 'menu' : undefined}
              aria-expanded={hasMore ? sub === index : undefined}
              onMouseEnter={(event) => {
                setSub(hasMore ? index : undefined);
                event.currentTarget.focus();
              }}
              onClick={() => {
                if ('entries' in entry) return setSub(index);
                onDone();
                entry.act();
              }}
            >
              <span>{entry.label}</span>
              {hasMore && <span aria-hidden="true">▸</span>}
            </button>
            {'entries' in entry && sub === index && (
              <MenuList
                label={entry.label}
                entries={entry.entries}
                isSubmenu
                onClose={() => {
                  setSub(undefined);
                  items()[index]?.focus();
                }}
                onDone={onDone}
                onSide={onSide}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Pixels kept free between a menu and the edge of the window. */
const EDGE = 8;

/** As in Sheets: a menu that is longer than the window scrolls, and a submenu stays inside the window. */
function keepInside(list: HTMLElement, isSubmenu: boolean): void {
  const box = list.getBoundingClientRect();
  if (!isSubmenu) {
    // One that opens upwards has its room above.
    const room = (box.top < 0 ? box.bottom : innerHeight - box.top) - EDGE;
    if (box.height > room) list.style.maxHeight = `${room}px`;
    return;
  }
  const item = list.parentElement?.getBoundingClientRect();
  if (!item) return;
  const beside = item.right + box.width <= innerWidth ? item.right : item.left - box.width;
  list.style.left = `${Math.max(EDGE, beside)}px`;
  list.style.top = `${Math.max(EDGE, Math.min(item.top - 6, innerHeight - box.height - EDGE))}px`;
}
