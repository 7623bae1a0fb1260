/** Has pdf.js, another program than the one that wrote it, read a PDF while the test waits. */
import { join } from 'node:path';
import { WaitingThread } from '../local-google/waiting-thread';

const PATIENCE_MS = 120_000;

type Question = { what: 'pages' | 'drawings'; bytes: Uint8Array };
const thread = new WaitingThread<Question, { value?: unknown; error?: string }>(
  join(process.cwd(), 'test', 'pdf-thread.mjs'),
  PATIENCE_MS,
);

/** @throws what pdf.js says of bytes that it cannot read */
export function readPdf<T>(what: Question['what'], bytes: Uint8Array): T {
  const answer = thread.ask({ what, bytes });
  if (answer?.value === undefined) throw new Error(`Not a readable PDF: ${answer?.error ?? 'no answer'}`);
  return answer.value as T;
}
