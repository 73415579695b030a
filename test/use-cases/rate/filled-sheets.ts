import { csvOf } from "../../../src/base/csv/people-csv.ts";
import type { SentFile } from "../../../src/long-list/files/open-tables.ts";
import type { Judgement } from "../../../src/rating/judgement.ts";
import { domainSheets, HEADINGS } from "../../../src/rating/sheet/sheet-rows.ts";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import type { Replacement } from "../../../src/sampling/replacement/replacement-document.ts";

/** A filled sheet of all domains as rows of text, headings first. */
export function filledRows(
  draw: Draw,
  judgements: readonly Judgement[],
  replacements: readonly Replacement[] = [],
): string[][] {
  const judged = new Map(judgements.map((one) => [one.case, one]));
  const sheets = domainSheets({ draw, replacements, inspectors: new Map(), inspector: null, judgements: judged });
  const questions = sheets.flatMap((sheet) => sheet.questions);
  return [
    [...HEADINGS, ...questions.map(({ heading }) => heading)],
    ...sheets.flatMap(({ rows }) =>
      rows.map(({ cells, judgement }) => [
        ...cells,
        ...questions.map(({ question }) => judgement.answers[question.id] ?? ""),
      ]),
    ),
  ];
}

/** Rows as a CSV file. */
export function csvFile(rows: readonly (readonly string[])[], name = "sheet.csv"): SentFile {
  return { name, bytes: new TextEncoder().encode(csvOf(rows)) };
}
