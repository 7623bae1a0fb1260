/** DriveApp: sharing by link and by name, copies, searches, and what a person does in Drive. */
import { setRole } from '../../local-google/drive/files';
import { OTHER, OWNER, STAFF, workspace } from './workspace';

const CODE = `
function make() {
  const folder = DriveApp.createFolder('Ablage');
  const file = folder.createFile('foto satu.txt', 'halo');
  return { folder: folder.getId(), file: file.getId() };
}
function setSharing(id, access, permission) {
  DriveApp.getFileById(id).setSharing(DriveApp.Access[access], DriveApp.Permission[permission]);
}
function sharing(id) {
  const file = DriveApp.getFileById(id);
  return [file.getSharingAccess(), file.getSharingPermission(), file.getSharingAccess() === DriveApp.Access.PRIVATE];
}
function read(id) { return DriveApp.getFileById(id).getBlob().getDataAsString(); }
function add(id, method, email) { DriveApp.getFileById(id)[method](email); }
function people(id) {
  const file = DriveApp.getFileById(id), emails = (users) => users.map((one) => one.getEmail());
  return { editors: emails(file.getEditors()), viewers: emails(file.getViewers()), owner: file.getOwner().getEmail() };
}
function access(id, email) { return DriveApp.getFileById(id).getAccess(email); }
function names(iterator) { const all = []; while (iterator.hasNext()) all.push(iterator.next().getName()); return all; }
function search(params) { return names(DriveApp.searchFiles(params)); }
function searchIn(id, params) { return names(DriveApp.getFolderById(id).searchFiles(params)); }
function all() { return [names(DriveApp.getFiles()), names(DriveApp.getFolders()), names(DriveApp.getTrashedFiles())]; }
function ofType(type) { return names(DriveApp.getFilesByType(type)); }
function paged() {
  const first = DriveApp.getFiles();
  first.next();
  return names(DriveApp.continueFileIterator(first.getContinuationToken()));
}
function copy(id, name, folderId) {
  const file = DriveApp.getFileById(id);
  const copy = folderId ? file.makeCopy(name, DriveApp.getFolderById(folderId)) : name ? file.makeCopy(name) : file.makeCopy();
  return { id: copy.getId(), name: copy.getName(), owner: copy.getOwner().getEmail(), parent: copy.getParents().next().getName() };
}
function describe(id) {
  const file = DriveApp.getFileById(id).setDescription('Arsip').setStarred(true);
  return [file.getDescription(), file.isStarred(), file.getSize(), file.getMimeType(), file.getDownloadUrl()];
}
function trash(id) { DriveApp.getFolderById(id).setTrashed(true); }
function isTrashed(id) { return DriveApp.getFileById(id).isTrashed(); }
function storage() { return [DriveApp.getStorageUsed(), DriveApp.getStorageLimit()]; }
function setUp() {
  PropertiesService.getScriptProperties().setProperty('k', 'v');
  ScriptApp.newTrigger('setUp').timeBased().everyHours(1).create();
}
function state() {
  return [PropertiesService.getScriptProperties().getProperty('k'), ScriptApp.getProjectTriggers().length,
    SpreadsheetApp.getActive().getName(), Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId(), 'A1').values];
}
function setOwner(id, email) { DriveApp.getFileById(id).setOwner(email); }
function shareable(id, on) { DriveApp.getFileById(id).setShareableByEditors(on); }
`;

function setUp() {
  const made = workspace(CODE);
  return { ...made, ids: made.value('make') as { folder: string; file: string } };
}

describe('sharing by link', () => {
  it('lets in whoever has the link, and lists nothing for them', () => {
    const { value, refusal, ids } = setUp();
    expect(value('sharing', { args: [ids.file] })).toEqual(['PRIVATE', 'NONE', true]);
    expect(refusal('read', { as: OTHER, args: [ids.file] })).toContain('No item with the given ID');
    value('setSharing', { args: [ids.file, 'ANYONE_WITH_LINK', 'VIEW'] });
    expect(value('sharing', { args: [ids.file] })).toEqual(['ANYONE_WITH_LINK', 'VIEW', false]);
    expect(value('read', { as: OTHER, args: [ids.file] })).toBe('halo');
    expect(value('all', { as: OTHER })).toEqual([[], [], []]);
    expect(refusal('setSharing', { as: OTHER, args: [ids.file, 'PRIVATE', 'NONE'] })).toBe(
      'Access denied: DriveApp.',
    );
    value('setSharing', { args: [ids.file, 'PRIVATE', 'NONE'] });
    expect(refusal('read', { as: OTHER, args: [ids.file] })).toContain('No item with the given ID');
  });

  it('with the right to edit lets them edit, and comes down from a folder', () => {
    const { value, ids, google } = setUp();
    google.person(OWNER).shareFile(ids.folder, 'anyoneWithLink', 'editor');
    value('add', { as: OTHER, args: [ids.file, 'setName', 'lain.txt'] });
    expect(value('sharing', { args: [ids.file] })).toEqual(['ANYONE_WITH_LINK', 'EDIT', false]);
  });

  it('with an organisation is for organisations', () => {
    const { refusal, ids } = setUp();
    expect(refusal('setSharing', { args: [ids.file, 'DOMAIN_WITH_LINK', 'VIEW'] })).toBe(
      'Access denied: DriveApp.',
    );
  });
});

