// What the pages of a PDF draw: texts, pictures and bars with their places (pdf-drawings.ts).
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const times = (a, b) => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

export async function drawings(file) {
  const drawn = { texts: [], images: [], bars: [] };
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const content = await page.getTextContent({ disableCombineTextItems: true });
    for (const { str: text, transform, fontName: font, width } of content.items)
      if (text) drawn.texts.push({ page: number, text, font, x: transform[4], y: transform[5], width });
    const { fnArray, argsArray } = await page.getOperatorList();
    let state = { at: [1, 0, 0, 1, 0, 0], color: '#000000' };
    const kept = [];
    fnArray.forEach((operation, index) => {
      const args = argsArray[index];
      if (operation === OPS.save) kept.push({ ...state });
      else if (operation === OPS.restore) state = kept.pop() ?? state;
      else if (operation === OPS.transform) state.at = times(state.at, args);
      else if (operation === OPS.setFillRGBColor) state.color = args[0];
      else if (operation === OPS.paintImageXObject) {
        const [a, , , d, x, y] = state.at;
        const [width, height] = [Math.abs(a), Math.abs(d)].map((one) => Math.round(one * 100) / 100);
        drawn.images.push({ page: number, x, y: Math.min(y, y + d), width, height });
      } else if (operation === OPS.constructPath && [OPS.fill, OPS.eoFill].includes(args[0]) && args[2]) {
        const [left, top, right, bottom] = args[2];
        const [x1, y1] = [state.at[0] * left + state.at[4], state.at[3] * top + state.at[5]];
        const [x2, y2] = [state.at[0] * right + state.at[4], state.at[3] * bottom + state.at[5]];
        drawn.bars.push({
          page: number,
          x: Math.min(x1, x2),
          y: Math.min(y1, y2),
          width: Math.abs(x2 - x1),
          height: Math.abs(y2 - y1),
          color: state.color,
        });
      }
    });
  }
  return drawn;
}
