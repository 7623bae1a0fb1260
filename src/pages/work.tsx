/**
 * The work sheet: beside the register, as a dialog for one act of the menu, and as the web app's page on a phone. Here
 * is the frame: which item is open, what else waits. The sheet of one item is in `work-sheet.tsx`.
 */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Desk } from '../actions/ports';
import type { Act } from '../domain/refusal';
import { SHEET } from '../text/work-sheet';
import './dialog.css';
import './work.css';
import { call, pageProps, WORK_FUNCTIONS } from './server';
import { WorkSheet } from './work-sheet';

interface Opened {
  host: 'dialog' | 'sidebar' | 'web';
  desk?: Desk;
  refused?: string;
  /** The act that the menu chose. */
  act?: Act;
}

function WorkPage({ host, act, ...given }: Opened) {
  const [desk, setDesk] = useState(given.desk);
  const [refused, setRefused] = useState(given.refused ?? '');
  const [isOpening, setOpening] = useState(false);
  const [opened, setOpened] = useState(0);

  async function open(functionName: string, payload: object) {
    setOpening(true);
    setRefused('');
    try {
      const answer = await call<Desk>(functionName, payload);
      if ('refused' in answer) setRefused(answer.refused);
      else {
        setDesk(answer.done);
        setOpened(opened + 1);
        window.scrollTo(0, 0);
      }
    } catch {
      setRefused(SHEET.openFailed);
    }
    setOpening(false);
  }

  const work = desk?.work;
  const queue = desk?.queue ?? [];
  const others = queue.filter((one) => one.number !== work?.number);
  const openNumber = (number: string) => open(WORK_FUNCTIONS.desk, { number });
  return (
    <>
      {host !== 'dialog' && (
        <nav class="desk" aria-label={SHEET.queue(queue.length)}>
          <details>
            <summary>{SHEET.queue(queue.length)}</summary>
            <ul class="rows">
              {queue.map(({ number, title, due, timeMark }) => (
                <li key={number} class={number === work?.number ? 'attention' : ''}>
                  <button type="button" class="plain" onClick={() => openNumber(number)}>
                    <strong>{number}</strong> {title}
                  </button>
                  <div class="detail">{SHEET.due(due, timeMark)}</div>
                </li>
              ))}
            </ul>
            {queue.length === 0 && <p>{SHEET.queueEmpty}</p>}
          </details>
          {desk?.dashboard && (
            <a href={desk.dashboard} target="_blank" rel="noreferrer">
              {SHEET.dashboard}
            </a>
          )}
          {host === 'sidebar' && (
            <button type="button" onClick={() => open(WORK_FUNCTIONS.selected, {})}>
              {SHEET.selectedRow}
            </button>
          )}
        </nav>
      )}
      <main>
        {isOpening && <p role="status">{SHEET.opening}</p>}
        {refused && (
          <div class="refused" role="alert">
            {refused}
          </div>
        )}
        {work ? (
          <WorkSheet
            key={`${work.number} ${opened}`}
            work={work}
            chosen={act}
            isDialog={host === 'dialog'}
            canClose={host !== 'web'}
            next={host === 'dialog' ? 0 : others.length}
            onNext={() => openNumber(others[0]?.number ?? '')}
            onReload={() => openNumber(work.number)}
            onNewest={(newest) => {
              setDesk(newest);
              setOpened(opened + 1);
            }}
          />
        ) : (
          !refused && <p class="lead">{SHEET.queueEmpty}</p>
        )}
      </main>
    </>
  );
}

render(<WorkPage {...pageProps<Opened>()} />, document.getElementById('app') as HTMLElement);