describe('sharing by name', () => {
  it('gives each account one role, which folders pass down', () => {
    const { value, ids, google } = setUp();
    value('add', { args: [ids.file, 'addViewer', STAFF] });
    value('add', { args: [ids.file, 'addCommenter', OTHER] });
    expect(value('people', { args: [ids.file] })).toEqual({
      editors: [],
      viewers: [STAFF, OTHER],
      owner: OWNER,
    });
    value('add', { args: [ids.file, 'addEditor', OTHER] });
    google.person(OWNER).shareFile(ids.folder, STAFF, 'editor');
    expect(value('people', { args: [ids.file] })).toEqual({
      editors: [OTHER, STAFF],
      viewers: [],
      owner: OWNER,
    });
    expect(value('access', { args: [ids.file, OTHER] })).toBe('EDIT');
    value('add', { args: [ids.file, 'revokePermissions', OTHER] });
    expect(value('access', { args: [ids.file, OTHER] })).toBe('NONE');
    expect(value('access', { args: [ids.file, OWNER] })).toBe('OWNER');
  });

  it('can be kept from editors; ownership of private accounts does not move', () => {
    const { value, refusal, ids } = setUp();
    value('add', { args: [ids.file, 'addEditor', OTHER] });
    value('add', { as: OTHER, args: [ids.file, 'addViewer', STAFF] });
    value('shareable', { args: [ids.file, false] });
    expect(refusal('add', { as: OTHER, args: [ids.file, 'addEditor', STAFF] })).toBe(
      'Access denied: DriveApp.',
    );
    expect(refusal('setOwner', { args: [ids.file, OTHER] })).toContain('Consent is required');
  });
});

describe('finding', () => {
  it('searches in DriveApp’s older words, everywhere and in a folder', () => {
    const { value, refusal, ids } = setUp();
    expect(value('search', { args: ["title contains 'foto' and trashed = false"] })).toEqual([
      'foto satu.txt',
    ]);
    expect(value('search', { args: ["mimeType = 'application/vnd.google-apps.spreadsheet'"] })).toEqual([
      'Register',
    ]);
    expect(value('searchIn', { args: [ids.folder, "title = 'Register'"] })).toEqual([]);
    expect(refusal('search', { args: ['title ='] })).toBe('Invalid argument: q');
    expect(value('ofType', { args: ['text/plain'] })).toEqual(['foto satu.txt']);
  });

  it('goes through all of an account’s Drive, and on from a token', () => {
    const { value, ids } = setUp();
    expect(value('all')).toEqual([['Register', 'foto satu.txt'], ['Ablage'], []]);
    expect(value('paged')).toEqual(['foto satu.txt']);
    value('trash', { args: [ids.folder] });
    expect(value('isTrashed', { args: [ids.file] })).toBe(true);
    expect(value('all')).toEqual([['Register', 'foto satu.txt'], ['Ablage'], ['foto satu.txt']]);
  });

  it('tells what a file is', () => {
    const { value, ids } = setUp();
    const download = `https://drive.google.com/uc?id=${ids.file}&export=download`;
    expect(value('describe', { args: [ids.file] })).toEqual(['Arsip', true, 4, 'text/plain', download]);
    expect(value('storage')).toEqual([4, 15 * 1024 ** 3]);
  });
});

