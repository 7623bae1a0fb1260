/** The advanced Drive service (v3): refusals first, then behaviour. */
import { createHash } from 'node:crypto';
import { createFile, rootFolder } from '../../local-google/drive/files';
import { MANIFEST, OTHER, OWNER, STAFF, workspace } from './workspace';

const CODE = `
function call(path, args) {
  const names = path.split('.');
  return names.slice(0, -1).reduce((at, name) => at[name], Drive)[names[names.length - 1]](...args);
}
function create(resource, text, type, optional) {
  return Drive.Files.create(resource, text === null ? null : Utilities.newBlob(text, type), optional);
}
function renew(id, text) { return Drive.Files.update({}, id, Utilities.newBlob(text, 'text/plain'), { fields: 'id,version,size' }); }
`;

function drive(files?: Record<string, string>) {
  const made = workspace(CODE, files);
  const { google } = made;
  const call = (path: string, ...args: unknown[]) => made.value('call', { args: [path, args] });
  const as = (email: string, path: string, ...args: unknown[]) =>
    google.run(made.project, 'call', { as: email, args: [path, args] });
  const refused = (email: string, path: string, ...args: unknown[]) =>
    as(email, path, ...args).error?.message;
  return {
    ...made,
    call,
    as,
    refused,
    file: (name: string, parentId?: string, bytes = Buffer.from(name), mimeType = 'text/plain') =>
      createFile(google.world, OWNER, { name, kind: 'file', bytes, mimeType, parentId }).id,
    folder: (name: string, parentId?: string) =>
      createFile(google.world, OWNER, { name, kind: 'folder', parentId }).id,
    names: (q: string, optional: object = {}) =>
      (
        call('Files.list', { q, fields: 'files(name)', orderBy: 'createdTime', ...optional }) as {
          files: { name: string }[];
        }
      ).files.map((one) => one.name),
  };
}

