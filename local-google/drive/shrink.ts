/**
 * A picture made smaller while a script waits, as `thumbnailLink=s400` gives it. Scripts run without a pause and pictures
 * are decoded later, so a thread of its own does it.
 */
import { imageSize } from 'image-size';
import { resolveFromProject } from '../spreadsheet/pdf/fonts';
import { WaitingThread } from '../waiting-thread';

const THREAD = `
const { workerData: { canvas, port, signal } } = require('node:worker_threads');
const { createCanvas, Image } = require(canvas);
port.on('message', async ({ bytes, pixels }) => {
  let answer;
  try {
    const image = new Image();
    image.src = Buffer.from(bytes);
    await image.decode();
    const scale = Math.min(1, pixels / Math.max(image.width, image.height));
    const [width, height] = [image.width, image.height].map((one) => Math.max(1, Math.round(one * scale)));
    const small = createCanvas(width, height);
    const context = small.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
    answer = await small.encode('jpeg', 80);
  } catch {}
  port.postMessage(answer);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
`;
const PATIENCE_MS = 20_000;

let thread: WaitingThread<{ bytes: Uint8Array; pixels: number }, Uint8Array> | undefined;

/** JPEG, at most so many pixels wide and high; undefined for what is no picture. */
export function shrunk(bytes: Uint8Array, pixels: number): Uint8Array | undefined {
  if (!isPicture(bytes)) return undefined;
  thread ??= new WaitingThread(THREAD, PATIENCE_MS, { canvas: resolveFromProject('@napi-rs/canvas') }, true);
  return thread.ask({ bytes, pixels });
}

/** The decoder takes bytes that only begin like a picture badly: it can end the whole process. */
export function isPicture(bytes: Uint8Array): boolean {
  try {
    return imageSize(bytes).width > 0;
  } catch {
    return false;
  }
}
