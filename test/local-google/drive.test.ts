/** Drive: who may see and change what, and where things lie. */
import { mayEdit, mayView } from '../../local-google/drive/access';
import { createFile } from '../../local-google/drive/files';
import { OTHER, OWNER, STAFF, workspace } from './workspace';

const CODE = `
function make() {
  const folder = DriveApp.createFolder('Arsip');
  const inner = folder.createFolder('2026');
  const file = inner.createFile('catatan.txt', 'halo');
  return { folder: folder.getId(), inner: inner.getId(), file: file.getId() };
}
function read(id) { return DriveApp.getFileById(id).getBlob().getDataAsString(); }
function rename(id) { return DriveApp.getFileById(id).setName('lain.txt').getName(); }
function shareViewer(id, email) { DriveApp.getFolderById(id).addViewer(email); }
function shareEditor(id, email) { DriveApp.getFolderById(id).addEditor(email); }
function unshare(id, email) { DriveApp.getFolderById(id).removeViewer(email).removeEditor(email); }
function sharing(id) {
  const folder = DriveApp.getFolderById(id), emails = (users) => users.map((one) => one.getEmail());
  return [emails(folder.getEditors()), emails(folder.getViewers())];
}
function move(id, to) { DriveApp.getFileById(id).moveTo(DriveApp.getFolderById(to)); }
function trash(id) { DriveApp.getFileById(id).setTrashed(true); }
function parents(id) {
  const names = [], all = DriveApp.getFileById(id).getParents();
  while (all.hasNext()) names.push(all.next().getName());
  return names;
}
function named(name) {
  const all = DriveApp.getFoldersByName(name);
  let count = 0;
  while (all.hasNext()) { all.next(); count += 1; }
  return count;
}
function filesIn(id) {
  const found = [], all = DriveApp.getFolderById(id).getFiles();
  while (all.hasNext()) { const one = all.next(); found.push([one.getName(), one.isTrashed()]); }
  return found;
}
function pastTheEnd(id) { const all = DriveApp.getFolderById(id).getFolders(); all.next(); all.next(); }
function folderAsFile(id) { DriveApp.getFileById(id); }
function noArgument() { DriveApp.getFileById(); }
function blob() {
  const file = DriveApp.createFile(Utilities.newBlob([1, -1], 'image/png', 'a.png'));
  const blob = file.getBlob();
  return [file.getName(), file.getMimeType(), file.getSize(), blob.getBytes(), blob.getContentType()];
}
function date(id) { return DriveApp.getFileById(id).getDateCreated() instanceof Date; }
function intoItself(id, inner) { DriveApp.getFolderById(id).moveTo(DriveApp.getFolderById(inner)); }
`;

const setUp = () => {
  const all = workspace(CODE);
  const ids = all.value('make') as { folder: string; inner: string; file: string };
  return { ...all, ids };
};

const MISSING =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

