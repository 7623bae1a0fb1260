/**
 * Pictures of the work sheet: small ones of all files of an item, one of them large. Fetched as whoever looks, so
 * nobody sees here what Drive would not show them.
 */
import * as v from 'valibot';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { readRequest } from './act';
import type { Picture, World } from './ports';

const ID = /[-\w]{25,}/;
const PHOTOS = v.strictObject({ folderUrl: v.pipe(v.string(), v.maxLength(500), v.regex(ID)) });
const PHOTO = v.strictObject({ id: v.pipe(v.string(), v.maxLength(200), v.regex(ID)) });

export function showPhotos(world: World, payload: unknown): { pictures: Picture[] } | Refusal {
  const request = readRequest(PHOTOS, payload);
  return isRefusal(request) ? request : { pictures: world.folders.thumbnails(request.folderUrl) };
}

export function showPhoto(world: World, payload: unknown): Picture | Refusal {
  const request = readRequest(PHOTO, payload);
  return isRefusal(request) ? request : world.folders.picture(request.id);
}
