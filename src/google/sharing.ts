/**
 * What of the register may be opened by whoever has a link, or by an account that no settings name. Apart from `access`,
 * which sets sharing: this only looks, and also at folders and photos that somebody has shared one by one.
 */
import type { Control } from '../actions/ports';
import type { SharingFault } from '../domain/integrity';
import type { Office } from '../domain/office';
import { driveFiles } from './drive';

type Found = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const BY_LINK = ['anyoneWithLink', 'anyoneCanFind', 'domainWithLink', 'domainCanFind'];
/** Folders above a file that are looked at: year, month and item lie between a photo and the register's folder. */
const DEEPEST = 6;

/** As the owner, who alone sees everybody's permissions. */
export function sharingFaults(
  spreadsheetId: string,
  { formId, folderId, vaultId }: Pick<Control, 'formId' | 'folderId' | 'vaultId'>,
  office: Office,
  owner: string,
): SharingFault[] {
  const known = [owner, ...office.people.map((one) => one.email)];
  const parts = [
    ...[spreadsheetId, formId, folderId].map((id) => ({ id, allowed: known })),
    { id: vaultId, allowed: [owner] },
  ].filter(({ id }) => id !== '');
  const files = parts.flatMap(({ id, allowed }) => {
    const file = found(id);
    return file ? [{ file, allowed }] : [];
  });
  const form = files.find(({ file }) => file.id === formId)?.file;
  const own = files.map(({ file }) => file.id);
  const inside = linked().filter(
    (file) => !own.includes(file.id) && isInside(file, (above) => belongs(above, folderId, form?.name)),
  );
  return [
    ...files.flatMap(({ file, allowed }) => faultsOf(file, allowed)),
    ...inside.map((file): SharingFault => ({ ...named(file), to: 'anyone with the link' })),
  ];
}

/** Nothing of a part that is gone or somebody else's: *Periksa kepemilikan* says so. */
function found(id: string): Found | undefined {
  try {
    return driveFiles().get(id, { fields: 'id,name,webViewLink,permissions(type,role,emailAddress,view)' });
  } catch {
    return undefined;
  }
}

function faultsOf(file: Found, allowed: readonly string[]): SharingFault[] {
  return (file.permissions ?? []).flatMap(({ type, emailAddress = '', view }): SharingFault[] => {
    // A published form shows its questions to everybody; that is no way into the file.
    if (view === 'published') return [];
    if (type === 'anyone' || type === 'domain') return [{ ...named(file), to: 'anyone with the link' }];
    const email = emailAddress.toLowerCase();
    return allowed.includes(email) ? [] : [{ ...named(file), to: email }];
  });
}

const named = ({ name = '', webViewLink = '' }: Found) => ({ name, address: webViewLink });

/** Everything of this account that a link opens; of what a folder lets in with itself, only the folder. */
function linked(): Found[] {
  const visible = BY_LINK.map((one) => `visibility = '${one}'`).join(' or ');
  const found: Found[] = [];
  let pageToken: string | undefined;
  do {
    const page = driveFiles().list({
      q: `'me' in owners and trashed = false and (${visible})`,
      fields: 'nextPageToken,files(id,name,webViewLink,parents)',
      pageSize: 1000,
      ...(pageToken ? { pageToken } : {}),
    });
    found.push(...(page.files ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken);
  const ids = new Set(found.map((one) => one.id));
  return found.filter(({ parents: [parent = ''] = [] }) => !ids.has(parent));
}

/** Forms puts what is uploaded into a folder of its own, called as the form is, with a word in brackets (platform.md §1.2). */
function belongs({ id, name = '' }: Found, folderId: string, formName: string | undefined): boolean {
  return id === folderId || (formName !== undefined && name.startsWith(`${formName} (`));
}

function isInside(file: Found, is: (above: Found) => boolean): boolean {
  let at: Found | undefined = file;
  for (let depth = 0; at && depth < DEEPEST; depth += 1) {
    if (is(at)) return true;
    const [parent]: string[] = at.parents ?? [];
    at = parent ? driveFiles().get(parent, { fields: 'id,name,parents' }) : undefined;
  }
  return false;
}
