/**
 * Reading from the flat arrays of the searches, in which nine tenths of a draw's time is spent. Each kind of array has a
 * reader of its own, because an engine makes a read as cheap as an unchecked one only where it always meets the same kind.
 * A place that is not there is an error of the search, and told as one.
 *
 * @module
 */

/** @throws RangeError where there is no such place */
export function real(values: Float64Array, place: number): number {
  const value = values[place];
  return value === undefined ? missing(place) : value;
}

/** @throws RangeError where there is no such place */
export function whole(values: Int32Array, place: number): number {
  const value = values[place];
  return value === undefined ? missing(place) : value;
}

/** @throws RangeError where there is no such place */
export function byte(values: Uint8Array, place: number): number {
  const value = values[place];
  return value === undefined ? missing(place) : value;
}

/** For lists that grow. @throws RangeError where there is no such place */
export function listed(values: readonly number[], place: number): number {
  const value = values[place];
  return value === undefined ? missing(place) : value;
}

function missing(place: number): never {
  throw new RangeError(`nothing at place ${place} of a flat array`);
}
