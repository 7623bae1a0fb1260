/**
 * In *Catat tautan unggahan*: the approved files as one download, for whoever may upload them now, and only while they
 * are what was approved.
 */
import * as v from 'valibot';
import type { Submission } from '../domain/item';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { mayUpload } from '../domain/rules/publish';
import { caseOf, readRequest, SEEN } from './act';
import type { World } from './ports';

const REQUEST = v.strictObject(SEEN);

/** A zip file in base64, or how many megabytes there would be, when that is too much for one answer. */
export type Zip = (
  of: Pick<Submission, 'files' | 'folderUrl'>,
  name: string,
) => { base64: string } | { megabytes: number };

export function zipPhotos(
  world: World,
  payload: unknown,
  zip: Zip,
): { fileName: string; zip: string } | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  const read = world.register.readRow(request.row);
  if (isRefusal(read)) return read;
  const { placed, office } = read;
  const { number } = request;
  if (placed?.item.submission.number !== number) return { refused: 'row moved', number };
  const given = caseOf(world, 'publish', { ...read, placed, now: world.now(office.timeZone) });
  const allowed = mayUpload({ ...given, ...request });
  if (isRefusal(allowed)) return allowed;
  const fileName = `${number}.zip`;
  const zipped = zip(placed.item.submission, fileName);
  if ('megabytes' in zipped) return { refused: 'photos too large', number, megabytes: zipped.megabytes };
  return { fileName, zip: zipped.base64 };
}
