/** Where a script failed, as Google's log tells it: its own functions and lines, nothing of what it runs on. */
import { extname, relative, sep } from 'node:path';

export function scriptStack(error: unknown, folder: string): string {
  const { name, message, stack } = (error ?? {}) as { name?: unknown; message?: unknown; stack?: unknown };
  if (typeof message !== 'string') return String(error);
  const frames = String(stack ?? '')
    .split('\n')
    .flatMap((line) => {
      const [, caller = '', path = '', place = ''] =
        /^ {4}at (?:(.*) \()?(.+?):(\d+:\d+)\)?$/.exec(line) ?? [];
      return path.startsWith(folder + sep)
        ? [`    at ${caller || '[unknown function]'}(${nameOf(path)}:${place})`]
        : [];
    });
  function nameOf(path: string): string {
    const file = relative(folder, path).split(sep).join('/');
    return file.slice(0, file.length - extname(file).length);
  }
  return [`${typeof name === 'string' ? name : 'Error'}: ${message}`, ...frames].join('\n');
}
