/**
 * What the tools remember on this computer: the person's OAuth client and tokens. In the person's own config folder,
 * readable by them alone, and never in the project, which is copied and published.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export class ConfigFolder {
  /** @param folder for tests; otherwise where this system keeps such things */
  constructor(readonly folder: string = usualFolder()) {}

  read<T>(name: string): T | undefined {
    const file = join(this.folder, name);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
  }

  /** Whole or not at all, and never for a moment readable by others. */
  write(name: string, content: object): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    chmodSync(this.folder, 0o700);
    const file = join(this.folder, name);
    rmSync(`${file}.new`, { force: true });
    writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }

  remove(name: string): void {
    rmSync(join(this.folder, name), { force: true });
  }
}

function usualFolder(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  const base = process.platform === 'win32' ? APPDATA : XDG_CONFIG_HOME;
  return join(base || join(homedir(), '.config'), 'register-medsos');
}
