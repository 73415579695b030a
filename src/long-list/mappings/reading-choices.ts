import { nth } from "../../base/lists.ts";
import { isSpreadsheetError } from "../../base/table/spreadsheet-error.ts";
import { type Mappings, NO_MAPPINGS } from "../../sampling/case.ts";
import { mappedValues } from "../columns/mapped-values.ts";
import { besidePrograms } from "../columns/none-of-programs.ts";
import { FIELDS, type FieldName } from "../fields.ts";
import type { ListTable } from "../findings/list-table.ts";
import { type Column, matchColumns } from "../headings/columns.ts";
import type { Framework } from "../headings/framework.ts";
import { columnReader, saidOf } from "../headings/heading-codes.ts";
import { mappedHeadings } from "../headings/mapped-headings.ts";
import { personalContent } from "../sheet/personal-data.ts";
import type { SheetChoice } from "../sheet/sheet.ts";
import { type CodedField, type CodedValue, codesOf, isCoded, type OwnDisposal } from "../values/coded-value.ts";

/** How a list was read and where a person could say otherwise: what the choices of a form are made from. */
export interface ReadingChoices {
  /** The list's headings in their order, each once. */
  readonly headings: readonly string[];
  /** One for each field there is, in the template's order. */
  readonly columns: readonly ColumnChoice[];
  /** Distinct values that only a person can read, by column. */
  readonly values: readonly ValueChoice[];
  /** The sheets of a workbook that may be the list; absent where there is no choice. */
  readonly sheets?: readonly SheetOption[] | undefined;
}

/** A sheet that may be the list, or a part of it. */
export interface SheetOption {
  readonly name: string;
  readonly read: boolean;
}

/** A field, and the column that is read for it. */
export interface ColumnChoice {
  readonly field: FieldName;
  /** The template's heading for it. */
  readonly label: string;
  readonly needed: boolean;
  /** The heading it was read from; null where there is none, or where two claim it. */
  readonly heading: string | null;
  /** The heading it would be read from if nothing were mapped. */
  readonly unaided: string | null;
}

/** A value of the list that somebody must say the meaning of, or has. */
export interface ValueChoice {
  readonly field: CodedField;
  readonly value: string;
  /** In how many rows it stands. */
  readonly rows: number;
  /** What it can stand for. */
  readonly codes: readonly string[];
  /** What it was mapped to, if it was. */
  readonly code: string | null;
}

/** More different values than a person would go through: the column is probably another. */
const MOST_VALUES = 50;

/** What the choices are made from. */
interface ChoiceParts {
  /** The rows of headings, as they came. */
  readonly headings: readonly string[];
  readonly mappings: Mappings;
  readonly used: readonly Column[];
  /** What reading kept of the list. */
  readonly table: Pick<ListTable, "columns">;
  readonly workbook?: SheetChoice | undefined;
  /** What the list was read for. */
  readonly framework: Framework;
  /** Headings whose columns others contradict or repeat: which counts is for a person to say. */
  readonly contradicted: ReadonlySet<string>;
}

/**
 * The choices that a list leaves, after it was read. Values that look like personal data are not among them.
 *
 * @example readingChoices({ headings: ["Ref", "Made on"], mappings, used, table, framework, contradicted }).columns.find(({ field }) => field === "startDate")?.heading // null
 */
export function readingChoices(parts: ChoiceParts): ReadingChoices {
  const { headings, mappings, used, table, workbook, framework, contradicted } = parts;
  const certain = (some: ReadonlyMap<FieldName, string>) =>
    new Map([...some].filter(([, heading]) => !contradicted.has(heading)));
  const now = certain(fieldHeadings(headings, used, mappings, framework));
  const unaided = certain(fieldHeadings(headings, used, NO_MAPPINGS, framework));
  // Who maps what is known anyway was asked which of several columns counts, and would be asked again.
  const isSaid = (name: FieldName) => mappings.columns[unaided.get(name) ?? ""] === name;
  return {
    headings: [...new Set(headings.map((heading) => heading.trim()).filter((heading) => heading !== ""))],
    columns: FIELDS.map(({ name, label }) => ({
      field: name,
      label,
      needed: framework.isNeeded(name),
      heading: now.get(name) ?? null,
      unaided: isSaid(name) ? null : (unaided.get(name) ?? null),
    })),
    values: used.flatMap((column, at) =>
      isCoded(column.field.name)
        ? valueChoices(column.field.name, saidOf(column), nth(table.columns, at), mappings, framework.ownDisposals)
        : [],
    ),
    ...sheetOptions(workbook),
  };
}

/**
 * The choice of sheets where it cannot be told which of them is the list; nothing else can be chosen before.
 *
 * @returns null where there is no such choice
 * @example sheetChoices({ candidates: ["A", "B"], read: [] })?.sheets // [{ name: "A", read: false }, { name: "B", read: false }]
 */
export function sheetChoices(workbook: SheetChoice | undefined): ReadingChoices | null {
  return workbook === undefined ? null : { headings: [], columns: [], values: [], ...sheetOptions(workbook) };
}

function sheetOptions(workbook: SheetChoice | undefined): Pick<ReadingChoices, "sheets"> {
  if (workbook === undefined || workbook.candidates.length < 2) return {};
  return { sheets: workbook.candidates.map((name) => ({ name, read: workbook.read.includes(name) })) };
}

/** The heading of each field that one column has, or of those whose headings say as much the one that was read. */
function fieldHeadings(
  headings: readonly string[],
  read: readonly Column[],
  mappings: Mappings,
  framework: Framework,
): Map<FieldName, string> {
  const { used, rivals } = matchColumns(headings, mappedHeadings(mappings), {}, framework);
  const readFrom = new Map(read.map(({ field, heading }) => [field, heading]));
  const repeated = new Map(
    rivals.flatMap(({ column, equals }) => (equals.length === 0 ? [] : [[column.field, [column, ...equals]] as const])),
  );
  return new Map(
    used.flatMap(({ field, heading }) => {
      const among = repeated.get(field)?.find((one) => one.heading === readFrom.get(field));
      const certain = repeated.has(field) ? (among?.heading ?? "") : heading;
      return certain === "" ? [] : [[field.name, certain] as const];
    }),
  );
}

function valueChoices(
  field: CodedField,
  said: string,
  cells: readonly string[],
  mappings: Mappings,
  own: readonly OwnDisposal[],
): ValueChoice[] {
  const read = besidePrograms(field, cells, columnReader(field, said, own));
  const codes = codesOf(field, own);
  const mapped = mappedValues(field, mappings);
  const rows = new Map<string, number>();
  for (const text of cells) if (text !== "") rows.set(text, (rows.get(text) ?? 0) + 1);
  return [...rows]
    .map(([value, count]) => ({ field, value, rows: count, codes, code: mapped(value)?.code ?? null }))
    .filter(({ value, code }) => code !== null || isOpen(value, read(value)))
    .slice(0, MOST_VALUES);
}

function isOpen(value: string, { is }: CodedValue): boolean {
  return is !== "code" && !isSpreadsheetError(value) && personalContent([value]) === null;
}
