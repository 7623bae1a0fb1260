/** A person chooses from a custom menu: the menus that opening the container shows, and the function behind an item. */
import type { MenuEntry } from './execution/effects';
import type { Person } from './person';

/** @param path captions from the menu's name down. @returns the function's name; throws for what is not there */
export function menuHandler(person: Person, containerId: string, path: readonly string[]): string {
  const menus = person
    .openSpreadsheet(containerId)
    .flatMap((one) => (one.kind === 'menu' ? [{ caption: one.name, items: one.items }] : []));
  let entries: MenuEntry[] = menus;
  for (const [index, caption] of path.entries()) {
    const entry = entries.find((one) => one !== 'separator' && one.caption === caption);
    if (!entry || entry === 'separator')
      throw new Error(`There is no "${caption}"; there are ${captions(entries)}`);
    if (!('items' in entry)) {
      if (index < path.length - 1) throw new Error(`"${caption}" holds nothing.`);
      return entry.handler;
    }
    entries = entry.items;
  }
  throw new Error(`"${path.at(-1)}" is a menu; it holds ${captions(entries)}`);
}

function captions(entries: MenuEntry[]): string {
  return entries.map((one) => (one === 'separator' ? '' : `"${one.caption}"`)).join(', ') || 'nothing';
}