/** Pictures of 3 by 2 pixels, no more than their headers. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d494844520000000300000002080200000012166c2a', 'hex');
const GIF = Buffer.from('47494638396103000200f00000', 'hex');
const JPEG = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0001108000200030301220002110103110100ffd9',
  'hex',
);
const WEBP = Buffer.from(
  '52494646240000005745425056503820180000003001009d012a0300020002003425a000037000fefbfd5000',
  'hex',
);

describe('Files.get', () => {
  it('gives id, name and type unless asked for more (Drive v3, “Return specific fields”)', () => {
    const { call, file } = drive();
    const id = file('a.txt');
    expect(call('Files.get', id)).toEqual({ kind: 'drive#file', id, name: 'a.txt', mimeType: 'text/plain' });
  });

  it('gives every field that is named', () => {
    const { call, file, folder, google } = drive();
    const parent = folder('Bilder');
    const id = file('a.txt', parent);
    const fields =
      'name,size,md5Checksum,sha256Checksum,parents,trashed,createdTime,modifiedTime,owners(emailAddress,displayName,me),webViewLink,ownedByMe,shared,version,fileExtension,permissions(type,role,emailAddress)';
    expect(call('Files.get', id, { fields })).toEqual({
      name: 'a.txt',
      size: '5',
      md5Checksum: createHash('md5').update('a.txt').digest('hex'),
      sha256Checksum: createHash('sha256').update('a.txt').digest('hex'),
      parents: [parent],
      trashed: false,
      createdTime: '2026-03-02T01:00:00.000Z',
      modifiedTime: '2026-03-02T01:00:00.000Z',
      owners: [{ emailAddress: OWNER, displayName: 'Kantor KPU', me: true }],
      webViewLink: `https://drive.google.com/file/d/${id}/view?usp=drivesdk`,
      ownedByMe: true,
      shared: false,
      version: '1',
      fileExtension: 'txt',
      permissions: [{ type: 'user', role: 'owner', emailAddress: OWNER }],
    });
    expect(google.world.store.get('file', id)?.parentId).toBe(parent);
  });

  it.each([
    ['image/png', PNG],
    ['image/gif', GIF],
    ['image/jpeg', JPEG],
    ['image/webp', WEBP],
  ])('reads the size of a picture from its bytes: %s', (mimeType, bytes) => {
    const { call, file } = drive();
    const id = file('foto', undefined, bytes, mimeType);
    expect(
      call('Files.get', id, { fields: 'imageMediaMetadata(width,height),thumbnailLink,hasThumbnail' }),
    ).toEqual({
      imageMediaMetadata: { width: 3, height: 2 },
      thumbnailLink: `https://lh3.googleusercontent.com/drive-storage/${id}=s220`,
      hasThumbnail: true,
    });
  });

  it('knows no picture where the bytes are none, and no bytes of a spreadsheet', () => {
    const { call, file, sheetId } = drive();
    const id = file('foto', undefined, Buffer.from('x'), 'image/png');
    expect(call('Files.get', id, { fields: 'imageMediaMetadata' })).toEqual({});
    expect(call('Files.get', sheetId, { fields: 'name,size,md5Checksum' })).toEqual({ name: 'Register' });
  });

  it('refuses what is not there, or not for this account, in Drive’s words', () => {
    const { refused, file } = drive();
    const id = file('a.txt');
    const words = (of: string) => `API call to drive.files.get failed with error: File not found: ${of}.`;
    expect(refused(OWNER, 'Files.get', 'nix')).toBe(words('nix'));
    expect(refused(OTHER, 'Files.get', id)).toBe(words(id));
    expect(refused(OWNER, 'Files.get', id, { alt: 'media' })).toContain('does not imitate downloading');
  });
});

describe('Files.list', () => {
  it('finds by name, type, place, time and trash', () => {
    const { file, folder, names, google } = drive();
    const bilder = folder('Bilder');
    file('foto satu.jpg', bilder, PNG, 'image/jpeg');
    file("it's.txt");
    google.advance(3_600_000);
    file('foto-dua.png', bilder, PNG, 'image/png');
    const gone = file('weg.txt', bilder);
    google.person(OWNER).trashFile(gone);
    expect(names(`'${bilder}' in parents and trashed = false`)).toEqual(['foto satu.jpg', 'foto-dua.png']);
    expect(names("name = 'It\\'s.txt'")).toEqual(["it's.txt"]);
    expect(names("name contains 'dua'")).toEqual(['foto-dua.png']);
    expect(names("name contains 'oto'")).toEqual([]);
    expect(names("mimeType contains 'image/' and not name contains 'satu'")).toEqual(['foto-dua.png']);
    expect(names("mimeType != 'image/png' and mimeType = 'image/jpeg'")).toEqual(['foto satu.jpg']);
    expect(names("modifiedTime > '2026-03-02T01:30:00' and trashed = false")).toEqual(['foto-dua.png']);
    expect(names('trashed = true')).toEqual(['weg.txt']);
    expect(names(`'root' in parents and (name = 'Bilder' or name = "it's.txt")`)).toEqual([
      'Bilder',
      "it's.txt",
    ]);
    expect(names(`'${OWNER}' in owners and 'me' in writers and name = 'Bilder'`)).toEqual(['Bilder']);
  });

  it('leaves out what others own, unless shared by name; a link alone lists nothing', () => {
    const { file, folder, google, as } = drive();
    const shared = folder('Bersama');
    file('isi.txt', shared);
    const open = file('terbuka.txt');
    google.person(OWNER).shareFile(shared, OTHER, 'viewer');
    google.person(OWNER).shareFile(open, 'anyoneWithLink', 'viewer');
    const { value } = as(OTHER, 'Files.list', { q: 'sharedWithMe = true', fields: 'files(name)' });
    expect(value).toMatchObject({ files: [{ name: 'Bersama' }] });
    const all = as(OTHER, 'Files.list', { orderBy: 'name', fields: 'files(name)' });
    expect(all.value).toMatchObject({ files: [{ name: 'Bersama' }, { name: 'isi.txt' }] });
    expect(as(OTHER, 'Files.get', open).error).toBeUndefined();
  });

  it('gives pages and sorts', () => {
    const { file, call } = drive();
    for (const name of ['c', 'a', 'b']) file(name);
    type List = { files: { name: string }[]; nextPageToken?: string };
    const ask = (pageToken?: string) =>
      call('Files.list', {
        q: "mimeType = 'text/plain'",
        orderBy: 'name desc',
        pageSize: 2,
        pageToken,
      }) as List;
    const first = ask();
    expect(first.files.map((one) => one.name)).toEqual(['c', 'b']);
    const second = ask(first.nextPageToken);
    expect(second.files.map((one) => one.name)).toEqual(['a']);
    expect(second.nextPageToken).toBeUndefined();
  });

  it.each([
    'name',
    "name ~ 'a'",
    "'x' in nirgends",
    "name = 'a' and",
    "(name = 'a'",
    'trashed = vielleicht',
    'gibtsnicht = 1',
  ])('refuses the query %s', (q) => {
    expect(drive().refused(OWNER, 'Files.list', { q })).toBe(
      'API call to drive.files.list failed with error: Invalid Value',
    );
  });
});

describe('Files.create, update, copy and remove', () => {
  it('make files, folders and spreadsheets where told', () => {
    const { value, call, folder, google } = drive();
    const parent = folder('Ablage');
    const made = value('create', {
      args: [
        { name: 'a.txt', parents: [parent], description: 'd' },
        'Isi',
        'text/plain',
        { fields: 'id,parents,description,size' },
      ],
    }) as { id: string };
    expect(made).toEqual({ id: made.id, parents: [parent], description: 'd', size: '3' });
    const sheet = call('Files.create', {
      name: 'Tabelle',
      mimeType: 'application/vnd.google-apps.spreadsheet',
    }) as { id: string };
    expect(google.world.store.get('spreadsheet', sheet.id)?.title).toBe('Tabelle');
    expect(call('Files.create', { mimeType: 'application/vnd.google-apps.folder' })).toMatchObject({
      name: 'Untitled',
    });
  });

  it('rename and move in one call, or do neither', () => {
    const { call, refused, file, folder, google } = drive();
    const [from, to] = [folder('von'), folder('nach')];
    const id = file('alt', from);
    const move = { addParents: to, removeParents: from, fields: 'name,parents' };
    expect(call('Files.update', { name: 'neu' }, id, null, move)).toEqual({ name: 'neu', parents: [to] });
    // Known from the field since files have one parent only.
    expect(refused(OWNER, 'Files.update', { name: 'x' }, id, null, { addParents: from })).toContain(
      'Increasing the number of parents is not allowed',
    );
    expect(refused(OWNER, 'Files.update', { parents: [from] }, id)).toContain('not directly writable');
    const root = rootFolder(google.world, OWNER).id;
    expect(refused(OWNER, 'Files.update', {}, to, null, { addParents: to, removeParents: root })).toContain(
      'cycle',
    );
    expect(call('Files.get', id)).toMatchObject({ name: 'neu' });
  });

  it('give new content under the same id', () => {
    const { value, file } = drive();
    const id = file('a.txt');
    expect(value('renew', { args: [id, 'lebih panjang'] })).toEqual({ id, version: '2', size: '13' });
  });

  it('need the right to edit; trash and remove are the owner’s', () => {
    const { refused, file, google } = drive();
    const id = file('a.txt');
    const words = `The user does not have sufficient permissions for file ${id}.`;
    google.person(OWNER).shareFile(id, OTHER, 'viewer');
    expect(refused(OTHER, 'Files.update', { name: 'x' }, id)).toContain(words);
    google.person(OWNER).shareFile(id, OTHER, 'editor');
    expect(refused(OTHER, 'Files.update', { name: 'x' }, id)).toBeUndefined();
    expect(refused(OTHER, 'Files.update', { trashed: true }, id)).toContain(words);
    expect(refused(OTHER, 'Files.remove', id)).toContain(words);
    expect(refused(OWNER, 'Files.remove', id)).toBeUndefined();
    expect(google.world.store.get('file', id)).toBeUndefined();
  });

  it('trash a folder with all that is in it', () => {
    const { call, file, folder, names } = drive();
    const parent = folder('Ablage');
    file('drin', parent);
    call('Files.update', { trashed: true }, parent);
    expect(names('trashed = true')).toEqual(['Ablage', 'drin']);
    expect(call('Files.list', { q: "name = 'drin'", fields: 'files(trashed,explicitlyTrashed)' })).toEqual({
      files: [{ trashed: true, explicitlyTrashed: false }],
    });
  });

  it('copy into the own Drive what one may only read', () => {
    const { as, file, folder, google } = drive();
    const id = file('a.txt', folder('Ablage'));
    google.person(OWNER).shareFile(id, OTHER, 'viewer');
    const { value } = as(OTHER, 'Files.copy', {}, id, { fields: 'name,parents,ownedByMe,size' });
    expect(value).toMatchObject({
      name: 'Copy of a.txt',
      parents: [rootFolder(google.world, OTHER).id],
      ownedByMe: true,
      size: '5',
    });
  });
});

describe('Permissions', () => {
  it('are listed with those of the folders above, without addresses unless asked for', () => {
    const { call, file, folder, google } = drive();
    const parent = folder('Ablage');
    const id = file('a.txt', parent);
    google.person(OWNER).shareFile(parent, OTHER, 'editor');
    google.person(OWNER).shareFile(id, 'anyoneWithLink', 'viewer');
    const { permissions } = call('Permissions.list', id) as { permissions: Record<string, string>[] };
    expect(permissions).toEqual([
      { kind: 'drive#permission', id: 'anyoneWithLink', type: 'anyone', role: 'reader' },
      { kind: 'drive#permission', id: expect.stringMatching(/^\d{20}$/), type: 'user', role: 'writer' },
      { kind: 'drive#permission', id: expect.stringMatching(/^\d{20}$/), type: 'user', role: 'owner' },
    ]);
    expect(call('Permissions.list', id, { fields: 'permissions(emailAddress)' })).toEqual({
      permissions: [{}, { emailAddress: OTHER }, { emailAddress: OWNER }],
    });
  });

  it('are given with a mail unless told otherwise, changed and taken back', () => {
    const { call, file, google, refused } = drive();
    const id = file('a.txt');
    const given = { type: 'user', role: 'reader', emailAddress: OTHER };
    const { id: permissionId } = call('Permissions.create', given, id, { emailMessage: 'Silakan.' }) as {
      id: string;
    };
    expect(google.mailbox(OTHER)).toMatchObject([{ subject: 'Item shared with you: "a.txt"', from: OWNER }]);
    call('Permissions.create', { ...given, emailAddress: STAFF }, id, { sendNotificationEmail: false });
    expect(google.mailbox(STAFF)).toEqual([]);
    expect(call('Permissions.update', { role: 'writer' }, id, permissionId)).toMatchObject({
      role: 'writer',
    });
    expect(refused(OTHER, 'Files.update', { name: 'b.txt' }, id)).toBeUndefined();
    call('Permissions.remove', id, permissionId);
    expect(refused(OTHER, 'Files.get', id)).toContain('File not found');
    expect(refused(OWNER, 'Permissions.remove', id, permissionId)).toContain(
      `Permission not found: ${permissionId}.`,
    );
  });

  it.each([
    [{ role: 'reader' }, 'The permission type field is required.'],
    [{ type: 'user' }, 'The permission role field is required.'],
    [{ type: 'user', role: 'reader', emailAddress: 'kein' }, 'The specified emailAddress is invalid'],
    [{ type: 'user', role: 'chef', emailAddress: OTHER }, 'The specified role is invalid.'],
    [{ type: 'user', role: 'owner', emailAddress: OTHER }, 'The transferOwnership parameter must be enabled'],
  ])('refuse %j', (resource, words) => {
    const { refused, file } = drive();
    expect(refused(OWNER, 'Permissions.create', resource, file('a.txt'))).toContain(words);
  });

  it('of a private account do not pass ownership on, and of a folder not from one file', () => {
    const { refused, file, folder, google, call } = drive();
    const parent = folder('Ablage');
    const id = file('a.txt', parent);
    const owner = { type: 'user', role: 'owner', emailAddress: OTHER };
    expect(refused(OWNER, 'Permissions.create', owner, id, { transferOwnership: true })).toContain(
      'Consent is required',
    );
    google.person(OWNER).shareFile(parent, OTHER, 'viewer');
    const list = call('Permissions.list', id) as { permissions: { id: string }[] };
    expect(refused(OWNER, 'Permissions.remove', id, list.permissions[0]?.id)).toContain('inherited');
    expect(refused(OTHER, 'Permissions.list', id)).toContain('does not have sufficient permissions');
  });
});

describe('the service', () => {
  it('exists only in version 3 and where the manifest enables it; v2 is refused by name', () => {
    expect(workspace('function f() { return typeof Drive; }', { 'appsscript.json': '{}' }).value('f')).toBe(
      'undefined',
    );
    const v2 = MANIFEST.replace('v3', 'v2');
    expect(workspace('function f() {}', { 'appsscript.json': v2 }).refusal('f')).toBe(
      'local-google does not imitate the advanced service drive v2 yet',
    );
  });

  it('reads with the readonly scope and does not write with it (platform.md §6)', () => {
    const manifest = JSON.stringify({
      ...JSON.parse(MANIFEST),
      oauthScopes: ['https://www.googleapis.com/auth/drive.readonly'],
    });
    const { refused, file } = drive({ 'appsscript.json': manifest });
    const id = file('a.txt');
    expect(refused(OWNER, 'Files.get', id)).toBeUndefined();
    expect(refused(OWNER, 'Files.update', { name: 'x' }, id)).toContain('insufficient authentication scopes');
  });
});
