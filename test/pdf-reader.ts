/** Has pdf.js, another program than the one that wrote it, read a PDF while the test waits. */
import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

const PATIENCE_MS = 120_000;

let thread: { port: MessagePort; signal: Int32Array } | undefined;

/** @throws what pdf.js says of bytes that it cannot read */
export function readPdf<T>(what: 'pages' | 'drawings', bytes: Uint8Array): T {
  thread ??= begin();
  const { port, signal } = thread;
  Atomics.store(signal, 0, 0);
  port.postMessage({ what, bytes });
  Atomics.wait(signal, 0, 0, PATIENCE_MS);
  const answer = receiveMessageOnPort(port)?.message as { value?: T; error?: string } | undefined;
  if (answer?.value === undefined) throw new Error(`Not a readable PDF: ${answer?.error ?? 'no answer'}`);
  return answer.value;
}

function begin() {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const program = join(process.cwd(), 'test', 'pdf-thread.mjs');
  new Worker(program, { workerData: { port: port2, signal }, transferList: [port2] }).unref();
  port.unref();
  return { port, signal };
}
