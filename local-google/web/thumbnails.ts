/** Small copies of pictures, made when first asked for. Apart from Drive's state: nobody keeps them but this server. */
import { createCanvas, Image } from '@napi-rs/canvas';
import type { FileDocument } from '../documents';
import { isPicture } from '../drive/shrink';
import type { World } from '../world';

const USUAL_SIZE = 220;
const LARGEST = 1600;
const KEPT = 200;

/** One for each server. */
export class Thumbnails {
  private readonly made = new Map<string, Promise<Uint8Array | undefined>>();

  /**
   * A JPEG that fits into the wanted size; undefined for what is no picture.
   * @param size as Google writes it: `w400`, `h300`, `s220`
   */
  of(world: World, file: FileDocument, size = `s${USUAL_SIZE}`): Promise<Uint8Array | undefined> {
    const key = `${file.id}/${file.revision ?? 1}/${size}`;
    let picture = this.made.get(key);
    if (!picture) {
      picture = shrink(world.store.readBlob(file.id), size).catch(() => undefined);
      this.made.set(key, picture);
      for (const oldest of this.made.keys()) {
        if (this.made.size <= KEPT) break;
        this.made.delete(oldest);
      }
    }
    return picture;
  }
}

async function shrink(bytes: Uint8Array, size: string): Promise<Uint8Array | undefined> {
  if (!isPicture(bytes)) return undefined;
  const image = new Image();
  image.src = Buffer.from(bytes);
  await image.decode();
  const [, side, pixels] = /^([whs])(\d+)/.exec(size) ?? ['', 's', String(USUAL_SIZE)];
  const wanted = Math.min(Number(pixels), LARGEST);
  const length =
    side === 'w' ? image.width : side === 'h' ? image.height : Math.max(image.width, image.height);
  const scale = Math.min(1, wanted / length);
  const canvas = createCanvas(
    Math.max(1, Math.round(image.width * scale)),
    Math.max(1, Math.round(image.height * scale)),
  );
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.encode('jpeg', 80);
}
