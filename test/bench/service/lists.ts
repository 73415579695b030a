import { readFileSync } from "node:fs";

export const EXAMPLE = readFileSync(new URL("../../example/long-list.csv", import.meta.url), "utf8");

/**
 * The example list with some of its children's genders, and so its cells, changed: another way for every number. Rows of
 * one child stay alike, or the list could not be drawn from.
 *
 * @param number a whole number from 1
 */
export function differingExample(number: number): string {
  let bits = number;
  const changed = new Map<string, boolean>();
  return EXAMPLE.replace(/,([^,]*),(Male|Female),/g, (row, child: string, gender: string) => {
    let isChanged = changed.get(child);
    if (isChanged === undefined) {
      isChanged = bits % 2 === 1;
      bits = ((bits * 1_103_515_245 + 12_345) % 2_147_483_648) >>> 1;
      changed.set(child, isChanged);
    }
    return isChanged ? `,${child},${gender === "Male" ? "Female" : "Male"},` : row;
  });
}
