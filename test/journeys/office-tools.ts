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
import { act, makePaper, recapRequest } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import { play, readSamples } from '../../samples/play';
import { ADMIN, handInEvent, MONDAY, newOffice, OFFICE, PIMPINAN, SEKRETARIS, WAKIL } from './office';

const served: ServedApis[] = [];
const folders: string[] = [];

afterEach(() => Promise.all(served.splice(0).map((one) => one.close())));
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(copyOf?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'office-tools-'));
  folders.push(folder);
  if (copyOf) cpSync(copyOf, folder, { recursive: true });
  return folder;
}

/** Samples from handing in to uploading, one that is approved only, a filed paper, and the vault caught up. */
export function officeWithHistory(): SampleOffice {
  const office = newOffice(MONDAY);
  for (const _ of play(office, readSamples().slice(0, 6))) {
    // One after the other.
  }
  const { row } = handInEvent(office);
  act(office, ADMIN, 'receive', row, { note: '' });
  act(office, WAKIL, 'correct', row, { note: '' });
  act(office, PIMPINAN, 'approve', row, { note: '' });
  makePaper(office, SEKRETARIS, 'recap', recapRequest('2026-11'));
  office.google.advance(3_600_000);
  return office;
}

export interface Opened extends Google {
  /** Milliseconds of each wait. */
  waits: number[];
}

export async function apisOf(google: LocalGoogle): Promise<ServedApis> {
  const apis = await google.serveApis();
  served.push(apis);
  return apis;
}

/** @param send in the place of what leads to local-google */
export async function openAs(
  google: LocalGoogle,
  email: string = OFFICE,
  timeout = 5_000,
  send?: typeof fetch,
): Promise<Opened> {
  const apis = await apisOf(google);
  const waits: number[] = [];
  const patience = {
    ...USUAL_PATIENCE,
    timeout,
    wait: async (milliseconds: number) => {
      waits.push(milliseconds);
    },
  };
  const key = { client_id: 'program', client_secret: 'secret' };
  const opened = await openGoogle(key, google.credentials(email), send ?? apis.fetch, patience);
  return { ...opened, waits };
}
