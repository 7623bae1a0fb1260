/**
 * An office with some history behind it, and Google's real client on its REST face as the office tools use it; waits are
 * counted instead of waited for.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalGoogle, ServedApis } from '../../local-google';
import { type Google, openGoogle } from '../../office/google';
import { USUAL_PATIENCE } from '../../office/patient-fetch';
import { callFromDialog, recapRequest } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import { play, readSamples } from '../../samples/play';
import { MONDAY, newOffice, OFFICE, SEKRETARIS } from './office';

const served: ServedApis[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(served.splice(0).map((one) => one.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(copyOf?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'office-tools-'));
  folders.push(folder);
  if (copyOf) cpSync(copyOf, folder, { recursive: true });
  return folder;
}

/** Samples from handing in to uploading, two that are open, a filed paper, and the vault caught up. */
export function officeWithHistory(): SampleOffice {
  const office = newOffice(MONDAY);
  for (const _ of play(office, readSamples().slice(0, 6))) {
    // One after the other.
  }
  callFromDialog(office, SEKRETARIS, 'makeRecap', recapRequest('2026-11'));
  office.google.advance(3_600_000);
  return office;
}

export interface Opened extends Google {
  /** Milliseconds of each wait. */
  waits: number[];
}

export async function openAs(google: LocalGoogle, email = OFFICE, timeout = 5_000): Promise<Opened> {
  const apis = await google.serveApis();
  served.push(apis);
  const waits: number[] = [];
  const patience = {
    ...USUAL_PATIENCE,
    timeout,
    wait: async (milliseconds: number) => {
      waits.push(milliseconds);
    },
  };
  const key = { client_id: 'program', client_secret: 'secret' };
  const opened = await openGoogle(key, google.credentials(email), apis.fetch, patience);
  return { ...opened, waits };
}
