import { nth } from "../../base/lists.ts";
import { columnLetters } from "../../base/table/column-letters.ts";
import { byText } from "../../base/text.ts";
import { capitalised } from "../../base/words/sentences.ts";
import { eachDomain } from "../../sampling/specification/domains.ts";
import { levelName } from "../../sampling/specification/level-names.ts";
import { FIELDS } from "../fields.ts";
import { type WriteSheet, writeWorkbook } from "../files/workbook/library.ts";
import { codesOf, isCoded } from "../values/coded-value.ts";
import { type TemplateRules, templateRows } from "./template.ts";

const CHOICES = "Choices";
const ROWS_WITH_CHOICES = 10_000;

/**
 * The template as an Excel workbook: the rows of the CSV one, with drop-down choices for the coded columns, dates as dates and
 * references as text, so that leading zeros stay.
 *
 * @example (await readList({ bytes: await templateWorkbook(rules) }, options)).list?.cases.length // 2
 */
export function templateWorkbook(rules: TemplateRules): Promise<Uint8Array> {
  const rows = templateRows(rules);
  const choices = choicesOf(rules);
  const header = rows.findIndex((cells) => cells.length > 1);
  return writeWorkbook([casesSheet(rows, header, choices), choicesSheet(choices)], lastDay(rules));
}

function casesSheet(rows: readonly string[][], header: number, choices: Choices): WriteSheet {
  const first = header + 2;
  const last = header + 1 + ROWS_WITH_CHOICES;
  return {
    name: "Cases",
    rows: rows.map((cells, row) => (row > header ? cells.map(asDate) : cells)),
    columns: FIELDS.map(({ kind }) => ({ width: 22, numFmt: kind === "date" ? "dd/mm/yyyy" : "@" })),
    freezePane: { rows: header + 1 },
    dataValidations: FIELDS.flatMap((_, at) => {
      const { length } = nth(choices, at);
      if (length === 0) return [];
      const letters = columnLetters(at);
      const formula1 = `${CHOICES}!$${letters}$1:$${letters}$${length}`;
      // A local name may still be typed: it is asked about when the list is checked.
      return [
        {
          type: "list",
          formula1,
          allowBlank: true,
          showErrorMessage: false,
          range: `${letters}${first}:${letters}${last}`,
        },
      ];
    }),
  };
}

/** One column of choices under the letters of each coded column. */
function choicesSheet(columns: Choices): WriteSheet {
  const longest = Math.max(...columns.map((choices) => choices.length));
  return {
    name: CHOICES,
    hidden: true,
    rows: Array.from({ length: longest }, (_, row) => columns.map((choices) => choices[row] ?? null)),
  };
}

/** The words that each column offers, in the order of the columns; none where anything can be written. */
type Choices = readonly (readonly string[])[];

function choicesOf({ specification }: TemplateRules): Choices {
  const own = (specification.vocabulary?.disposals ?? []).map(({ title }) => capitalised(title));
  return FIELDS.map(({ name }) => [
    ...(isCoded(name) ? codesOf(name, []).map(levelName) : []),
    ...(name === "disposal" ? own : []),
  ]);
}

function lastDay({ specification, windows }: TemplateRules): string {
  const days = eachDomain(specification, windows).map(([, { to }]) => to);
  return nth(days.sort(byText), days.length - 1);
}

function asDate(text: string): string | Date {
  const found = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  return found === null ? text : new Date(Date.UTC(Number(found[3]), Number(found[2]) - 1, Number(found[1])));
}
