import { nth } from "../../base/lists.ts";
import { tidyText } from "../../base/text.ts";
import { type Found, found } from "../findings/finding.ts";
import type { FindingCode } from "../findings/findings.ts";
import { withoutEntities } from "../values/plain-text.ts";
import type { ColumnCells } from "./column-values.ts";

/** What programs put around a value so that a spreadsheet takes it for text. */
const WRAPPERS = [
  { code: "formula-unwrapped", looks: /^=\s*(?:T\()?"((?:[^"]|"")*)"\)?$/ },
  { code: "apostrophe-removed", looks: /^['\u2018\u2019`]([\p{L}\p{N}][^'\u2018\u2019`]*)['\u2018\u2019`]?$/u },
  { code: "apostrophe-removed", looks: /^["\u201c\u201d]([^"\u201c\u201d]+)["\u201c\u201d]$/ },
] as const;

/**
 * Takes off what was put around values to keep them as they are: `="001"`, as report servers write it, and an apostrophe or
 * quotation marks. The first of these that a formula trigger follows stays: it is part of a text that was escaped. Before that
 * the entities of a web page are read.
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
  const taken = new Map<FindingCode, number[]>();
  const take = (code: FindingCode, at: number, text: string) => {
    cells[at] = text;
    const some = taken.get(code) ?? [];
    taken.set(code, some);
    some.push(...rows.slice(at, at + 1));
  };
  for (const at of unusual) {
    const sent = nth(cells, at);
    const text = tidyText(withoutEntities(sent));
    if (text !== sent) take("entities-read", at, text);
    for (const { code, looks } of WRAPPERS) {
      const inside = looks.exec(text)?.[1];
      if (inside === undefined) continue;
      take(code, at, inside.replaceAll('""', '"').trim());
      break;
    }
  }
  if (taken.size === 0) return { cells: input, findings: [] };
  // A code is the same with and without.
  if (column.field.kind === "coded") return { cells: { ...input, cells }, findings: [] };
  const findings = [...taken].map(([code, some]) => found(code, { rows: some, column: column.heading }));
  return { cells: { ...input, cells }, findings };
}
