/**
 * A thread of its own that is asked and waited for: scripts run without a pause, and some libraries only answer later.
 * Apart from what the threads do: the waiting is the same for all.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

export interface ThreadData {
  /** Questions come here; each is answered by one message, after which `signal` is set to 1 and notified. */
  port: MessagePort;
  signal: Int32Array;
}

export class WaitingThread<Question, Answer> {
  private begun?: ThreadData;

  /**
   * @param program a file, or with `isCode` its code; its `workerData` is `given` and a `ThreadData`
   * @param patience milliseconds
   */
  constructor(
    private readonly program: string,
    private readonly patience: number,
    private readonly given: object = {},
    private readonly isCode = false,
  ) {}

  /** What the thread answers; undefined when it does not, in time. Started by the first question. */
  ask(question: Question): Answer | undefined {
    this.begun ??= this.begin();
    const { port, signal } = this.begun;
    Atomics.store(signal, 0, 0);
    port.postMessage(question);
    // What comes too late must not be taken for the next answer.
    if (Atomics.wait(signal, 0, 0, this.patience) === 'timed-out') this.begun = undefined;
    return receiveMessageOnPort(port)?.message as Answer | undefined;
  }

  private begin(): ThreadData {
    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    new Worker(this.program, {
      eval: this.isCode,
      workerData: { ...this.given, port: port2, signal },
      transferList: [port2],
    }).unref();
    port1.unref();
    return { port: port1, signal };
  }
}
