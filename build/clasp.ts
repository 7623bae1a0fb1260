/** clasp, unchanged, as a program of its own: the one thing here that talks to Google. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface ClaspOptions {
  /** Where clasp keeps who is signed in; its own place when absent. */
  authFile?: string;
  /** Added to the environment: for tests, which lead it to local-google. */
  environment?: Record<string, string>;
}

export class Clasp {
  constructor(private readonly options: ClaspOptions = {}) {}

  /** Runs a command and returns what it printed as JSON. Throws what it said when it failed. */
  async json<T>(cwd: string, ...args: string[]): Promise<T> {
    const printed = await this.run(cwd, '--json', ...args);
    try {
      // Notices may stand before it.
      return JSON.parse(printed.slice(printed.search(/^[[{]/m))) as T;
    } catch {
      throw new Error(`clasp ${args[0]} answered: ${printed.trim()}`);
    }
  }

  run(cwd: string, ...args: string[]): Promise<string> {
    const { authFile, environment } = this.options;
    const auth = authFile ? ['--auth', authFile] : [];
    return new Promise((done, failed) => {
      execFile(
        process.execPath,
        [program(), ...auth, ...args],
        { cwd, env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 },
        (error, stdout, stderr) => {
          if (error)
            failed(new Error(`clasp ${args.join(' ')}: ${(stderr || stdout || error.message).trim()}`));
          else done(stdout);
        },
      );
    });
  }

  /** A new spreadsheet with an empty script. In a folder of its own, since clasp writes into where it stands. */
  create(title: string): Promise<{ scriptId: string; parentId: string }> {
    return inFolder((folder) =>
      this.json(folder, 'create-script', '--type', 'sheets', '--title', title, '--rootDir', '.'),
    );
  }

  /** All files of a script as they are on Google, by name. */
  files(scriptId: string): Promise<Record<string, string>> {
    return inFolder(async (folder) => {
      writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: '.' }));
      await this.run(folder, 'pull');
      const names = readdirSync(folder).filter((name) => name !== '.clasp.json');
      return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    });
  }
}

function program(): string {
  // Its main file is its command.
  return createRequire(resolve('package.json')).resolve('@google/clasp');
}

async function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'register-medsos-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
