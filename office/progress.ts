/** How far something is, as a bar; where nobody watches (a log), as a line now and then. */
import { Presets, SingleBar } from 'cli-progress';
import { PROGRESS } from '../src/text/office-tools';

export interface Progress {
  /** @param bytes of the files that are done or under way */
  moved(files: number, bytes: number): void;
  end(): void;
}

export type ShowProgress = (what: string, files: number, bytes: number) => Progress;

export const showProgress: ShowProgress = (what, files, bytes) => {
  const bar = new SingleBar(
    { format: PROGRESS.format, noTTYOutput: true, notTTYSchedule: 10_000, hideCursor: true, fps: 5 },
    Presets.shades_classic,
  );
  let done = 0;
  let sent = 0;
  const payload = () => ({ what, done, files, size: PROGRESS.size(sent, bytes) });
  bar.start(Math.max(1, bytes), 0, payload());
  return {
    moved(more, count) {
      done += more;
      sent += count;
      bar.update(Math.min(sent, Math.max(1, bytes)), payload());
    },
    end: () => bar.stop(),
  };
};

export const NO_PROGRESS: ShowProgress = () => ({ moved() {}, end() {} });
