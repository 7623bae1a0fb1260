/** Drive API v3: files, their content up and down, permissions, and whose Drive it is. */
import {
  copyApiFile,
  createApiFile,
  deleteApiFile,
  type FileOptions,
  getApiFile,
  listApiFiles,
  updateApiFile,
} from '../drive/drive-api';
import { type ApiFile, apiUser } from '../drive/file-resource';
import { isGoogleMade, STORAGE_BYTES, storageUsed } from '../drive/files';
import {
  type ApiPermission,
  createPermission,
  deletePermission,
  findPermission,
  listPermissions,
  requireFile,
  requireSharing,
  updatePermission,
} from '../drive/permissions';
import { exportSpreadsheet } from '../spreadsheet/export';
import { pickFields } from '../spreadsheet/field-mask';
import { ApiError } from './api-error';
import { type Answer, type Call, options, type Route, route } from './call';
import { relatedParts } from './content';
import { beginUpload, continueUpload } from './uploads';

const FILES = '/drive/v3/files';
const UPLOAD = '/upload/drive/v3/files';
const PERMISSION_FIELDS = 'kind,id,type,role';

export const DRIVE_ROUTES: Route[] = [
  route('GET /drive/v3/about', ({ world, email, query }) => {
    const fields = query.get('fields');
    if (!fields) throw new Error("The 'fields' parameter is required for this method.");
    const usage = String(storageUsed(world, email));
    const storageQuota = { limit: String(STORAGE_BYTES), usage, usageInDrive: usage, usageInDriveTrash: '0' };
    return pickFields({ kind: 'drive#about', user: apiUser(world, email, email), storageQuota }, fields);
  }),
  route(`GET ${FILES}`, ({ world, email, query }) => listApiFiles(world, email, options(query))),
  route(`POST ${FILES}`, async (call) =>
    createApiFile(call.world, call.email, await call.json(), undefined, fileOptions(call)),
  ),
  route(`GET ${FILES}/*`, (call) => {
    const [id = ''] = call.path;
    return call.query.get('alt') === 'media'
      ? download(call, id)
      : getApiFile(call.world, call.email, id, fileOptions(call));
  }),
  route(`PATCH ${FILES}/*`, async (call) =>
    updateApiFile(
      call.world,
      call.email,
      call.path[0] ?? '',
      await call.json(),
      undefined,
      fileOptions(call),
    ),
  ),
  route(`DELETE ${FILES}/*`, ({ world, email, path: [id = ''] }) => {
    deleteApiFile(world, email, id);
    return undefined;
  }),
  route(`POST ${FILES}/*/copy`, async (call) =>
    copyApiFile(call.world, call.email, call.path[0] ?? '', await call.json(), fileOptions(call)),
  ),
  route(`GET ${FILES}/*/export`, exported),
  route(`POST ${UPLOAD}`, (call) => upload(call)),
  route(`PATCH ${UPLOAD}/*`, (call) => upload(call, call.path[0])),
  route(`PUT ${UPLOAD}`, (call) => continueUpload(call)),

  route(`GET ${FILES}/*/permissions`, ({ world, email, path: [id = ''], query }) => {
    requireSharing(world, email, id);
    const all = { kind: 'drive#permissionList', permissions: listPermissions(world, id) };
    return pickFields(all, query.get('fields') ?? `kind,permissions(${PERMISSION_FIELDS})`);
  }),
  route(`POST ${FILES}/*/permissions`, async (call) => {
    const { world, email, path, query } = call;
    const given = await call.json<ApiPermission>();
    return shown(call, () => createPermission(world, email, path[0] ?? '', given, options(query)));
  }),
  route(`GET ${FILES}/*/permissions/*`, (call) => {
    const { world, email, path } = call;
    requireFile(world, email, path[0] ?? '');
    return shown(call, () => findPermission(world, path[0] ?? '', path[1] ?? ''));
  }),
  route(`PATCH ${FILES}/*/permissions/*`, async (call) => {
    const { world, email, path, query } = call;
    const given = await call.json<ApiPermission>();
    return shown(call, () =>
      updatePermission(world, email, path[0] ?? '', path[1] ?? '', given, options(query)),
    );
  }),
  route(`DELETE ${FILES}/*/permissions/*`, ({ world, email, path }) => {
    requireFile(world, email, path[0] ?? '');
    world.store.atomically(() => deletePermission(world, email, path[0] ?? '', path[1] ?? ''));
    return undefined;
  }),
];

function fileOptions({ query }: Call): FileOptions {
  return options(query);
}

function shown({ world, query }: Call, act: () => ApiPermission): ApiPermission {
  return pickFields(world.store.atomically(act), query.get('fields') ?? PERMISSION_FIELDS);
}

async function upload(call: Call, fileId?: string): Promise<Answer> {
  const { world, email, query } = call;
  const wanted = fileOptions(call);
  const put = (resource: object, bytes: Uint8Array, mimeType: string): ApiFile => {
    const content = { bytes, mimeType };
    return fileId
      ? updateApiFile(world, email, fileId, resource, content, wanted)
      : createApiFile(world, email, resource, content, wanted);
  };
  switch (query.get('uploadType')) {
    case 'media': {
      const type = call.headers.get('content-type') ?? 'application/octet-stream';
      return put({}, new Uint8Array(await call.request.arrayBuffer()), type);
    }
    case 'multipart': {
      const { resource, content } = await relatedParts(call.request);
      return put(resource, content.bytes, content.mimeType);
    }
    case 'resumable':
      return beginUpload(call, wanted, fileId);
    default:
      throw new ApiError(400, 'Unknown uploadType.');
  }
}

/** Whole, or the part that `Range` names ("Partial download"). */
function download({ world, email, headers }: Call, fileId: string): Response {
  const file = requireFile(world, email, fileId);
  if (isGoogleMade(file))
    throw new ApiError(
      403,
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
    );
  const bytes = world.store.readBlob(fileId);
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(headers.get('range') ?? '') ?? [];
  const common = { 'Content-Type': file.mimeType, 'Accept-Ranges': 'bytes' };
  if (first === '') return answerOf(bytes, 200, common);
  const from = Number(first);
  const to = last === '' ? bytes.length - 1 : Math.min(Number(last), bytes.length - 1);
  if (from > to) throw new ApiError(416, 'Request range not satisfiable');
  return answerOf(bytes.subarray(from, to + 1), 206, {
    ...common,
    'Content-Range': `bytes ${from}-${to}/${bytes.length}`,
  });
}

function exported({ world, email, path: [id = ''], query }: Call): Response {
  const { mimeType } = requireFile(world, email, id);
  const wanted = query.get('mimeType') ?? '';
  if (!isGoogleMade({ mimeType })) throw new ApiError(403, 'Export only supports Docs Editors files.');
  if (wanted !== 'application/pdf' || !world.store.get('spreadsheet', id))
    throw new Error(`local-google does not imitate the export of ${mimeType} as ${wanted} yet`);
  const { code, bytes, contentType } = exportSpreadsheet(
    world,
    email,
    id,
    new URLSearchParams({ format: 'pdf' }),
  );
  return answerOf(bytes, code, { 'Content-Type': contentType });
}

function answerOf(bytes: Uint8Array, status: number, headers: Record<string, string>): Response {
  return new Response(new Uint8Array(bytes), {
    status,
    headers: { ...headers, 'Content-Length': String(bytes.length) },
  });
}
