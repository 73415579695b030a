import { byText } from "../../base/text.ts";

/** The first place where two documents differ. */
export interface Difference {
  /** For example `sample[3].caseId`. */
  readonly path: string;
  /** The value in each document; undefined where it has none. */
  readonly left: unknown;
  readonly right: unknown;
}

/**
 * The first difference between two JSON values, object members in code unit order; null when they are the same.
 *
 * @example firstDifference({ a: [1, 2] }, { a: [1, 3] }) // { path: "a[1]", left: 2, right: 3 }
 */
export function firstDifference(left: unknown, right: unknown, path = ""): Difference | null {
  // JSON has one nought, and no number that is not itself.
  if (left === right) return null;
  if (Array.isArray(left) && Array.isArray(right)) {
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
      const found = firstDifference(left[index], right[index], `${path}[${index}]`);
      if (found) return found;
    }
    return null;
  }
  if (isObject(left) && isObject(right)) {
    for (const name of [...new Set([...Object.keys(left), ...Object.keys(right)])].sort(byText)) {
      const found = firstDifference(own(left, name), own(right, name), path === "" ? name : `${path}.${name}`);
      if (found) return found;
    }
    return null;
  }
  return { path, left, right };
}

/**
 * Where a receipt and the draw repeated from it differ, inside a sentence.
 *
 * @example whereText({ path: "team", left: "A", right: undefined }) // 'first at team: the receipt has "A", the repeated draw nothing'
 */
export function whereText({ path, left, right }: Difference): string {
  const value = (one: unknown) => (one === undefined ? "nothing" : JSON.stringify(one));
  return `first at ${path}: the receipt has ${value(left)}, the repeated draw ${value(right)}`;
}

function own(object: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
