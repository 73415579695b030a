import { type Found, found } from "../findings/finding.ts";
import type { ColumnCells } from "./column-values.ts";

/** What programs put around a value so that a spreadsheet takes it for text. */
const WRAPPERS = [
  { code: "formula-unwrapped", looks: /^=\s*(?:T\()?"((?:[^"]|"")*)"\)?$/ },
  { code: "apostrophe-removed", looks: /^['\u2018\u2019`]([\p{L}\p{N}][^'\u2018\u2019`]*)['\u2018\u2019`]?$/u },
  { code: "apostrophe-removed", looks: /^["\u201c\u201d]([^"\u201c\u201d]+)["\u201c\u201d]$/ },
] as const;

/**
 * Takes off what was put around values to keep them as they are: `="001"`, as report servers write it, and an apostrophe or
 * quotation marks. The first of these that a formula trigger follows stays: it is part of a text that was escaped.
 *
 * @example unwrappedCells({ column, cells: ['="001"', "'002"], unusual: [0, 1], rows: [2, 3] }).cells // ["001", "002"]
 */
export function unwrappedCells(input: ColumnCells): {
  readonly cells: ColumnCells;
  readonly findings: readonly Found[];
} {
  const { column, rows, unusual } = input;
  if (unusual.length === 0) return { cells: input, findings: [] };
  const cells = [...input.cells];
  const taken = new Map<(typeof WRAPPERS)[number]["code"], number[]>();
  for (const at of unusual) {
    const text = cells[at] ?? "";
    for (const { code, looks } of WRAPPERS) {
      const inside = looks.exec(text)?.[1];
      if (inside === undefined) continue;
      cells[at] = inside.replaceAll('""', '"').trim();
      const some = taken.get(code) ?? [];
      taken.set(code, some);
      some.push(...rows.slice(at, at + 1));
      break;
    }
  }
  if (taken.size === 0) return { cells: input, findings: [] };
  // A code is the same with and without.
  if (column.field.kind === "coded") return { cells: { ...input, cells }, findings: [] };
  const findings = [...taken].map(([code, some]) => found(code, { rows: some, column: column.heading }));
  return { cells: { ...input, cells }, findings };
}
