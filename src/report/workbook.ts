import { nth } from "../base/lists.ts";
import { columnLetters } from "../base/table/column-letters.ts";
import { type WriteSheet, writeWorkbook } from "../long-list/files/workbook/library.ts";
import type { Draw, SampledCase } from "../sampling/draw/draw-document.ts";
import type { Replacement } from "../sampling/replacement/replacement-document.ts";
import { domainTitle } from "../sampling/specification/domains.ts";
import { sheetNames } from "./files/sheet-names.ts";
import type { Column, Part, Section, Table, Text } from "./section.ts";
import { type BesideDraw, toInspectTable } from "./sections/after-the-draw/to-inspect.ts";
import { balanceSection } from "./sections/balance.ts";
import { casesTable, sinceTheDraw } from "./sections/cases.ts";
import { eligibilitySection } from "./sections/eligibility.ts";
import { questionsOfDraw } from "./sections/key-questions.ts";
import { outcomesOfDraw } from "./sections/outcomes.ts";
import { profileSection } from "./sections/profile.ts";
import { recordSection } from "./sections/record.ts";
import { replacementsTable } from "./sections/replacements.ts";
import { resettlementCases } from "./sections/resettlement.ts";
import { rulesSection } from "./sections/rules.ts";
import { seedSection } from "./sections/seed.ts";
import { sizesSection } from "./sections/sizes.ts";
import { warningsSection } from "./sections/warnings.ts";
import { windowsSection } from "./sections/windows.ts";
import { pieces, written } from "./written.ts";

/**
 * The sample for inspectors, as an Excel workbook: first the cases to inspect now, without those that were replaced and with
 * the reserves that came in, and where they are assigned the inspector of each and a sheet for each inspector; then the cases
 * as they were drawn, with what has become of each since, the reserves in order, what was replaced, and how it all was drawn.
 * References and everything else that somebody wrote are text.
 *
 * @param replacements those of this draw so far, in order
 * @param beside who takes which case, and the list, where they are known
 * @example (await sampleWorkbook(draw, [])).length > 0 // true
 */
export function sampleWorkbook(
  draw: Draw,
  replacements: readonly Replacement[],
  beside: Partial<BesideDraw> = {},
): Promise<Uint8Array> {
  const known = { assignment: null, list: null, ...beside };
  const inspectors = known.assignment?.inspectors.map(({ name }) => name) ?? [];
  const names = sheetNames([...OWN_SHEETS, ...inspectors]).slice(OWN_SHEETS.length);
  const sheets = [
    tableSheet(OWN_SHEETS[0], toInspectTable(draw, replacements, known)),
    ...inspectors.map((inspector, at) =>
      tableSheet(nth(names, at), toInspectTable(draw, replacements, known, inspector)),
    ),
    tableSheet(OWN_SHEETS[1], casesByDomain(draw, draw.sample, replacements)),
    tableSheet(OWN_SHEETS[2], casesByDomain(draw, draw.reserves, replacements)),
    tableSheet(OWN_SHEETS[3], replacementsTable(draw, replacements)),
    sectionsSheet(OWN_SHEETS[4], aboutDraw(draw)),
  ];
  return writeWorkbook(sheets, draw.inspectionDate);
}

/** Names that no inspector's sheet takes. */
const OWN_SHEETS = ["To inspect now", "Sample", "Reserves", "Replacements", "About"] as const;

function aboutDraw(draw: Draw): Section[] {
  return [
    rulesSection(draw),
    recordSection(draw),
    seedSection(draw),
    warningsSection(draw),
    windowsSection(draw),
    eligibilitySection(draw),
    sizesSection(draw),
    balanceSection(draw),
    outcomesOfDraw(draw),
    questionsOfDraw(draw),
    resettlementCases(draw),
    profileSection(draw),
  ];
}

