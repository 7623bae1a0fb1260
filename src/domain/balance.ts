/**
 * Balance: which sensitive names (candidates, parties, symbols) a text mentions, and how often each is published. The
 * office lists them; a text that mentions one asks for one more tick, and the recap can show that all are treated alike.
 */
import { currentText, type Item } from './item';
import type { SensitiveName } from './office';

/** The names that texts mention, in the order of the list. Whole words, in whatever case and spacing. */
export function mentionsIn(texts: readonly string[], names: readonly SensitiveName[] = []): string[] {
  if (names.length === 0) return [];
  const plainTexts = texts.map((text) => ` ${plain(text)} `);
  const isIn = (name: string) => name !== '' && plainTexts.some((text) => text.includes(` ${name} `));
  return names
    .filter(({ name, aliases }) => [name, ...aliases].some((one) => isIn(plain(one))))
    .map(({ name }) => name);
}

/** What an item mentions as it stands now. */
export function mentionsOf(item: Item, names: readonly SensitiveName[] | undefined): string[] {
  return mentionsIn([item.submission.title, ...Object.values(currentText(item))], names);
}

export interface MentionCount {
  name: string;
  sort: string;
  /** Items that mention it, and links under which they went online. */
  items: number;
  uploads: number;
}

/**
 * Each listed name, also one that nobody mentioned: that is what balance is about.
 * @param published items, and under how many links each went online
 */
export function countMentions(
  published: readonly { item: Item; uploads: number }[],
  names: readonly SensitiveName[],
): MentionCount[] {
  const mentioned = published.map(({ item, uploads }) => ({ names: mentionsOf(item, names), uploads }));
  return names.map(({ name, sort }) => {
    const those = mentioned.filter((one) => one.names.includes(name));
    return { name, sort, items: those.length, uploads: those.reduce((sum, one) => sum + one.uploads, 0) };
  });
}

/** Letters and digits only, words one blank apart: "#PartaiContoh" is one word, "Partai-Contoh" two. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
