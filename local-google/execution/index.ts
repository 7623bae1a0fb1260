/** What others may know of executions: how they begin, and what they show. The one address to import it from. */
export type { Effect, MenuEntry } from './effects';
export type { Answer, ExecutionOptions, Question, Surroundings } from './execution';
export type { Fault, FaultKind } from './faults';
