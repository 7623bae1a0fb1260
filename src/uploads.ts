/** Uploading, as main's list goes on: recording links and what became of them, and the photos to upload. A part of its own. */
import { amend } from './actions/amend';
import { publish } from './actions/publish';
import { verify } from './actions/verify';
import { zipPhotos as zip } from './actions/zip-photos';
import { photoZip } from './google/photo-zip';
import { answer } from './shell';

export const publishItem = (payload: unknown) => answer(payload, (world) => publish(world, payload));
export const amendItem = (payload: unknown) => answer(payload, (world) => amend(world, payload));
export const verifyItem = (payload: unknown) => answer(payload, (world) => verify(world, payload));
export const zipPhotos = (payload: unknown) => answer(payload, (world) => zip(world, payload, photoZip));
