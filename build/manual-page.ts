/** The manual as one page of HTML: its chapters in order, with links among them that lead within it. Apart from its print. */
import { Marked } from 'marked';

/** What the first chapter is called in the print, whose title is the same. */
const FOR_ALL = 'Untuk semua';

export interface Chapter {
  name: string;
  markdown: string;
}

export interface ManualOptions {
  version: string;
  /** Address of the folder in which the chapters lie. */
  pictures: string;
  /** On which page a chapter begins; '' while nobody knows. */
  pageOf(index: number): string;
}

export function manualPage(
  chapters: readonly Chapter[],
  { version, pictures, pageOf }: ManualOptions,
): string {
  const titles = chapters.map(({ markdown }, index) =>
    index === 0 ? FOR_ALL : (/^# (.+)$/m.exec(markdown)?.[1] ?? ''),
  );
  const toChapter = (name: string) => {
    const index = chapters.findIndex((one) => one.name === name);
    return index < 0 ? undefined : `${titles[index]} (halaman ${pageOf(index)})`;
  };
  const contents = titles.map(
    (title, index) =>
      `<li><a href="#${chapters[index]?.name}"><span>${title}</span><i></i><b>${pageOf(index)}</b></a></li>`,
  );
  const bodies = chapters.map(({ name, markdown }, index) => {
    // Found in the print, and seen by nobody.
    const mark = `<small class="mark">§${index}§</small>`;
    const html = htmlOf(markdown, name, pictures, toChapter).replace(
      /<h1>.*<\/h1>/,
      `<h1>${titles[index]}${mark}</h1>`,
    );
    return `<section id="${name}">${html}</section>`;
  });
  return `<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>Panduan Register Medsos</title>
<style>${STYLE}</style><body><header><h1>Panduan Register Medsos</h1>
<p>Alur Pengunggahan Konten Media Sosial, SOP Nomor 1 Tahun 2025</p><p>Versi ${version}</p>
<h2>Daftar isi</h2><ol>${contents.join('')}</ol></header>${bodies.join('\n')}</body></html>`;
}

/** @param toChapter what a link to a chapter says on paper, which nobody can click */
function htmlOf(
  markdown: string,
  chapter: string,
  pictures: string,
  toChapter: (name: string) => string | undefined,
): string {
  const marked = new Marked({
    gfm: true,
    walkTokens(token) {
      if (token.type === 'image' && !/^https?:/.test(token.href)) token.href = `${pictures}/${token.href}`;
      if (token.type === 'link') {
        const [, name, anchor] = /^([a-z-]+|README)\.md(?:#(.+))?$/.exec(token.href) ?? [];
        if (!name) return;
        token.href = `#${anchor ? `${name}-${anchor}` : name}`;
        const says = toChapter(name);
        if (says && token.text === `${name}.md`) token.tokens = [{ type: 'text', raw: says, text: says }];
      }
    },
    renderer: {
      heading({ tokens, depth, text }) {
        const id = depth === 1 ? '' : ` id="${chapter}-${slug(text)}"`;
        return `<h${depth}${id}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      image({ href, text }) {
        const isPhone = /-ponsel\.png$/.test(href);
        return `<img src="${href}" alt="${text.replaceAll('"', '&quot;')}"${isPhone ? ' class="phone"' : ''}>`;
      },
    },
  });
  return marked.parse(markdown, { async: false });
}

/** As GitHub makes anchors of headings. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');
}

const STYLE = `
body { font: 10.5pt/1.5 Arial, "Liberation Sans", sans-serif; color: #111827; margin: 0; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 5mm; color: #7c2d12; }
h2 { font-size: 13.5pt; margin: 7mm 0 2mm; color: #7c2d12; }
h3 { font-size: 11.5pt; margin: 5mm 0 1mm; }
h1, h2, h3 { break-after: avoid; }
p, ul, ol { margin: 0 0 2.5mm; orphans: 3; widows: 3; }
li { margin-bottom: 1mm; }
li p { margin-bottom: 1mm; }
section { break-before: page; }
section > h1 { position: relative; }
.mark { position: absolute; right: 0; font-size: 1pt; color: #fff; }
img { display: block; max-width: 100%; max-height: 85mm; margin: 2mm auto 4mm; border: .3mm solid #cbd5e1; break-inside: avoid; }
img.phone { width: 66mm; max-height: 118mm; object-fit: cover; object-position: top; }
table { border-collapse: collapse; width: 100%; margin: 0 0 4mm; font-size: 9.5pt; }
th, td { border: .3mm solid #cbd5e1; padding: 1.5mm 2mm; text-align: left; vertical-align: top; }
th { background: #fde8d0; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
blockquote { margin: 0 0 4mm; padding: 2mm 4mm; border-left: 1mm solid #b45309; background: #fff7ed; break-inside: avoid; }
pre { background: #f1f5f9; padding: 2mm 3mm; font-size: 9pt; white-space: pre-wrap; break-inside: avoid; }
code { font-family: "Liberation Mono", Menlo, Consolas, monospace; font-size: .92em; }
a { color: inherit; }
header { padding-top: 25mm; }
header > p { margin: 0; color: #475569; }
header h2 { margin-top: 20mm; }
header ol { list-style: none; padding: 0; }
header ol a { display: flex; text-decoration: none; gap: 2mm; padding: 1mm 0; }
header ol i { flex: 1; border-bottom: .3mm dotted #94a3b8; margin-bottom: 1.5mm; }
header ol b { font-weight: normal; min-width: 8mm; text-align: right; }
`;
