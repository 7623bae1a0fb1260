/**
 * Puts what the build made into its folder. What is the same already stays, what changed is replaced whole, so that
 * programs that run on the folder meanwhile (`npm start`, tests) never meet half of it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param files all that the folder holds afterwards, by name */
export function writeMade(folder: string, files: Record<string, string | Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (!(name in files)) rmSync(join(folder, name), { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    const bytes = Buffer.from(content);
    if (existsSync(path) && readFileSync(path).equals(bytes)) continue;
    // Beside the folder: whoever lists it sees only what is whole.
    const half = join(dirname(folder), `.${process.pid}-${name}`);
    writeFileSync(half, bytes);
    renameSync(half, path);
  }
}
