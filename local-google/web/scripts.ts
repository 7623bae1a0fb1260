/**
 * Runs a project's functions for the browser and words what they showed. The only place where the web interface
 * starts a script.
 */
import type { GridRange, ProjectDocument } from '../documents';
import type { Effect, Surroundings } from '../execution';
import type { RunResult } from '../index';
import { dialogPage } from './dialog-shim';
import type { EffectView, RunView } from './protocol';
import { Refusal } from './request';
import type { WebState } from './web-state';

interface Run {
  email: string;
  account: number;
  project: ProjectDocument;
  functionName: string;
  surroundings: Surroundings;
  args?: unknown[];
  selection?: GridRange;
}

export function runScript(state: WebState, run: Run): { result: RunResult; view: RunView } {
  const result = state.google.run(run.project, run.functionName, {
    as: run.email,
    surroundings: run.surroundings,
    args: run.args ?? [],
    ...(run.selection ? { selection: run.selection } : {}),
  });
  const by = { email: run.email, account: run.account, projectId: run.project.id };
  const view: RunView = { effects: effectViews(state, by, result.effects) };
  if (result.error) view.error = messageOf(result.error);
  return { result, view };
}

/** What a script throws comes from another realm and may be anything. */
export function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}

/** The selection as the browser sends it; absent parts are unbounded. */
export function selectionOf(value: unknown): GridRange | undefined {
  if (value === undefined || value === null) return undefined;
  const given = value as Record<string, unknown>;
  const isIndex = (one: unknown) => Number.isInteger(one) && (one as number) >= 0;
  if (!isIndex(given.sheetId)) throw new Refusal(400, 'Pilihan sel tidak sah.');
  const range: GridRange = { sheetId: given.sheetId as number };
  for (const key of ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'] as const) {
    if (given[key] === undefined) continue;
    if (!isIndex(given[key])) throw new Refusal(400, 'Pilihan sel tidak sah.');
    range[key] = given[key] as number;
  }
  return range;
}

/** Whom it was shown to, and whose script answers for it. */
export interface Shown {
  email: string;
  /** Absent for somebody who is not signed in. */
  account?: number;
  projectId: string;
}

export function effectViews(state: WebState, by: Shown, effects: Effect[]): EffectView[] {
  return effects.map((one) => effectView(state, by, one));
}

function effectView(state: WebState, by: Shown, effect: Effect): EffectView {
  if (effect.kind !== 'dialog') return effect;
  const id = state.keepDialog({ html: dialogPage(effect.html, effect.title, by.account), email: by.email });
  return {
    kind: 'dialog',
    place: effect.place,
    title: effect.title,
    width: effect.width,
    height: effect.height,
    projectId: by.projectId,
    address: `/u/${by.account}/dialogs/${id}`,
  };
}
