/**
 * The page around a web app's own: Google puts that into a frame, gives it the title and the meta tags that the script
 * asked for, and says who made it when that is somebody else.
 */
import { escapeHtml } from './addresses';

export interface WebAppFrame {
  title: string;
  /** Where the frame's document is. It is fetched once somebody listens to what it says. */
  address: string;
  /** Where `google.script.run` calls go. */
  runAddress: string;
  account?: number;
  metaTags: Record<string, string>;
  faviconUrl?: string;
  isForeign: boolean;
}

export function webAppPage(frame: WebAppFrame): string {
  const tags = Object.entries(frame.metaTags).map(
    ([name, content]) => `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`,
  );
  const banner =
    '<p class="banner">Aplikasi ini dibuat oleh pengguna Google Apps Script lain, bukan oleh Google.</p>';
  return page(
    frame.title,
    `${frame.isForeign ? banner : ''}
<iframe id="web-app" title="${escapeHtml(frame.title || 'Aplikasi web')}" data-address="${escapeHtml(frame.address)}"
  data-run="${escapeHtml(frame.runAddress)}" data-account="${frame.account ?? ''}"
  sandbox="allow-scripts allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox"></iframe>
<script src="/assets/web-app.js"></script>`,
    `${tags.join('')}<link rel="icon" href="${escapeHtml(frame.faviconUrl ?? 'data:,')}">`,
  );
}

/** What Google says instead of a web app that failed, or that one may not open. */
export function webAppMessage(title: string, html: string): string {
  const viewport =
    '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">';
  return page(title, `<main><h1>${escapeHtml(title)}</h1>${html}</main>`, viewport);
}

function page(title: string, body: string, head: string): string {
  return `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">${head}
<title>${escapeHtml(title)}</title>
<style>
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; font: 14px/1.5 Roboto, Arial, sans-serif; color: #202124; background: #fff; }
iframe { flex: 1; width: 100%; border: 0; }
.banner { margin: 0; padding: 8px 16px; background: #f1f3f4; font-size: 12px; }
main { max-width: 40rem; margin: 12vh auto 0; padding: 0 16px; }
h1 { font-weight: 400; font-size: 24px; }
a { color: #0b57d0; }
li { margin: 8px 0; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
