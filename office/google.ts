/** Google's own client for the APIs that the tools use, as one account. */
import { auth, drive, type drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { forms, type forms_v1 } from 'googleapis/build/src/apis/forms/index.js';
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type Patience, patientFetch, USUAL_PATIENCE } from './patient-fetch';

export type OAuth2 = InstanceType<typeof auth.OAuth2>;
export type Credentials = OAuth2['credentials'];

/** An OAuth client of the kind "desktop", as Google Cloud gives it out. */
export interface ClientKey {
  client_id: string;
  client_secret: string;
}

export interface Google {
  sheets: sheets_v4.Sheets;
  drive: drive_v3.Drive;
  forms: forms_v1.Forms;
  oauth: OAuth2;
  /** Whose account this is. */
  account: string;
  /** As it is, for what is sent in pieces and answered otherwise than by an error when it stops half-way. */
  send: typeof fetch;
  patience: Patience;
}

export function oauthClient(key: ClientKey, send: typeof fetch, redirectUri?: string): OAuth2 {
  return new auth.OAuth2({
    clientId: key.client_id,
    clientSecret: key.client_secret,
    ...(redirectUri ? { redirectUri } : {}),
    transporterOptions: { fetchImplementation: send },
  });
}

/** @param send for tests: leads what goes to Google elsewhere */
export async function openGoogle(
  key: ClientKey,
  credentials: Credentials,
  send: typeof fetch = fetch,
  patience: Patience = USUAL_PATIENCE,
): Promise<Google> {
  const patient = patientFetch(send, patience);
  const oauth = oauthClient(key, patient);
  oauth.setCredentials(credentials);
  // The client's own retries would multiply ours.
  const options = { auth: oauth, fetchImplementation: patient, retry: false };
  const google = {
    sheets: sheets({ version: 'v4', ...options }),
    drive: drive({ version: 'v3', ...options }),
    forms: forms({ version: 'v1', ...options }),
  };
  const { data } = await google.drive.about.get({ fields: 'user(emailAddress)' });
  return { ...google, oauth, send, patience, account: data.user?.emailAddress?.toLowerCase() ?? '' };
}