describe('makeCopy', () => {
  it('puts a copy beside the original, elsewhere, or into the own Drive of whoever may only read', () => {
    const { value, refusal, ids, google } = setUp();
    expect(value('copy', { args: [ids.file] })).toMatchObject({
      name: 'Copy of foto satu.txt',
      parent: 'Ablage',
      owner: OWNER,
    });
    google.person(OWNER).shareFile(ids.file, OTHER, 'viewer');
    expect(value('copy', { as: OTHER, args: [ids.file, 'saya'] })).toMatchObject({
      name: 'saya',
      parent: 'Drive Saya',
      owner: OTHER,
    });
    google.person(OWNER).shareFile(ids.folder, OTHER, 'viewer');
    expect(refusal('copy', { as: OTHER, args: [ids.file, 'saya', ids.folder] })).toBe(
      'Access denied: DriveApp.',
    );
  });

  it('of a spreadsheet brings its tabs and its script, but no triggers and no properties (platform.md §1.1, §3.5)', () => {
    const { value, google, sheetId } = setUp();
    google.person(OWNER).typeIntoCell(sheetId, 'Sheet1', 'A1', 'isi');
    value('setUp');
    expect(value('state')).toEqual(['v', 1, 'Register', [['isi']]]);
    const { id } = value('copy', { args: [sheetId, 'Salinan'] }) as { id: string };
    const project = google.projectOf(id);
    if (!project) throw new Error('The copy has no script');
    expect(project.ownerEmail).toBe(OWNER);
    const { value: state, error } = google.run(project, 'state', { as: OWNER });
    expect(error).toBeUndefined();
    expect(JSON.parse(JSON.stringify(state))).toEqual([null, 0, 'Salinan', [['isi']]]);
    google.person(OWNER).typeIntoCell(id, 'Sheet1', 'A1', 'lain');
    expect(value('state')).toEqual(['v', 1, 'Register', [['isi']]]);
  });
});

describe('a person in Drive', () => {
  it('replaces a file’s content under the same id, renames and moves it', () => {
    const { value, ids, google } = setUp();
    google.advance(1000);
    google.person(OWNER).replaceFileContent(ids.file, { bytes: Buffer.from('baru') });
    expect(value('read', { args: [ids.file] })).toBe('baru');
    expect(google.world.store.get('file', ids.file)).toMatchObject({ revision: 2, changedBy: OWNER });
    google.person(OWNER).renameFile(ids.file, 'bernama.txt');
    const { parentId } = google.world.store.get('file', ids.folder) as { parentId: string };
    google.person(OWNER).moveFile(ids.file, parentId);
    expect(google.world.store.get('file', ids.file)).toMatchObject({ name: 'bernama.txt', parentId });
  });

  it('renames a spreadsheet with its title', () => {
    const { value, google, sheetId } = setUp();
    google.person(OWNER).renameFile(sheetId, 'Buku Besar');
    expect((value('state') as unknown[])[2]).toBe('Buku Besar');
  });

  it('may only do what they have the right to', () => {
    const { ids, google } = setUp();
    const other = google.person(OTHER);
    const content = { bytes: Buffer.from('x') };
    expect(() => other.replaceFileContent(ids.file, content)).toThrow('Anda memerlukan akses.');
    google.person(OWNER).shareFile(ids.file, OTHER, 'viewer');
    for (const act of [
      () => other.replaceFileContent(ids.file, content),
      () => other.renameFile(ids.file, 'x'),
      () => other.moveFile(ids.file, ids.folder),
      () => other.trashFile(ids.file),
      () => other.shareFile(ids.file, STAFF),
    ])
      expect(act).toThrow(/Anda (tidak memiliki izin|memerlukan akses)|Hanya pemilik/);
    google.person(OWNER).shareFile(ids.file, OTHER, 'editor');
    other.replaceFileContent(ids.file, content);
    expect(() => other.trashFile(ids.file)).toThrow('Hanya pemilik');
    google.person(OWNER).shareFile(ids.file, OTHER, 'none');
    expect(() => other.renameFile(ids.file, 'x')).toThrow('Anda memerlukan akses.');
    expect(() => google.person(OWNER).moveFile(ids.folder, ids.folder)).toThrow('ke dalam dirinya sendiri');
    expect(() => google.person(OWNER).shareFile(ids.file, 'kein')).toThrow('Alamat email tidak valid: kein');
    google.person(OWNER).trashFile(ids.file);
    google.person(OWNER).trashFile(ids.file, false);
    expect(google.world.store.get('file', ids.file)?.trashed).toBe(false);
  });
});

describe('roles', () => {
  it('are one for each account: a lesser one given later changes nothing', () => {
    const { google, ids } = setUp();
    setRole(google.world, ids.file, OTHER, 'editor', true);
    setRole(google.world, ids.file, OTHER, 'viewer', true);
    expect(google.world.store.get('file', ids.file)).toMatchObject({ editors: [OTHER], viewers: [] });
  });
});
