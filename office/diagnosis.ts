/** One thing that `doctor` looked at, and how it is. */
export interface Diagnosis {
  how: 'good' | 'attention' | 'wrong';
  says: string;
}

export const good = (says: string): Diagnosis[] => [{ how: 'good', says }];
export const attention = (says: string): Diagnosis[] => [{ how: 'attention', says }];
export const wrong = (says: string): Diagnosis[] => [{ how: 'wrong', says }];
