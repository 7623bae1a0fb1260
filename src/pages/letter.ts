/**
 * A letter as HTML mail: plain tables and inline styles, since mail programs read little else; legible on a phone, light
 * and dark. Written as text on the server, where a component library would be loaded for every execution.
 */
import { LETTER, type Letter, type LetterSection } from '../text/letter';

/** Text that is markup already; everything else is escaped where it is put in. */
interface Markup {
  markup: string;
}
type Part = string | Markup | readonly Markup[];

function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  const written = parts.map((part) => {
    if (typeof part === 'string') return escaped(part);
    return 'markup' in part ? part.markup : part.map((one) => one.markup).join('');
  });
  return { markup: String.raw({ raw: strings }, ...written) };
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const NONE: Markup = { markup: '' };

/** Classes only for what a dark mail program changes; all else stands in the elements, which none takes away. */
const DARK = [
  '.page{background:#111315!important}',
  '.card{background:#1f2023!important}',
  '.card,.card p,.card h1,.card h2,.card td,.card li{color:#e5e7eb!important}',
  '.soft,.card .soft{color:#a8b0bb!important}',
  '.said,.asked{background:#33281d!important}',
  '.late{color:#fca5a5!important}',
  '.line{border-color:#4b5563!important}',
  '.card a.plain{color:#fdba74!important}',
].join('');

const FONT = 'font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1f2937;';

/** @param pictureAt the address of a photo in this mail (`cid:…`); without it, it is left out */
export function letterHtml(
  letter: Letter,
  pictureAt: (id: string) => string | undefined = () => undefined,
): string {
  const { greeting, title, paragraphs, closing, footer } = letter;
  const page = html`<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${{ markup: DARK }}}</style></head>
<body class="page" style="margin:0;padding:12px;background:#f3f4f6">${preview(letter.preview)}
<div class="card" style="${FONT}max-width:600px;box-sizing:border-box;margin:0 auto;padding:20px;background:#ffffff;border-top:4px solid #b45309;overflow-wrap:break-word">
<p style="margin:0 0 12px">${greeting}</p>
${title ? html`<h1 style="margin:0 0 8px;font-size:20px;line-height:1.3">${title}</h1>` : NONE}${asked(letter)}${strip(letter, pictureAt)}
${paragraphs.map((text) => html`<p style="margin:0 0 12px">${text}</p>`)}
${quotation(letter)}${button(letter)}${also(letter)}${(letter.sections ?? []).map(section)}${facts(letter)}${share(letter)}
<p style="margin:16px 0 0">${closing}</p>
<p class="soft" style="margin:20px 0 0;font-size:12px;color:#6b7280">${footer}</p>
</div></body></html>`;
  return `<!DOCTYPE html>${page.markup}`;
}

/** What a list of mails shows beside the subject; filled up, so that nothing of the letter follows it there. */
function preview(text: string): Markup {
  return html`<div style="display:none;max-height:0;overflow:hidden">${text}${{ markup: '&#847;&zwnj;&nbsp;'.repeat(60) }}</div>`;
}

function asked({ asked: lines }: Letter): Markup {
  if (!lines || lines.length === 0) return NONE;
  const rows = lines.map(([label, value]) => html`<div>${label}: <strong>${value}</strong></div>`);
  return html`<div class="asked" style="margin:0 0 12px;padding:8px 12px;background:#fff7ed">${rows}</div>`;
}

function strip({ photos = [] }: Letter, pictureAt: (id: string) => string | undefined): Markup {
  const cells = photos.flatMap((id, index) => {
    const source = pictureAt(id);
    if (!source) return [];
    return html`<td style="padding:0 4px 0 0;width:25%;vertical-align:top"><img src="${source}" alt="${LETTER.photo(index + 1)}" width="130" style="display:block;width:100%;max-width:130px;height:auto;border-radius:4px"></td>`;
  });
  return cells.length === 0
    ? NONE
    : html`<table role="presentation" style="width:100%;max-width:540px;margin:0 0 12px;border-collapse:collapse;table-layout:fixed"><tr>${cells}</tr></table>`;
}

function quotation({ quote }: Letter): Markup {
  if (!quote) return NONE;
  return html`<blockquote class="said" style="margin:0 0 16px;padding:8px 12px;border-left:3px solid #b45309;background:#fffbeb"><strong>${quote.label}</strong><div style="white-space:pre-wrap">${quote.text}</div></blockquote>`;
}

function button({ button: one }: Letter): Markup {
  if (!one) return NONE;
  return html`<p style="margin:0 0 16px"><a href="${one.url}" style="display:inline-block;padding:13px 24px;background:#b45309;color:#ffffff;text-decoration:none;border-radius:6px;font-weight:bold">${one.label}</a></p>`;
}

function also({ also: one }: Letter): Markup {
  if (!one) return NONE;
  return html`<p style="margin:0 0 16px"><a class="plain" href="${one.url}" style="color:#9a3412">${one.label}</a></p>`;
}

function section({ heading, rows }: LetterSection): Markup {
  const items = rows.map(
    ({ text, detail, tone, url }) =>
      html`<li class="line" style="margin:0;padding:8px 0;border-bottom:1px solid #e5e7eb">${
        url
          ? html`<a class="plain" href="${url}" style="color:#9a3412;font-weight:bold">${text}</a>`
          : html`<strong>${text}</strong>`
      }<div class="${tone === 'late' ? 'late' : 'soft'}" style="font-size:14px;color:${tone === 'late' ? '#b91c1c' : '#6b7280'}">${detail}</div></li>`,
  );
  return html`<h2 style="margin:16px 0 4px;font-size:16px">${heading}</h2><ul style="margin:0 0 16px;padding:0;list-style:none">${items}</ul>`;
}

/** A label that leaves too little room for its value on a phone stands above it. */
function facts({ facts: pairs }: Letter): Markup {
  if (pairs.length === 0) return NONE;
  const rows = pairs.map(
    ([label, value]) =>
      html`<tr><td class="soft" style="padding:4px 8px 4px 0;width:34%;vertical-align:top;font-size:14px;color:#6b7280">${label}</td><td style="padding:4px 0;vertical-align:top;font-size:14px;white-space:pre-wrap;word-break:break-word">${value}</td></tr>`,
  );
  return html`<table role="presentation" style="width:100%;margin:0 0 16px;border-collapse:collapse"><tbody>${rows}</tbody></table>`;
}

function share({ share: text }: Letter): Markup {
  if (!text) return NONE;
  return html`<div class="line" style="margin:0 0 16px;padding:12px 0 0;border-top:1px solid #e5e7eb;font-size:14px"><div class="soft" style="color:#6b7280">${LETTER.shareLead}</div><div style="margin:4px 0;white-space:pre-wrap">${text}</div><a class="plain" href="${LETTER.shareUrl(text)}" style="color:#9a3412">${LETTER.shareLabel}</a></div>`;
}
