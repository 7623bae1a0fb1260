/** What is believed of Drive: what was just made is found, moved by id, and known by its checksum. */
import { driveFiles, FOLDER_TYPE, idIn, NO_CONTENT, SPREADSHEET_TYPE } from '../drive';
import { asWhoeverActs, smallPictureAt } from '../letter-photos';
import { type Assumption, open, relied } from './assumption';

/** SHA-256 of `isi`. */
const CHECKSUM = '55c123196402ef4b16c36bad51f12467397146987c479d41375831d1de9ed935';
const CHILD = 'Anak';

export const DRIVE_ASSUMPTIONS: readonly Assumption[] = [
  relied('new-folder-is-found', 'src/google/photo-folders.ts', 'found at once', (bench) => {
    const parent = bench.folder();
    const made = driveFiles().create({ name: CHILD, mimeType: FOLDER_TYPE, parents: [parent] });
    const q = `'${parent}' in parents and name = '${CHILD}' and mimeType = '${FOLDER_TYPE}' and trashed = false`;
    const found = driveFiles().list({ q, fields: 'files(id)' }).files ?? [];
    return found.length === 1 && found[0]?.id === made.id ? 'found at once' : `${found.length} found`;
  }),
  relied('own-files-are-found', 'src/google/vault.ts', 'found at once', (bench) => {
    const id = bench.spreadsheet();
    const name = driveFiles().get(id, { fields: 'name' }).name;
    const q = `name = '${name}' and mimeType = '${SPREADSHEET_TYPE}' and trashed = false and 'me' in owners`;
    const found = driveFiles().list({ q, fields: 'files(id)' }).files ?? [];
    return found.some((one) => one.id === id) ? 'found at once' : 'not found';
  }),
  relied('checksum-of-content', 'decision 0009; invariant 11', 'SHA-256', (bench) => {
    const file = textFile(bench.folder());
    const { sha256Checksum } = driveFiles().get(file, { fields: 'sha256Checksum' });
    return sha256Checksum === CHECKSUM ? 'SHA-256' : String(sha256Checksum);
  }),
  relied(
    'moved-and-named-at-once',
    'src/google/photo-folders.ts',
    'same id, new name, new folder',
    (bench) => {
      const from = bench.folder();
      const to = driveFiles().create({ name: 'Tujuan', mimeType: FOLDER_TYPE, parents: [from] }).id ?? '';
      const id = textFile(from);
      const moved = { addParents: to, removeParents: from };
      driveFiles().update({ name: 'baru.txt' }, id, NO_CONTENT, moved);
      const now = driveFiles().get(id, { fields: 'id,name,parents' });
      const isMoved = now.parents?.length === 1 && now.parents[0] === to;
      return `same id, ${now.name === 'baru.txt' ? 'new' : 'old'} name, ${isMoved ? 'new' : 'old'} folder`;
    },
  ),
  relied('owner-is-named', 'decision 0009', 'the office account', ({ registerId }) => {
    const found = driveFiles().get(registerId, { fields: 'owners(emailAddress)' });
    const owner = found.owners?.[0]?.emailAddress?.toLowerCase();
    return owner === Session.getEffectiveUser().getEmail().toLowerCase() ? 'the office account' : 'another';
  }),
  relied('folder-address', 'src/google/drive.ts', 'the id is in it', (bench) => {
    const { webViewLink } = driveFiles().get(bench.folder(), { fields: 'webViewLink' });
    return idIn(webViewLink ?? '') === bench.folder() ? 'the id is in it' : String(webViewLink);
  }),
  open('small-picture-by-id', 'decision 0042', 'a picture', () => {
    const q = `mimeType = 'image/jpeg' and trashed = false`;
    const [photo] = driveFiles().list({ q, fields: 'files(id)', pageSize: 1 }).files ?? [];
    if (!photo?.id) return undefined;
    const requests = asWhoeverActs([smallPictureAt(photo.id)]);
    const [answer] = UrlFetchApp.fetchAll(requests.map((one) => ({ ...one, muteHttpExceptions: true })));
    const [code, type] = [answer?.getResponseCode(), answer?.getBlob().getContentType()];
    return code === 200 && type?.startsWith('image/') ? 'a picture' : `${code}, ${type}`;
  }),
  open('bench-is-in-the-root', 'platform.md §1.6', 'one parent', (bench) => {
    const { parents } = driveFiles().get(bench.spreadsheet(), { fields: 'parents' });
    return parents?.length === 1 ? 'one parent' : `${parents?.length ?? 'no'} parents`;
  }),
];

function textFile(parent: string): string {
  const blob = Utilities.newBlob('isi', 'text/plain', 'isi.txt');
  const id = driveFiles().create({ name: 'isi.txt', parents: [parent] }, blob).id;
  if (!id) throw new Error('Drive made a file and told no id');
  return id;
}
