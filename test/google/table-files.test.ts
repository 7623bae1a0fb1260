import { csv } from '../../src/google/table-files';

it.each([
  ['=1+1', `"'=1+1"`],
  ['+62', `"'+62"`],
  ['-3', `"'-3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['\n=1', `"'\n=1"`],
  ['Rapat "pleno"', '"Rapat ""pleno"""'],
  ['a,b', '"a,b"'],
  ['', '""'],
  ['1-2', '"1-2"'],
])('“%s” stands in CSV as %s', (text, expected) => {
  expect(csv([[text]])).toBe(`\uFEFF${expected}\r\n`);
});
