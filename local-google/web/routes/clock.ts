/** The workspace's clock: reading it, and moving it on so that clock triggers fire. */
import { Hono } from 'hono';
import type { ClockView } from '../protocol';
import { type Env, jsonBody, Refusal } from '../request';
import type { WebState } from '../web-state';

/** A year: more is a slip of the hand, and would fire daily triggers many thousand times. */
const FURTHEST = 366 * 24 * 3600_000;

/** Executions on the page. */
const SHOWN = 20;

/** Below `/api/u/:account`. */
export function clockApi(state: WebState): Hono<Env> {
  const app = new Hono<Env>();
  const view = (): ClockView => ({
    now: state.google.world.clock.now(),
    triggers: state.google.world.store.list('trigger').map(({ handler, event, ownerEmail, nextAt }) => ({
      handler,
      event,
      owner: ownerEmail,
      ...(nextAt === undefined ? {} : { nextAt }),
    })),
    executions: state.google
      .executions()
      .slice(-SHOWN)
      .reverse()
      .map(({ projectId, milliseconds, ...shown }) => shown),
  });
  app.get('/clock', (context) => context.json(view()));
  app.post('/clock', async (context) => {
    const { advance } = await jsonBody(context);
    if (typeof advance !== 'number' || !(advance > 0 && advance <= FURTHEST)) {
      throw new Refusal(400, 'Jam hanya dapat dimajukan, paling jauh satu tahun.');
    }
    const fired = state.google.advance(advance);
    return context.json({ ...view(), fired });
  });
  return app;
}
