/**
 * Asks the person at the keyboard, and waits. Apart from the interface that asks, because waiting is the execution's
 * matter: it is suspended, and loses its locks.
 */
import type { Answer, Execution, Question } from './execution';

/** Locks do not survive the suspension (platform.md §2.4). Without anybody to ask, everything is agreed to. */
export function ask(execution: Execution, question: Question): Answer {
  execution.heldLocks.clear();
  const { answer } = execution.options;
  const given = answer ? answer(question) : agree(question);
  if (given === 'later') {
    execution.question = question;
    throw execution.end('suspended', 'The script waits for an answer.');
  }
  const isOffered = given.button === 'CLOSE' || question.buttons.split('_').includes(given.button);
  if (!isOffered) throw new Error(`local-google: the ${question.kind} has no button ${given.button}`);
  execution.effects.push({ kind: question.kind, title: question.title, text: question.text });
  return given;
}

export function agree({ buttons }: Question): Answer {
  return { button: buttons.startsWith('YES') ? 'YES' : 'OK' };
}
