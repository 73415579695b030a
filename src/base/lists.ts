/**
 * Entries of lists and maps that are known to be there. What is read past a list's end is an error of the code, and told as
 * one where it happens instead of going on as undefined.
 *
 * @module
 */

/**
 * The entry at a place, counted from 0.
 *
 * @throws RangeError where the list has none there
 * @example nth(["a", "b"], 1) // "b"
 */
export function nth<T>(list: ArrayLike<T>, index: number): T {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`nothing at place ${index} of a list of ${list.length}`);
  return entry;
}

/**
 * What a map has under a key that it is known to have.
 *
 * @throws RangeError where it has nothing there. The key is not told: it may be a case's
 * @example got(new Map([["a", 1]]), "a") // 1
 */
export function got<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`nothing under a key of a map of ${map.size}`);
  return value;
}

/** What {@link leading} returns. */
type Leading<T> = { readonly 2: readonly [T, T]; readonly 3: readonly [T, T, T]; readonly 4: readonly [T, T, T, T] };

/**
 * The first few entries of a list, to take apart.
 *
 * @throws RangeError where the list has fewer
 * @example leading(["a", "b", "c"], 2) // ["a", "b"]
 */
export function leading<T, Count extends keyof Leading<T>>(list: ArrayLike<T>, count: Count): Leading<T>[Count];
export function leading<T>(list: ArrayLike<T>, count: number): readonly T[] {
  return Array.from({ length: count }, (_, index) => nth(list, index));
}
