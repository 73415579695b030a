import type { SentTable } from "./sent-table.ts";

/** What is said of one kind of finding in a table, before places and figures are filled in. */
export interface TableFindingKind {
  readonly stage: "file" | "header" | "rows";
  /** `error` blocks; `warning` and `notice` do not. */
  readonly severity: "error" | "warning" | "notice";
  /** `{name}` is filled in from the details. Messages quote headings and references, never what else somebody wrote in a cell. */
  readonly message: string;
  readonly remedy: string;
  /** When it is given, for the list of findings. */
  readonly description: string;
}

/** One thing that reading a table found, with its place and what to do about it. */
export interface TableFinding extends Pick<TableFindingKind, "stage" | "severity" | "message" | "remedy"> {
  readonly code: string;
  readonly file: string;
  readonly sheet: string | null;
  /** As the spreadsheet numbers it, from 1; the first one where several are concerned. */
  readonly row: number | null;
  /** The heading as the table has it. */
  readonly column: string | null;
  /** All rows concerned, ascending, where it is more than one. */
  readonly rows?: readonly number[] | undefined;
}

/** Where in a table something was found. */
export interface TablePlace {
  readonly table: Pick<SentTable, "file" | "sheet">;
  readonly rows?: readonly number[];
  readonly column?: string | null;
}

/**
 * Makes a finding of a kind, filling in its message and remedy.
 *
 * @example tableFinding(TABLE_FINDINGS, "column-missing", { table }, { label: "Inspector" }).message // "There is no column Inspector."
 */
export function tableFinding<Code extends string>(
  kinds: Readonly<Record<Code, TableFindingKind>>,
  code: Code,
  { table, rows = [], column = null }: TablePlace,
  details: Readonly<Record<string, string | number>> = {},
): TableFinding {
  const { stage, severity, message, remedy } = kinds[code];
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (hole, name: string) => String(details[name] ?? hole));
  return {
    code,
    stage,
    severity,
    file: table.file,
    sheet: table.sheet,
    row: rows[0] ?? null,
    column,
    message: fill(message),
    remedy: fill(remedy),
    ...(rows.length > 1 ? { rows } : {}),
  };
}

/** Whether findings keep the tables from being used. */
export function isBlocking(findings: readonly Pick<TableFinding, "severity">[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

/** What any table of ours can be found to be. */
export const TABLE_FINDINGS = {
  "sheets-too-many": {
    stage: "file",
    severity: "error",
    message: "The workbook has {sheets} sheets; {most} at the most are read.",
    remedy: "Put the rows of several sheets on one, below one row of headings.",
    description: "A workbook with more sheets than are read.",
  },
  "files-too-large": {
    stage: "file",
    severity: "error",
    message: "With those before it the file has more than is read at once, {most} MB when they are unpacked.",
    remedy: "Send fewer files at a time, without pictures or formatted empty rows and columns.",
    description: "Files that are each small enough and together are not; those behind are not read.",
  },
  "sheets-several": {
    stage: "file",
    severity: "error",
    message: "Several sheets have the headings: {sheets}. One table is read.",
    remedy: "Put all rows on one sheet, or remove the others.",
    description: "A workbook with several tables where one is read.",
  },
  "sheet-hidden": {
    stage: "file",
    severity: "warning",
    message: "The sheet is hidden and was not read, though it has the headings.",
    remedy: "Look at it (unhide the sheet). If it is to count, let it be seen; otherwise remove it.",
    description: "A hidden sheet that looks like one to read.",
  },
  "no-header": {
    stage: "file",
    severity: "error",
    message: "No row with the headings was found: {labels}.",
    remedy: "Use the file as Longlist wrote it, or put a row of these headings above the others.",
    description: "No row near the top has the headings that are looked for.",
  },
  "column-missing": {
    stage: "header",
    severity: "error",
    message: "There is no column {label}.",
    remedy: "Add the column, or rename the one that holds it.",
    description: "A column without which nothing can be read is not there.",
  },
  "column-repeated": {
    stage: "header",
    severity: "error",
    message: "The columns {headings} are all {label}.",
    remedy: "Remove all but one. The heading of a column of something else must begin otherwise.",
    description: "Two columns for one thing.",
  },
  "columns-unknown": {
    stage: "header",
    severity: "notice",
    message: "Not used and not kept: {headings}.",
    remedy: "Nothing, if these are your own notes.",
    description: "Columns under headings that are not known.",
  },
  "column-unheaded": {
    stage: "header",
    severity: "warning",
    message: "The column {letters} has values and no heading: they are not used.",
    remedy: "Write its heading, or clear the column.",
    description: "Values below a blank heading.",
  },
  "rows-above": {
    stage: "rows",
    severity: "error",
    message: "The row stands above the headings and looks like one of those below them, so it would be lost.",
    remedy: "Move the headings to the top: they may have been sorted among the rows.",
    description: "Rows above the headings that are like those below.",
  },
  "cells-merged": {
    stage: "rows",
    severity: "error",
    message: "Cells are merged, so it is not certain to which row or column their value belongs.",
    remedy: "Take the merging off and fill each cell in.",
    description: "Merged cells among those that are read.",
  },
  "formula-without-result": {
    stage: "rows",
    severity: "error",
    message: "A cell holds a formula that was saved without its result.",
    remedy: "Replace the formula with its value.",
    description: "A formula that the spreadsheet program has not worked out.",
  },
  "row-long": {
    stage: "rows",
    severity: "error",
    message: "The row has more cells than there are headings, so its values may have moved.",
    remedy: "Put quotation marks around values that hold the separator, or send a workbook.",
    description: "A row with a value beyond the last heading.",
  },
} as const satisfies Readonly<Record<string, TableFindingKind>>;
