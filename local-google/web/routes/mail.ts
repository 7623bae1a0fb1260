/** Mail: what came in and what was sent, the HTML of a message for its frame, attachments. */
import { Hono } from 'hono';
import type { MessageDocument } from '../../documents';
import { rewriteLinks } from '../addresses';
import type { MailSummary, MailView } from '../protocol';
import { type Env, missing, param } from '../request';
import type { WebState } from '../web-state';
import { download } from './download';

const SNIPPET_LENGTH = 140;

/** Below `/api/u/:account`. */
export function mailApi(state: WebState): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/mail', (context) => {
    const email = context.get('email');
    const isSent = context.req.query('label') === 'sent';
    const messages = isSent ? sent(state, email) : state.google.mailbox(email);
    return context.json(messages.map((one) => summaryOf(state, one)));
  });
  app.get('/mail/:id', (context) => {
    const message = readable(state, context.get('email'), param(context, 'id'));
    const base = `/u/${context.get('account')}/mail/${message.id}/attachments`;
    return context.json({
      ...summaryOf(state, message),
      body: message.body,
      hasHtml: message.htmlBody !== undefined,
      ...(message.replyTo ? { replyTo: message.replyTo } : {}),
      attachments: message.attachments.map(({ name, mimeType }, index) => ({
        name,
        mimeType,
        address: `${base}/${index}`,
      })),
    } satisfies MailView);
  });
  return app;
}

/** Below `/u/:account`. */
export function mailPages(state: WebState): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/mail/:id/html', (context) => {
    const message = readable(state, context.get('email'), param(context, 'id'));
    // Nothing in a mail runs; its frame shares this origin only so that the page can measure its height.
    context.header(
      'Content-Security-Policy',
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; " +
        'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    );
    return context.html(mailPage(withImages(state, message, context.get('account'))));
  });
  app.get('/mail/:id/attachments/:index', (context) => {
    const message = readable(state, context.get('email'), param(context, 'id'));
    const attachment = message.attachments[Number(param(context, 'index'))];
    if (!attachment) throw missing('lampiran');
    const bytes = state.google.world.store.readBlob(attachment.fileBlobId);
    return download(
      { code: 200, contentType: attachment.mimeType, bytes, fileName: attachment.name },
      'inline',
    );
  });
  return app;
}

export function summaryOf(state: WebState, message: MessageDocument): MailSummary {
  const { id, from, to, cc, subject, body, sentAt } = message;
  const known = state.google.world.accounts.find((one) => one.email === from);
  return {
    id,
    from,
    fromName: message.senderName ?? known?.name ?? from,
    to,
    cc,
    subject,
    snippet: body.replace(/\s+/g, ' ').trim().slice(0, SNIPPET_LENGTH),
    sentAt,
    hasAttachments: message.attachments.length > 0,
  };
}

function sent(state: WebState, email: string): MessageDocument[] {
  return state.google.world.store
    .list('message')
    .filter((one) => one.from === email)
    .reverse();
}

function readable(state: WebState, email: string, id: string): MessageDocument {
  const message = state.google.world.store.get('message', id);
  if (!message || ![message.from, ...message.to, ...message.cc].includes(email)) throw missing('pesan');
  return message;
}

/** The HTML with its pictures inside, since its frame may load nothing. */
function withImages(state: WebState, { htmlBody = '', inlineImages }: MessageDocument, account: number) {
  return rewriteLinks(htmlBody, account).replace(
    /(["'])cid:([^"']+)\1/g,
    (all, quote: string, key: string) => {
      const image = inlineImages?.[key];
      if (!image) return all;
      const data = Buffer.from(state.google.world.store.readBlob(image.fileBlobId)).toString('base64');
      return `${quote}data:${image.mimeType};base64,${data}${quote}`;
    },
  );
}

/** Gmail's own look for mails that bring none; links open beside the mail. */
function mailPage(html: string): string {
  const head =
    '<meta charset="utf-8"><base target="_blank"><style>body{margin:0;font:14px/1.5 Roboto,Arial,sans-serif;' +
    'color:#202124;background:#fff;overflow-wrap:anywhere}img{max-width:100%}</style>';
  return `<!DOCTYPE html><html><head>${head}</head><body>${html}</body></html>`;
}