/** Cases of all domains in one table, which the domain of each stands in. */
function casesByDomain(
  { specification }: Draw,
  cases: readonly SampledCase[],
  replacements: readonly Replacement[],
): Table {
  const { columns, rows, ...rest } = casesTable("Cases", cases, sinceTheDraw(replacements));
  const beside = <T>(cells: readonly T[], own: T): T[] => [...cells.slice(0, 1), own, ...cells.slice(1)];
  return {
    ...rest,
    columns: beside<Column>(columns, { heading: "Domain" }),
    rows: rows.map((row, at) => beside<Text>(row, domainTitle(specification, nth(cases, at).domain))),
  };
}

/** Cells of text stay text, so that 0012 keeps its noughts and =1+1 is not worked out. */
const TEXT = "@";
const HEADING = { font: { bold: true } } as const;
const NARROWEST = 10;
const WIDEST = 60;

/** A sheet that holds one table and nothing else, its headings always in sight. */
export function tableSheet(name: string, { columns, rows }: Table): WriteSheet {
  const sheet = cellsOf([columns.map(({ heading }) => heading), ...rows]);
  return {
    name,
    columns: columns.map(({ numeric }, at) => ({
      width: widthOf(sheet.rows.map((row) => nth(row, at))),
      ...(numeric ? {} : { numFmt: TEXT }),
    })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${sheet.rows.length}` },
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$1:$1" },
    ...sheet,
  };
}

/** A sheet that sections stand on one beneath the other, their titles in bold, a blank row before each. */
export function sectionsSheet(name: string, sections: readonly Section[]): WriteSheet {
  const lines: SheetLine[] = sections.flatMap(({ title, parts }, at) => [
    ...(at === 0 ? [] : [[]]),
    heading(title),
    ...parts.flatMap(partLines),
  ]);
  const sheet = cellsOf(lines);
  const across = Math.max(...lines.map((line) => line.length));
  return {
    name,
    columns: Array.from({ length: across }, (_, at) => ({ width: at === 0 ? 40 : 24, numFmt: TEXT })),
    ...sheet,
  };
}

/** A row of a sheet, and whether it is a heading. */
type SheetLine = readonly Text[] & { readonly bold?: boolean };

function heading(...cells: readonly string[]): SheetLine {
  return Object.assign([...cells], { bold: true });
}

function partLines(part: Part): SheetLine[] {
  if (part.kind === "paragraph") return [[part.text]];
  if (part.kind === "list") return part.items.map((item) => [item]);
  if (part.kind === "facts")
    return part.facts.flatMap(({ name, values }) => values.map((value, at) => [at === 0 ? name : "", value]));
  return [heading(part.caption), heading(...part.columns.map((column) => column.heading)), ...part.rows];
}

/** How figures are shown that a workbook can reckon with. */
const FORMATS: Readonly<Record<string, string>> = {
  count: "#,##0",
  share: "0.000",
  percent: "0.0%",
  ticket: "General",
};

/** Rows of cells: figures as numbers with their format, all else as text as it is read. */
function cellsOf(lines: readonly SheetLine[]): Required<Pick<WriteSheet, "rows" | "cells">> {
  const cells: Required<WriteSheet>["cells"] = new Map();
  const rows = lines.map((line, row) =>
    line.map((text, column) => {
      const [value, format] = cellOf(text);
      const style = { ...(line.bold ? HEADING : {}), ...(format === undefined ? {} : { numFmt: format }) };
      if (line.bold || format !== undefined) cells.set(`${row},${column}`, { value, style });
      return value;
    }),
  );
  return { rows, cells };
}

function cellOf(text: Text): [value: string | number | Date, format?: string] {
  const [value, ...more] = pieces(text);
  if (more.length > 0 || value === undefined || typeof value === "string") return [written(text, "words")];
  if (value.kind === "date") {
    const day = new Date(`${value.value}T00:00:00Z`);
    return Number.isNaN(day.getTime()) ? [value.value] : [day, "dd/mm/yyyy"];
  }
  const format = FORMATS[value.kind];
  if (format === undefined || !("value" in value) || typeof value.value !== "number") return [written(text, "words")];
  return [value.value, format];
}

function widthOf(values: readonly unknown[]): number {
  const longest = Math.max(...values.map((value) => String(value).length));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}
