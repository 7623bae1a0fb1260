/** Drive: folders, the files in them, and their bytes, each only for whom they are shared with. */
import { Hono } from 'hono';
import { type FileDocument, MIME } from '../../documents';
import { isListed, mayView } from '../../drive/access';
import { isGoogleMade } from '../../drive/files';
import type { FileView, FolderView } from '../protocol';
import { type Env, missing, param, requireView } from '../request';
import type { WebState } from '../web-state';
import { download } from './download';

/** These stand for no folder: an account's own Drive, and what others shared with it. */
const OWN = 'saya';
const SHARED = 'dibagikan';

/** Below `/api/u/:account`. */
export function driveApi(state: WebState): Hono<Env> {
  const app = new Hono<Env>();
  const { world } = state.google;

  app.get('/drive/folders/:id', (context) => {
    const email = context.get('email');
    const account = context.get('account');
    const id = param(context, 'id');
    const files = world.store.list('file').filter((one) => !one.trashed);
    const answer = (name: string, path: FolderView['path'], entries: FileDocument[]) =>
      context.json({
        id,
        name,
        path,
        entries: sorted(entries).map((one) => fileView(one, account)),
      } satisfies FolderView);

    // Looking must not make the root folder, so an account without one has an empty Drive.
    const root = files.find(
      (one) => !one.parentId && one.ownerEmail === email && one.mimeType === MIME.folder,
    );
    if (id === OWN) {
      return answer('Drive Saya', [], root ? files.filter((one) => one.parentId === root.id) : []);
    }
    if (id === SHARED) {
      const isSeen = (one: FileDocument) => isListed(world, one.id, email);
      const entries = files.filter(
        (one) =>
          one.ownerEmail !== email && isSeen(one) && !(one.parentId && mayView(world, one.parentId, email)),
      );
      return answer('Dibagikan kepada saya', [], entries);
    }
    requireView(state, email, id);
    const folder = world.store.get('file', id);
    if (folder?.mimeType !== MIME.folder) throw missing('folder');
    const entries = files.filter((one) => one.parentId === id && mayView(world, one.id, email));
    return answer(folder.name, pathTo(state, email, folder), entries);
  });

  app.get('/drive/files/:id', (context) => {
    const id = param(context, 'id');
    requireView(state, context.get('email'), id);
    const file = world.store.get('file', id);
    if (!file) throw missing('berkas');
    return context.json({
      ...fileView(file, context.get('account')),
      path: pathTo(state, context.get('email'), file),
    });
  });
  return app;
}

/** Below `/u/:account`. */
export function drivePages(state: WebState): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/drive/file/d/:id/raw', (context) => {
    const id = param(context, 'id');
    requireView(state, context.get('email'), id);
    const file = state.google.world.store.get('file', id);
    if (!file || isGoogleMade(file)) throw missing('berkas');
    const bytes = state.google.world.store.readBlob(id);
    const place = context.req.query('download') ? 'attachment' : 'inline';
    return download({ code: 200, contentType: file.mimeType, bytes, fileName: file.name }, place);
  });
  app.get('/drive/file/d/:id/thumbnail', async (context) => {
    const id = param(context, 'id');
    requireView(state, context.get('email'), id);
    const file = state.google.world.store.get('file', id);
    if (!file || isGoogleMade(file)) throw missing('berkas');
    const bytes = await state.thumbnails.of(state.google.world, file, context.req.query('sz'));
    if (!bytes) throw missing('gambar');
    return download({ code: 200, contentType: 'image/jpeg', bytes, fileName: `${file.name}.jpg` }, 'inline');
  });
  return app;
}

export function fileView(file: FileDocument, account: number): FileView {
  const { id, name, mimeType, sizeBytes, updatedAt, ownerEmail } = file;
  const pages: Record<string, string> = {
    [MIME.folder]: `/u/${account}/drive/folders/${id}`,
    [MIME.spreadsheet]: `/u/${account}/spreadsheets/d/${id}/edit`,
    [MIME.form]: `/u/${account}/forms/d/${id}/edit`,
  };
  const view = { id, name, mimeType, sizeBytes, updatedAt, ownerEmail };
  const made = pages[mimeType];
  if (made) return { ...view, address: made };
  const page = `/u/${account}/drive/file/d/${id}`;
  return { ...view, address: `${page}/view`, rawAddress: `${page}/raw` };
}

function pathTo(state: WebState, email: string, file: FileDocument): { id: string; name: string }[] {
  const { world } = state.google;
  const path: { id: string; name: string }[] = [];
  let at: FileDocument | undefined = file;
  while (at && mayView(world, at.id, email)) {
    path.unshift(at.parentId ? { id: at.id, name: at.name } : { id: OWN, name: 'Drive Saya' });
    at = at.parentId ? world.store.get('file', at.parentId) : undefined;
  }
  // Another's Drive is reached through what they shared, never through their root folder.
  if (path[0]?.id !== OWN || file.ownerEmail !== email) {
    if (path[0]?.id === OWN) path.shift();
    path.unshift({ id: SHARED, name: 'Dibagikan kepada saya' });
  }
  return path;
}

/** Folders first, then by name, as Drive lists them. */
function sorted(files: FileDocument[]): FileDocument[] {
  const rank = (file: FileDocument) => (file.mimeType === MIME.folder ? 0 : 1);
  return [...files].sort(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'id', { numeric: true }),
  );
}
