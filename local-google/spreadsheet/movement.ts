/**
 * How rows or columns that are inserted, deleted or moved carry everything with them that is said in indices. Pure,
 * and apart from the requests, because cells, merges, protections, filters and names must all go the same way.
 */
import type { GridRange } from '../documents';

export type Dimension = 'ROWS' | 'COLUMNS';
type Span = [start: number | undefined, end: number | undefined];

export interface Movement {
  dimension: Dimension;
  /** Where a row or column is afterwards; undefined when it is gone. */
  index(before: number): number | undefined;
  /** Where a half-open span is afterwards; a missing bound stays missing. Undefined when all of it is gone. */
  span(before: Span): Span | undefined;
}

/** A span grows only when something is put between two of its own; before its first, it moves on whole. */
export function insertion(dimension: Dimension, at: number, count: number): Movement {
  return {
    dimension,
    index: (before) => (before >= at ? before + count : before),
    span: ([start, end]) => [
      start !== undefined && start >= at ? start + count : start,
      end !== undefined && end > at ? end + count : end,
    ],
  };
}

export function deletion(dimension: Dimension, from: number, to: number): Movement {
  const edge = (before: number) => (before <= from ? before : Math.max(from, before - (to - from)));
  return {
    dimension,
    index: (before) => (before >= from && before < to ? undefined : edge(before)),
    span([start, end]) {
      const first = start === undefined ? undefined : edge(start);
      const last = end === undefined ? undefined : edge(end);
      return last !== undefined && last <= (first ?? 0) ? undefined : [first, last];
    },
  };
}

/**
 * @param destination where the first goes, in the indices of before (Sheets v4 `MoveDimensionRequest`). A span that
 * moves whole goes along; one that loses some keeps the rest, and takes in what lands between two of its own.
 */
export function relocation(dimension: Dimension, from: number, to: number, destination: number): Movement {
  const count = to - from;
  const index = (before: number) => {
    if (before >= from && before < to)
      return destination > to
        ? before - from + destination - count
        : before - from + Math.min(destination, from);
    if (destination <= from) return before >= destination && before < from ? before + count : before;
    return before >= to && before < destination ? before - count : before;
  };
  return {
    dimension,
    index,
    span([start, end]) {
      if (end === undefined) return [start, end];
      const first = start ?? 0;
      if (from <= first && to >= end) return shifted(index(first), end - first, start);
      if (from >= first && to <= end && destination >= first && destination <= end) return [start, end];
      const staying = Array.from({ length: end - first }, (_, at) => first + at).filter(
        (at) => at < from || at >= to,
      );
      const places = staying.map(index);
      const low = Math.min(...places);
      return [start === undefined && low === 0 ? undefined : low, Math.max(...places) + 1];
    },
  };
}

function shifted(first: number, length: number, start: number | undefined): Span {
  return [start === undefined && first === 0 ? undefined : first, first + length];
}

/** A block of the moved tab afterwards; undefined when it is gone. */
export function movedRange<R extends Omit<GridRange, 'sheetId'>>(
  range: R,
  movement: Movement,
): R | undefined {
  const [startKey, endKey] =
    movement.dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const);
  const span = movement.span([range[startKey], range[endKey]]);
  if (!span) return undefined;
  const moved = { ...range };
  const set = (key: typeof startKey | typeof endKey, value: number | undefined) => {
    if (value === undefined) delete moved[key];
    else moved[key] = value;
  };
  set(startKey, span[0]);
  set(endKey, span[1]);
  return moved;
}

/** Things kept by index, such as widths, afterwards. */
export function movedRecord<T>(record: Record<number, T>, movement: Movement): Record<number, T> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const index = movement.index(Number(key));
      return index === undefined ? [] : [[index, value]];
    }),
  );
}

export function movedIndices(indices: readonly number[], movement: Movement): number[] {
  return indices
    .map((one) => movement.index(one))
    .filter((one) => one !== undefined)
    .sort((a, b) => a - b);
}
