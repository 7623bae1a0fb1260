/** The manual: what its pages link to and show is there, all of it is printed, and the print leads by page numbers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MANUAL_CHAPTERS } from '../../build/manual-chapters';
import { MENU } from '../../src/text/menu';

const FOLDER = 'docs/panduan';
const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

it('has every page of the folder, once', () => {
  expect([...MANUAL_CHAPTERS].sort()).toEqual(pages.map(({ name }) => basename(name, '.md')).sort());
});

it.each(pages)('$name shows pictures and leads to pages that are there', ({ text }) => {
  for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)[^)]*\)/g))
    if (!/^https?:/.test(target)) expect([target, existsSync(join(FOLDER, target))]).toEqual([target, true]);
});

it.each(pages)('$name says of each picture what is on it', ({ text }) => {
  for (const [, says = ''] of text.matchAll(/!\[([^\]]*)\]/g)) expect(says.length).toBeGreaterThan(20);
});

it.each(pages)('$name names menu items as the menu does', ({ text }) => {
  const captions = Object.values(MENU).map((one) => one.replace(/…$/, ''));
  const named = [
    ...text
      .replace(/\s+/g, ' ')
      .matchAll(/\*\*(?:Register Medsos|Pengelolaan(?: \(akun kantor\))?)((?: ▸ [^*▸]+)+)\*\*/g),
  ];
  for (const [, path = ''] of named)
    for (const item of path.split(' ▸ ').filter(Boolean))
      expect(captions).toContain(item.replace(/…$/, '').trim());
});
