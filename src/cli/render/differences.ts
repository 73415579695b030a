import { printable } from "../../base/printable.ts";
import type { SpecificationDifference } from "../../sampling/specification/differences.ts";

/** Differences between two specifications, a paragraph each: the field, what each has, and what it means. */
export function differenceLines(differences: readonly SpecificationDifference[]): string {
  return differences
    .map(({ path, meaning, left, right }) => {
      const lines = [
        `  ${path}: ${valueText(left)}, then ${valueText(right)}`,
        ...(meaning === "" ? [] : [`    ${meaning}`]),
      ];
      return lines.map((line) => `${printable(line)}\n`).join("");
    })
    .join("");
}

function valueText(value: unknown): string {
  return value === undefined ? "not there" : JSON.stringify(value);
}
