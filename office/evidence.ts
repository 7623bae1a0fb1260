/** What `verify` is given: of the register as it is now, or of a backup, whose bytes are read again for it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { WHAT } from '../src/text/office-tools';
import { VERIFY } from '../src/text/office-verify';
import { responsesOf } from './backup';
import type { BackupFolder, Manifest, Records } from './backup-folder';
import { sha256Of } from './download';
import { driveTree } from './drive-tree';
import type { Google } from './google';
import { NO_PROGRESS, type ShowProgress } from './progress';
import { controlOf, readRegister, readSpreadsheet } from './spreadsheet-texts';
import type { Evidence, Finding } from './verify/evidence';

/** What cannot be opened is left out: `doctor` says why. */
export async function liveEvidence(google: Google, registerId: string): Promise<Evidence> {
  const register = await readRegister(google, registerId);
  const control = controlOf(register);
  const tree = await driveTree(google, control.folderId);
  const vault = control.vaultId
    ? await readSpreadsheet(google, control.vaultId, WHAT.vault).catch(() => undefined)
    : undefined;
  const responses = control.formId
    ? await responsesOf(google, control.formId).catch(() => undefined)
    : undefined;
  return {
    tabs: register.tabs,
    files: new Map(tree.files.map((one) => [one.id, one])),
    ...(vault ? { vault: vault.tabs } : {}),
    ...(responses ? { responses: idsOf(responses) } : {}),
  };
}

export interface BackupEvidence {
  manifest: Manifest & { name: string };
  records: Records;
  evidence: Evidence;
  /** Bytes of the backup itself that are not what was kept. */
  findings: Finding[];
}

export async function backupEvidence(
  backup: BackupFolder,
  at: string | undefined,
  progress: ShowProgress = NO_PROGRESS,
): Promise<BackupEvidence> {
  const manifest = backup.manifest(at);
  const findings: Finding[] = [];
  const records = backup.records(manifest, (name) =>
    findings.push({ about: 'files', says: VERIFY.recordAltered(name) }),
  );
  const files = new Map<string, { name: string; sha256: string }>();
  const total = manifest.files.reduce((sum, one) => sum + one.size, 0);
  const bar = progress(WHAT.reading, manifest.files.length, total);
  for (const file of manifest.files) {
    const path = join(backup.folder, file.keptAs);
    const sha256 = existsSync(path) ? await sha256Of(path) : '';
    if (sha256 === '' || (file.sha256 !== '' && sha256 !== file.sha256))
      findings.push({ about: 'files', says: VERIFY.keptAltered(file.keptAs) });
    if (sha256 !== '') files.set(file.id, { name: file.name, sha256 });
    bar.moved(1, file.size);
  }
  bar.end();
  const { register, vault, responses } = records;
  return {
    manifest,
    records,
    findings,
    evidence: {
      tabs: register.tabs,
      files,
      ...(vault ? { vault: vault.tabs } : {}),
      ...(responses ? { responses: idsOf(responses) } : {}),
    },
  };
}

function idsOf(responses: readonly object[]): string[] {
  return responses.map((one) => (one as { responseId?: string }).responseId ?? '');
}
