/** The start pages: choosing an account, and one account's overview. */
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { HomeView, SessionView } from '../protocol';
import type { Env } from '../request';
import type { WebState } from '../web-state';
import { summaryOf } from './mail';

/** Mails on the overview; the mail page has them all. */
const SHOWN_MAILS = 6;

/** Below `/api`. */
export function sessionApi(state: WebState): Hono<Env> {
  const app = new Hono<Env>();
  const { world } = state.google;
  app.get('/session', (context) => {
    const { title, intro } = state.home;
    const accounts = world.accounts.map(({ email, name }) => {
      const description = state.home.accounts.find((one) => one.email.toLowerCase() === email)?.description;
      return { email, name, description: description ?? '' };
    });
    return context.json({ title, intro, accounts, now: world.clock.now() } satisfies SessionView);
  });
  app.get('/revision', (context) => context.json({ revision: state.revision }));
  /** The number again whenever something has changed, so that no browser shows what is no more. */
  app.get('/changes', (context) =>
    streamSSE(context, async (stream) => {
      let isTelling = false;
      const tell = () => {
        isTelling = false;
        void stream.writeSSE({ data: String(state.revision) });
      };
      const end = world.store.onChange(() => {
        // One run of a script changes many things; its end is soon enough.
        if (!isTelling) setImmediate(tell);
        isTelling = true;
      });
      tell();
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      end();
    }),
  );
  return app;
}

/** Below `/api/u/:account`. */
export function homeApi(state: WebState): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/home', (context) => {
    const { title, intro, links } = state.home;
    const mails = state.google
      .mailbox(context.get('email'))
      .slice(0, SHOWN_MAILS)
      .map((one) => summaryOf(state, one));
    return context.json({ title, intro, links, mails } satisfies HomeView);
  });
  return app;
}
