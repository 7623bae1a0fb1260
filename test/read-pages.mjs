// What the pages of a PDF say, and how large they are (pdf-text.ts).

export async function pages(file) {
  const pages = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const text = content.items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('');
    pages.push({ text, width, height });
  }
  return pages;
}
