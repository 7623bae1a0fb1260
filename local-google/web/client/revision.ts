/** Notices that somebody changed the workspace, in this browser or another, by asking for one small number. */
import { useEffect, useRef } from 'preact/hooks';
import { getShared } from './api';

const EVERY = 3000;

/** Calls `onChange` whenever the workspace has moved on. Silent while the tab is hidden. */
export function useRevision(onChange: () => unknown): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    let known: number | undefined;
    const look = async () => {
      if (document.hidden) return;
      // When the server is away there is nothing to notice; the next request of the person will say so.
      const answer = await getShared<{ revision: number }>('/revision').catch(() => undefined);
      if (!answer) return;
      if (known !== undefined && answer.revision !== known) latest.current();
      known = answer.revision;
    };
    void look();
    const timer = setInterval(look, EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
}
