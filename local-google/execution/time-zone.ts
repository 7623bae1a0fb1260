/**
 * The time zone of a script: on Google `new Date(2026, 0, 31)` is midnight where the manifest says. The engine knows
 * one zone at a time, so it is changed for as long as the script runs. Apart, because it is the process's, not ours.
 */
import { runInThisContext } from 'node:vm';

/** The engine's own, also where a test runner gives tests a process of their making. */
const { env } = runInThisContext('process') as NodeJS.Process;

export function inTimeZone<T>(timeZone: string, act: () => T): T {
  const before = env.TZ;
  if (before === timeZone) return act();
  env.TZ = timeZone;
  try {
    return act();
  } finally {
    if (before === undefined) delete env.TZ;
    else env.TZ = before;
  }
}
