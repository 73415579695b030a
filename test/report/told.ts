import type { Part, Section } from "../../src/report/section.ts";
import { type Spelling, written } from "../../src/report/written.ts";

/** What parts of a section say, a line each: of a table its headings and its rows, with bars between the cells. */
export function told(parts: readonly Part[], spelling: Spelling = "words"): string[] {
  const line = (cells: readonly Parameters<typeof written>[0][]) =>
    cells.map((cell) => written(cell, spelling)).join(" | ");
  return parts.flatMap((part): string[] => {
    if (part.kind === "paragraph") return [line([part.text])];
    if (part.kind === "list") return part.items.map((item) => line([item]));
    if (part.kind === "facts") return part.facts.map(({ name, values }) => line([name, ...values]));
    return [line(part.columns.map(({ heading }) => heading)), ...part.rows.map(line)];
  });
}

/** Those of a section. */
export function toldBy({ parts }: Section, spelling: Spelling = "words"): string[] {
  return told(parts, spelling);
}