describe('rights', () => {
  it('hide a file from whoever it is not shared with', () => {
    const { refusal, ids } = setUp();
    expect(refusal('read', { as: STAFF, args: [ids.file] })).toBe(MISSING);
    expect(refusal('read', { as: STAFF, args: ['nonsense'] })).toBe(MISSING);
  });

  it('are inherited from the folders above', () => {
    const { value, refusal, ids, google } = setUp();
    value('shareViewer', { args: [ids.folder, STAFF] });
    expect(value('read', { as: STAFF, args: [ids.file] })).toBe('halo');
    expect(refusal('rename', { as: STAFF, args: [ids.file] })).toBe('Access denied: DriveApp.');
    expect(mayView(google.world, ids.file, STAFF.toUpperCase())).toBe(true);
    expect(mayEdit(google.world, ids.file, STAFF)).toBe(false);

    value('shareEditor', { args: [ids.folder, STAFF] });
    expect(value('rename', { as: STAFF, args: [ids.file] })).toBe('lain.txt');

    value('unshare', { args: [ids.folder, STAFF] });
    expect(refusal('read', { as: STAFF, args: [ids.file] })).toBe(MISSING);
  });

  it('let only editors share, and only with addresses', () => {
    const { value, refusal, ids } = setUp();
    value('shareViewer', { args: [ids.folder, STAFF] });
    expect(refusal('shareViewer', { as: STAFF, args: [ids.folder, OTHER] })).toBe('Access denied: DriveApp.');
    expect(refusal('shareViewer', { args: [ids.folder, 'bukan alamat'] })).toBe(
      'Invalid email: bukan alamat',
    );
  });

  it('are either those of an editor or those of a viewer', () => {
    const { value, ids } = setUp();
    value('shareViewer', { args: [ids.folder, STAFF] });
    value('shareEditor', { args: [ids.folder, STAFF] });
    expect(value('sharing', { args: [ids.folder] })).toEqual([[STAFF], []]);
    value('shareViewer', { args: [ids.folder, STAFF] });
    expect(value('sharing', { args: [ids.folder] })).toEqual([[STAFF], []]);
  });

  it('let only the owner trash', () => {
    const { value, refusal, ids } = setUp();
    value('shareEditor', { args: [ids.folder, STAFF] });
    expect(refusal('trash', { as: STAFF, args: [ids.file] })).toBe('Access denied: DriveApp.');
  });

  it('list for a search only what one may see', () => {
    const { value, ids } = setUp();
    expect(value('named', { args: ['2026'] })).toBe(1);
    expect(value('named', { as: STAFF, args: ['2026'] })).toBe(0);
    value('shareViewer', { args: [ids.folder, STAFF] });
    expect(value('named', { as: STAFF, args: ['2026'] })).toBe(1);
  });
});

describe('moving', () => {
  it('changes the one folder that a file lies in', () => {
    const { value, ids } = setUp();
    value('move', { args: [ids.file, ids.folder] });
    expect(value('parents', { args: [ids.file] })).toEqual(['Arsip']);
  });

  it('needs the right to edit where the file lies', () => {
    const { google, value, refusal, ids } = setUp();
    value('shareViewer', { args: [ids.folder, STAFF] });
    const own = createFile(google.world, STAFF, { name: 'Sari', kind: 'folder' });
    expect(refusal('move', { as: STAFF, args: [ids.file, own.id] })).toBe('Access denied: DriveApp.');
  });

  it('cannot put a folder into itself', () => {
    const { refusal, ids } = setUp();
    expect(refusal('intoItself', { args: [ids.folder, ids.inner] })).toMatch('into itself');
  });
});

it('puts what is made without a folder into "Drive Saya" of the maker', () => {
  const { google, value, ids } = setUp();
  const file = createFile(google.world, STAFF, { name: 'x', kind: 'file' });
  expect(value('parents', { as: STAFF, args: [file.id] })).toEqual(['Drive Saya']);
  expect(google.world.store.get('file', ids.folder)?.ownerEmail).toBe(OWNER);
});

it('still lists what lies in the trash', () => {
  const { value, ids } = setUp();
  value('trash', { args: [ids.file] });
  expect(value('filesIn', { args: [ids.inner] })).toEqual([['catatan.txt', true]]);
});

it('keeps bytes, signed as in Java, with name and type', () => {
  expect(setUp().value('blob')).toEqual(['a.png', 'image/png', 2, [1, -1], 'image/png']);
});

it("gives dates of the script's own realm", () => {
  const { value, ids } = setUp();
  expect(value('date', { args: [ids.file] })).toBe(true);
});

it('answers misuse in the words of Google', () => {
  const { refusal, ids } = setUp();
  expect(refusal('noArgument')).toBe(
    "The parameters () don't match the method signature for DriveApp.getFileById.",
  );
  expect(refusal('folderAsFile', { args: [ids.folder] })).toBe(MISSING);
  expect(refusal('pastTheEnd', { args: [ids.folder] })).toMatch('iterator has reached the end');
});
