/** Several things at a time, but not all: a year of photos neither waits for each nor asks Google for all at once. */
export async function several<T>(
  things: readonly T[],
  atOnce: number,
  act: (thing: T) => Promise<void>,
): Promise<void> {
  const queue = things[Symbol.iterator]();
  let failure: { error: unknown } | undefined;
  const worker = async () => {
    for (const thing of queue) {
      if (failure) return;
      try {
        await act(thing);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failure) throw failure.error;
}
