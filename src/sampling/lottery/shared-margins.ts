import { whole } from "./flat-arrays.ts";

/**
 * What two active cells share. They are in one margin for each variable on which they agree and in one for each pair of
 * such variables, so a set of variables, as bits, says all of it.
 *
 * @module
 */

/** For each pair of cells, row by row, a bit for each variable on which they agree. */
export function agreement(marginsOf: readonly Int32Array[], variables: number): Int32Array {
  const sets = marginsOf.flatMap((one) =>
    marginsOf.map((other) => {
      let set = 0;
      for (let v = 0; v < variables; v++) if (whole(one, v) === whole(other, v)) set |= 1 << v;
      return set;
    }),
  );
  return Int32Array.from(sets);
}

/**
 * The margins (as places in `RoundingProblem.marginsOf`) that a set spans and the set without its lowest variable does not.
 *
 * @example addedMargins(4, 0b0011) // [0, 4]: the first variable, and its pair with the second
 */
export function addedMargins(variables: number, set: number): number[] {
  const lowest = [...Array(variables).keys()].find((v) => set & (1 << v));
  if (lowest === undefined) return [];
  const places = [lowest];
  let place = variables;
  for (let v = 0; v < variables; v++) {
    for (let w = v + 1; w < variables; w++, place++) if (v === lowest && set & (1 << w)) places.push(place);
  }
  return places;
}
