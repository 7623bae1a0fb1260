/** What running a function did, for a person to read: its log, what it showed, its meter, what it changed. */
import type { Change } from './changes';
import type { LogDocument } from './documents';
import type { Effect } from './execution/effects';
import type { Meter } from './meter';

export interface Told {
  value: unknown;
  error?: string;
  logs: LogDocument[];
  effects: Effect[];
  meter: Meter;
  changes: Change[];
}

export function report({ value, error, logs, effects, meter, changes }: Told): string {
  const sections: [string, string[]][] = [
    ['Log', logs.map(({ level, text }) => `${level}  ${text}`)],
    ['Shown', effects.map(shown)],
    ['Meter', [metered(meter), ...counted(meter.trips)]],
    ['Changed', changes.map(changed)],
    error === undefined
      ? ['Returned', value === undefined ? [] : [JSON.stringify(value) ?? String(value)]]
      : ['Failed', [error]],
  ];
  return sections
    .map(([title, lines]) =>
      [
        title,
        ...(lines.length ? lines : ['nothing']).map((line) => `  ${line.replaceAll('\n', '\n  ')}`),
      ].join('\n'),
    )
    .join('\n');
}

function metered({ calls, roundTrips, cellsRead, cellsWritten }: Meter): string {
  return `${calls} calls, ${roundTrips} round trips, ${cellsRead} cells read, ${cellsWritten} written`;
}

function counted(trips: string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of trips) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} × ${name}`);
}

function shown(effect: Effect): string {
  switch (effect.kind) {
    case 'menu':
      return `menu "${effect.name}"`;
    case 'dialog':
      return `${effect.place} "${effect.title}" (${effect.html.length} characters)`;
    default:
      return `${effect.kind} ${[effect.title, effect.text].filter((one) => one !== '').join(': ')}`;
  }
}

function changed({ kind, what, before, after }: Change): string {
  if (before === undefined) return `+ ${kind} ${what}: ${after}`;
  return after === undefined ? `- ${kind} ${what}: ${before}` : `~ ${kind} ${what}: ${before} → ${after}`;
}
