/**
 * *Tarik kembali*: whoever decided takes it back. Letters that still wait are withdrawn in the same commit; those that
 * went out are followed by a correction to the same people.
 */
import * as v from 'valibot';
import { factOf } from '../domain/rebuild';
import { isRefusal } from '../domain/rules/case';
import { takeBack as rule } from '../domain/rules/take-back';
import { takenBackLetter } from '../text/taken-back-letter';
import { caseOf, changeFor, commitAndSend, type Outcome, placedAs, readRequest, SEEN } from './act';
import type { World } from './ports';

const REQUEST = v.strictObject({ ...SEEN, reason: v.pipe(v.string(), v.maxLength(1_000)) });

export function takeBack(world: World, payload: unknown): Outcome {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  const { number } = request;
  return commitAndSend(world, () => {
    const read = placedAs(world, request);
    if (isRefusal(read)) return read;
    const { office, placed } = read;
    const now = world.now(office.timeZone);
    const { lines, letters: queued } = world.register.readHistory(number, placed.lines);
    const facts = lines.flatMap((line) => (line.number === number ? (factOf(line) ?? []) : []));
    if (facts.length < placed.lines.length) return { refused: 'history not whole', number };
    const verdict = rule({ ...caseOf(world, undefined, { ...read, now }), ...request }, request, facts);
    if (isRefusal(verdict)) return verdict;
    const { fact } = verdict;
    // Letters are queued at the moment of the act that they follow.
    const decidedAt = fact.type === 'taken back' ? fact.decidedAt : '';
    const letters = queued.filter((one) => one.queuedAt === decidedAt);
    const told = [...new Set(letters.flatMap((one) => (one.isQueued ? [] : one.to)))];
    const change = changeFor(world, [{ fact, placed }], {
      ...read,
      now,
      letters:
        told.length > 0
          ? [
              takenBackLetter(told, placed.item, fact, office, {
                ...world.addresses,
                page: read.control.page,
              }),
            ]
          : [],
      about: number,
    });
    return { ...change, withdrawn: letters.flatMap((one) => (one.isQueued ? one.id : [])) };
  });
}
