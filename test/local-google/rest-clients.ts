/** The real `googleapis` clients, talking to a workspace's REST face as one of its accounts. */
import { auth, drive } from 'googleapis/build/src/apis/drive';
import { forms } from 'googleapis/build/src/apis/forms';
import { script } from 'googleapis/build/src/apis/script';
import { sheets } from 'googleapis/build/src/apis/sheets';
import type { LocalGoogle, ServedApis } from '../../local-google';

const served: ServedApis[] = [];

afterEach(() => Promise.all(served.splice(0).map((one) => one.close())));

export async function apisOf(google: LocalGoogle): Promise<ServedApis> {
  const apis = await google.serveApis();
  served.push(apis);
  return apis;
}

/** @param isPatient the client tries again, as it does unless told otherwise */
export async function clients(google: LocalGoogle, email: string, isPatient = false) {
  const { address, fetch } = await apisOf(google);
  const client = new auth.OAuth2({ transporterOptions: { fetchImplementation: fetch } });
  client.setCredentials(google.credentials(email));
  const options = { auth: client, fetchImplementation: fetch, retry: isPatient };
  return {
    address,
    sheets: sheets({ version: 'v4', ...options }),
    drive: drive({ version: 'v3', ...options }),
    forms: forms({ version: 'v1', ...options }),
    script: script({ version: 'v1', ...options }),
  };
}

/** What a client throws: its status, and Google's sentence. */
export async function refusalOf(act: Promise<unknown>): Promise<{ status: number; message: string }> {
  try {
    await act;
  } catch (error) {
    const { status, message } = error as { status: number; message: string };
    return { status, message };
  }
  throw new Error('It was not refused.');
}
