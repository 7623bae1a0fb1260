/** The papers' part of the checker: what the tab *Arsip* names lies in Drive as it names it, and nothing else does. */
import { createHash } from 'node:crypto';
import type { SampleOffice } from '../samples/office';
import type { Findings } from './checker';
import { GID, records, tab } from './tabs';

const FOLDER = 'Arsip';
const PDF = 'application/pdf';

export function checkPapers(office: SampleOffice, { lost, halfDone }: Findings): void {
  const { store } = office.google.world;
  const lines = tab(office, GID.journal);
  const rows = records(office, 'archive');
  const filedAt = lines.filter((line) => line[2] === 'Naskah diarsipkan').map(([number]) => number);
  if (rows.map((row) => row['No.']).join() !== filedAt.join())
    halfDone.push(`The archive has the papers ${rows.map((row) => row['No.'])}, the journal ${filedAt}.`);
  const named = new Set<string>();
  for (const row of rows) {
    const id = /\/d\/([^/]+)/.exec(row['Tautan berkas'] ?? '')?.[1] ?? '';
    named.add(id);
    const file = store.get('file', id);
    if (!file || file.trashed) {
      lost.push(`The paper ${row['No.']} is gone.`);
      continue;
    }
    const digest = createHash('sha256').update(store.readBlob(id)).digest('hex');
    if (digest !== row['Sidik jari berkas']) halfDone.push(`The paper ${row['No.']} is another file.`);
    if (!isBelow(office, file.parentId ?? '', FOLDER)) halfDone.push(`${file.name} is not in its place.`);
  }
  for (const file of store.list('file'))
    if (file.mimeType === PDF && !file.trashed && !named.has(file.id))
      if (isBelow(office, file.parentId ?? '', FOLDER))
        halfDone.push(`${file.name} is filed and not listed.`);
}

/** Whether a folder is, or lies below, the folder of this name in the register's own. */
function isBelow(office: SampleOffice, folderId: string, name: string): boolean {
  const folder = office.google.world.store.get('file', folderId);
  if (!folder) return false;
  return (
    (folder.name === name && folder.parentId === office.folderId) ||
    isBelow(office, folder.parentId ?? '', name)
  );
}
