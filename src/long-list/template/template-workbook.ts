import { FIELDS } from "../columns/fields.ts";
import { type WriteSheet, writeWorkbook } from "../files/workbook-library.ts";
import { columnLetters } from "../findings/wording.ts";
import { CODES, isCoded } from "../values/coded-value.ts";
import { type TemplateWindows, templateRows } from "./template.ts";

const CHOICES = "Choices";
const ROWS_WITH_CHOICES = 10_000;

/**
 * The template as an Excel workbook: the rows of the CSV one, with drop-down choices for the coded columns, dates as dates and
 * references as text, so that leading zeros stay.
 *
 * @example (await readList({ bytes: await templateWorkbook(windows) }, options)).list?.cases.length // 2
 */
export function templateWorkbook(windows: TemplateWindows): Promise<Uint8Array> {
  const rows = templateRows(windows);
  const header = rows.findIndex((cells) => cells.length > 1);
  return writeWorkbook([casesSheet(rows, header), choicesSheet()], windows.outOfCourt.to);
}

function casesSheet(rows: readonly string[][], header: number): WriteSheet {
  const first = header + 2;
  const last = header + 1 + ROWS_WITH_CHOICES;
  return {
    name: "Cases",
    rows: rows.map((cells, row) => (row > header ? cells.map(asDate) : cells)),
    columns: FIELDS.map(({ kind }) => ({ width: 22, numFmt: kind === "date" ? "dd/mm/yyyy" : "@" })),
    freezePane: { rows: header + 1 },
    dataValidations: FIELDS.flatMap(({ name }, at) => {
      if (!isCoded(name)) return [];
      const letters = columnLetters(at);
      const formula1 = `${CHOICES}!$${letters}$1:$${letters}$${CODES[name].length}`;
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
function choicesSheet(): WriteSheet {
  const columns = FIELDS.map(({ name }) => (isCoded(name) ? CODES[name].map(inWords) : []));
  const longest = Math.max(...columns.map((choices) => choices.length));
  return {
    name: CHOICES,
    hidden: true,
    rows: Array.from({ length: longest }, (_, row) => columns.map((choices) => choices[row] ?? null)),
  };
}

function inWords(code: string): string {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function asDate(text: string): string | Date {
  const found = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  return found === null ? text : new Date(Date.UTC(Number(found[3]), Number(found[2]) - 1, Number(found[1])));
}
