/**
 * Puts what the build made into its folder. What is the same already stays, what changed is replaced whole, so that
 * programs that run on the folder meanwhile (`npm start`, tests) never meet half of it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** @param files all that the folder holds afterwards, by name */
export function writeMade(folder: string, files: Record<string, string | Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (!(name in files)) rmSync(join(folder, name), { recursive: true, force: true });
  // The half of it lies beside the folder: whoever lists it sees only what is whole.
  for (const [name, content] of Object.entries(files))
    writeWhole(join(folder, name), content, dirname(folder));
}

export function writeWhole(path: string, content: string | Uint8Array, beside = dirname(path)): void {
  const bytes = Buffer.from(content);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  const half = join(beside, `.${process.pid}-${basename(path)}`);
  writeFileSync(half, bytes);
  renameSync(half, path);
}
