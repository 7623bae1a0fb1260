/** Logger and console: both write to the world's execution log, where a person reads what scripts report. */
import { format } from 'node:util';
import type { Execution } from './execution/execution';
import { partial } from './partial';
import { ServiceObject } from './service-object';

type Imitated = Pick<GoogleAppsScript.Base.Logger, 'log' | 'getLog' | 'clear'>;

export class LoggerService extends ServiceObject implements Imitated {
  readonly _name = 'Logger';
  private _lines: string[] = [];

  log(data: unknown, ...values: unknown[]): GoogleAppsScript.Base.Logger {
    const text = format(data, ...values);
    this._execution.log('info', text);
    const at = new Date(this._execution.now);
    this._lines.push(`${at.toUTCString()} INFO: ${text}`);
    return partial(this);
  }
  getLog(): string {
    return this._lines.map((line) => `${line}\n`).join('');
  }
  clear(): void {
    this._lines = [];
  }
}

/** Not a service: a plain object, whose calls Google does not count. */
export function createConsole(execution: Execution): Pick<Console, 'log' | 'info' | 'warn' | 'error'> {
  const at =
    (level: 'info' | 'warn' | 'error') =>
    (...values: unknown[]) =>
      execution.observe(`console.${level}`, () => execution.log(level, format(...values)));
  return { log: at('info'), info: at('info'), warn: at('warn'), error: at('error') };
}
