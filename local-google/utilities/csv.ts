/** `Utilities.parseCsv`: RFC 4180. Apart, because it is a small language of its own. */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  let isBegun = false;
  const endRow = () => {
    rows.push([...row, field]);
    row = [];
    field = '';
    isBegun = false;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && field === '') {
      isQuoted = true;
      isBegun = true;
    } else if (letter === delimiter) {
      row.push(field);
      field = '';
      isBegun = true;
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
    } else {
      field += letter;
      isBegun = true;
    }
  }
  // Google refuses the whole text (reported as "Could not parse text.").
  if (isQuoted) throw new Error('Could not parse text.');
  if (isBegun || row.length > 0) endRow();
  return rows;
}
