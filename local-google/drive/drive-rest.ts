/**
 * The Drive API's own addresses, as scripts fetch them with their token: what there is, what a file is, and its content
 * or the beginning of it. Apart from the service, because answers and errors are HTTP's here.
 */
import { type FileDocument, MIME } from '../documents';
import type { Answer } from '../url-fetch/http-response';
import type { InternetRequest } from '../url-fetch/internet';
import type { World } from '../world';
import { getApiFile, listApiFiles } from './drive-api';
import { isGoogleMade } from './files';
import { requireFile } from './permissions';

/** Nothing when the address is not one of Drive's files. */
export function answerDrive(world: World, email: string, request: InternetRequest): Answer | undefined {
  const { host, pathname, searchParams } = new URL(request.url);
  const [isFiles, id] = /^\/drive\/v3\/files(?:\/([\w-]+))?$/.exec(pathname) ?? [];
  if (host !== 'www.googleapis.com' || isFiles === undefined) return undefined;
  if (request.method !== 'GET') throw new Error('local-google imitates only GET of www.googleapis.com/drive');
  if (email === '') return failure(401, 'Request had invalid authentication credentials.');
  if (id === undefined) return list(world, email, searchParams);
  let file: FileDocument;
  try {
    file = requireFile(world, email, id);
  } catch {
    return failure(404, `File not found: ${id}.`);
  }
  if (searchParams.get('alt') === 'media') return content(world, file, request);
  const fields = searchParams.get('fields') ?? undefined;
  return json(200, getApiFile(world, email, id, { fields }));
}

/** Drive v3, `files.list`. */
function list(world: World, email: string, parameters: URLSearchParams): Answer {
  try {
    return json(200, listApiFiles(world, email, Object.fromEntries(parameters)));
  } catch (error) {
    return failure(400, (error as Error).message);
  }
}

/** Drive guide, "Manage downloads": part of a file by `Range: bytes=0-31`; a range of nothing cannot be given. */
function content(world: World, file: FileDocument, request: InternetRequest): Answer {
  if (isGoogleMade(file) || file.mimeType === MIME.folder)
    return failure(
      403,
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
    );
  const bytes = world.store.readBlob(file.id);
  const header = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'range')?.[1];
  const range = /^bytes=(\d+)-(\d+)$/.exec(header ?? '');
  if (!range) return { code: 200, contentType: file.mimeType, bytes };
  const [from, until] = [Number(range[1]), Number(range[2])];
  if (from >= bytes.length) return failure(416, 'Request range not satisfiable');
  const part = bytes.slice(from, until + 1);
  const headers = { 'Content-Range': `bytes ${from}-${from + part.length - 1}/${bytes.length}` };
  return { code: 206, contentType: file.mimeType, bytes: part, headers };
}

function failure(code: number, message: string): Answer {
  return json(code, { error: { code, message } });
}

function json(code: number, value: object): Answer {
  return { code, contentType: 'application/json; charset=UTF-8', bytes: Buffer.from(JSON.stringify(value)) };
}
