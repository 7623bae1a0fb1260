/** Which mails were opened in this browser. Not the workspace's business: opening a page never changes it. */
import { account } from './api';

const KEY = `local-google/read/${account}`;

function read(): string[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as string[];
  } catch {
    return [];
  }
}

export const wasRead = (id: string) => read().includes(id);

export function markRead(id: string): void {
  if (!wasRead(id)) localStorage.setItem(KEY, JSON.stringify([...read(), id]));
}
