// Reads a PDF from standard input with pdf.js and writes its pages (text, width, height) as JSON. A process of
// its own, because pdf.js is an ES module that only answers later, and the tests that use it are neither.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);

const task = getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 });
const file = await task.promise;
const pages = [];
for (let number = 1; number <= file.numPages; number += 1) {
  const page = await file.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const text = content.items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('');
  pages.push({ text, width, height });
}
await task.destroy();
process.stdout.write(JSON.stringify(pages));
