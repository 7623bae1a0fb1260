// A thread that reads PDFs with pdf.js: it is an ES module that only answers later, and the tests that use it are
// neither. Started once, since loading pdf.js takes longer than most PDFs.
import { workerData } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawings } from './read-drawings.mjs';
import { pages } from './read-pages.mjs';

const READERS = { pages, drawings };
const { port, signal } = workerData;

port.on('message', async ({ what, bytes }) => {
  let answer;
  try {
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    answer = { value: await READERS[what](await task.promise) };
    await task.destroy();
  } catch (error) {
    answer = { error: String(error) };
  }
  port.postMessage(answer);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
