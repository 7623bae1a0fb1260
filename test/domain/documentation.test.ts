import * as fc from 'fast-check';
import { countDocumentation, flawsOf } from '../../src/domain/documentation';
import { FILE_TYPES } from '../../src/domain/file-type';
import type { FileReference } from '../../src/domain/item';

const file = (id: string, changes: Partial<FileReference> = {}): FileReference => ({
  id,
  name: `MS-2026-0001 ${id}.jpg`,
  original: `IMG_${id}.jpg`,
  checksum: `sum-${id}`,
  type: 'photo',
  ...changes,
});

it('counts each content once, however it is called', () => {
  const files = [file('1'), file('2', { checksum: 'sum-1' }), file('3'), file('4', { checksum: 'sum-1' })];
  expect(countDocumentation(files, true)).toBe(2);
  expect(flawsOf(files, true)).toEqual([
    { file: 2, name: 'IMG_2.jpg', flaw: 'repeats', of: 1 },
    { file: 4, name: 'IMG_4.jpg', flaw: 'repeats', of: 1 },
  ]);
});

it('counts photographs and videos; of what is no event also a PDF; nothing else', () => {
  const files = FILE_TYPES.map((type) => file(type, { type }));
  expect(countDocumentation(files, true)).toBe(2);
  expect(countDocumentation(files, false)).toBe(3);
  expect(flawsOf(files, true).map(({ name, flaw }) => [name, flaw])).toEqual([
    ['IMG_document.jpg', 'no documentation'],
    ['IMG_other.jpg', 'no documentation'],
    ['IMG_unreadable.jpg', 'unreadable'],
  ]);
});

it('counts what was used under another number, and says it', () => {
  const files = [file('1', { usedIn: 'MS-2026-0003' })];
  expect(countDocumentation(files, true)).toBe(1);
  expect(flawsOf(files, true)).toEqual([
    { file: 1, name: 'IMG_1.jpg', flaw: 'used before', number: 'MS-2026-0003' },
  ]);
});

it('two files of which Drive gives no checksum are two; what the first version took in counts as it did', () => {
  const old = (id: string): FileReference => ({ id, name: id, checksum: '' });
  expect(countDocumentation([old('1'), old('2')], true)).toBe(2);
  expect(flawsOf([old('1'), old('2')], true)).toEqual([]);
});

it('is never more than there are files or contents, and does not depend on the order', () => {
  const files = fc.array(
    fc.record({
      id: fc.uuid(),
      checksum: fc.constantFrom('a', 'b', 'c'),
      type: fc.constantFrom(...FILE_TYPES),
    }),
  );
  fc.assert(
    fc.property(files, fc.boolean(), (given, isEvent) => {
      const all = given.map(({ id, ...rest }) => file(id, rest));
      const wanted = ['photo', 'video', ...(isEvent ? [] : ['document'])];
      const contents = new Set(given.filter((one) => wanted.includes(one.type)).map((one) => one.checksum));
      // Two contents that are alike are of one type.
      const isOneType = [...'abc'].every(
        (sum) => new Set(given.filter((one) => one.checksum === sum).map((one) => one.type)).size <= 1,
      );
      fc.pre(isOneType);
      expect(countDocumentation(all, isEvent)).toBe(contents.size);
      expect(countDocumentation([...all].reverse(), isEvent)).toBe(contents.size);
    }),
  );
});
