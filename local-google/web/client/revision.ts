/** Notices that somebody changed the workspace, in this browser or another: the server tells a number that moves on. */
import { useEffect, useRef } from 'preact/hooks';

/** Calls `onChange` whenever the workspace has moved on. Silent while the tab is hidden. */
export function useRevision(onChange: () => unknown): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    let known: string | undefined;
    let source: EventSource | undefined;
    // Tabs that nobody sees do not listen: browsers keep only a few connections to a server.
    const listen = () => {
      source?.close();
      source = undefined;
      if (document.hidden) return;
      source = new EventSource('/api/changes');
      // What was asked for while the server was away did not come; the browser listens again by itself.
      source.onerror = () => {
        if (known !== undefined) known = '';
      };
      source.onmessage = ({ data }: MessageEvent<string>) => {
        if (known !== undefined && data !== known) latest.current();
        known = data;
      };
    };
    listen();
    document.addEventListener('visibilitychange', listen);
    return () => {
      source?.close();
      document.removeEventListener('visibilitychange', listen);
    };
  }, []);
}
