import { nth } from "../../base/lists.ts";
import { remembered } from "../../base/remembered.ts";
import { isSpreadsheetError } from "../../base/table/spreadsheet-error.ts";
import { levelName } from "../../sampling/specification/level-names.ts";
import { isNumberVariable, PROFILE_VARIABLES } from "../../sampling/vocabulary.ts";
import { type Found, found } from "../findings/finding.ts";
import { quoted } from "../findings/wording.ts";
import { columnReader, headingCodes, saidOf } from "../headings/heading-codes.ts";
import { personalContent } from "../sheet/personal-data.ts";
import { type CodedField, type CodedValue, codesOf, isBlankLike } from "../values/coded-value.ts";
import { type ColumnCells, type ColumnValues, missingValue, type ReadingRules } from "./column-values.ts";
import { type MappedValue, mappedValues } from "./mapped-values.ts";
import { besidePrograms } from "./none-of-programs.ts";

type CodedRules = Pick<ReadingRules, "mappings" | "ownDisposals" | "isNeeded">;

const SHOWN_VALUES = 20;
const LINES = /\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g;

/** A distinct value and the rows it stands in. */
interface Occurrences {
  readonly text: string;
  readonly rows: number[];
}

/**
 * Reads a column of codes. What the user mapped counts before what is known; each distinct value is read once.
 * Unknown values give one finding for the column, a value that must be queried gives one of its own: errors where the column
 * decides the draw, warnings where it is only reported.
 *
 * @example readCodedColumn("gender", { column, cells: ["F", "Boy"], unusual: [], rows: [2, 3] }, rules).values // ["female", "male"]
 */
export function readCodedColumn(name: CodedField, input: ColumnCells, rules: CodedRules): ColumnValues {
  const { mappings, ownDisposals } = rules;
  const { column, cells, rows } = input;
  const read = besidePrograms(name, cells, columnReader(name, saidOf(column), ownDisposals));
  const mapped = mappedValues(name, mappings);
  const occurrences = new Map<string, Occurrences>();
  const findings: Found[] = [];
  const used: MappedValue[] = [];
  const blankIsMissing = column.field.needed && name === "disposal";
  const saysNothing = (text: string) => (blankIsMissing ? text === "" : isReported(name) && isBlankLike(text));
  const meaningOf = remembered((text: string): CodedValue | null => {
    if (saysNothing(text)) return null;
    const own = mapped(text);
    if (own === null) return read(text);
    used.push(own);
    return { is: "code", code: own.code };
  });
  const values = cells.map((text, at) => {
    const meaning = meaningOf(text);
    if (meaning === null) {
      if (blankIsMissing) findings.push(missingValue(column, rows[at]!));
      return null;
    }
    if (meaning.is === "code") return meaning.code;
    if (!isSpreadsheetError(text)) noteOccurrence(occurrences, text, rows[at]!);
    return text;
  });
  findings.push(
    ...unreadFindings(name, input, rules, meaningOf, [...occurrences.values()]),
    ...blankColumn(input, values),
    ...gendersInPart(name, input, (text) => {
      const own = mapped(text);
      return own === null
        ? { isMapped: false, meaning: read(text) }
        : { isMapped: true, meaning: { is: "code", code: own.code } };
    }),
  );
  return { values, findings, mapped: used };
}

/** Fewer rows may all be blank by chance. */
const ENOUGH_ROWS = 5;
/** What programs write for no value: without "none", which may be a level, as of concern. */
const PROGRAMS_NO_VALUE = /^(?:null|\(null\)|nan|na|<na>|\\n|undefined)$/i;

/** A needed column without a single value, or that says of each that it is not known, is the export's fault more often than the team's. */
function blankColumn({ column, cells, rows }: ColumnCells, values: readonly (string | null)[]): Found[] {
  if (!column.field.needed || column.field.name === "disposal" || cells.length < ENOUGH_ROWS) return [];
  const isBlank = (text: string, at: number) =>
    isBlankLike(text) || PROGRAMS_NO_VALUE.test(text) || values[at] === "not-recorded";
  if (!cells.every(isBlank)) return [];
  return [found("column-blank", { rows, column: column.heading }, { label: column.field.label })];
}

const FIGURES_IN_PART = ["0", "1"];

interface SaidOrRead {
  readonly isMapped: boolean;
  readonly meaning: CodedValue;
}

/** 0 is a gender that is not known where 1 is male and 2 female, and one of the two where no other value is a gender. */
function gendersInPart(
  name: CodedField,
  { column, cells, rows }: ColumnCells,
  meaningOf: (text: string) => SaidOrRead,
) {
  if (name !== "gender" || !FIGURES_IN_PART.every((figure) => cells.includes(figure))) return [];
  const genderOf = (text: string) => {
    const { meaning } = meaningOf(text);
    return meaning.is === "code" && meaning.code !== "not-recorded" ? [meaning.code] : [];
  };
  const { figures } = headingCodes(name, saidOf(column));
  if (FIGURES_IN_PART.some((figure) => meaningOf(figure).isMapped || figures.has(figure))) return [];
  const others = [...new Set(cells)].filter((text) => !FIGURES_IN_PART.includes(text));
  const isFigure = (text: string) => /^\d+$/.test(text);
  // Words for both are of another list that was joined to it, and leave open what the figures are.
  const both = new Set(others.filter((text) => !isFigure(text)).flatMap(genderOf)).size > 1;
  if (others.some((text) => (isFigure(text) || !both) && genderOf(text).length > 0)) return [];
  const { codes } = offered(name, []);
  const doubtful = rows.filter((_, at) => FIGURES_IN_PART.includes(nth(cells, at)));
  return [found("genders-in-part", { rows: doubtful, column: column.heading }, { label: column.field.label, codes })];
}

/** Whether a column is of what a list may carry besides: where it says nothing, a case does not say. */
function isReported(name: CodedField): boolean {
  return (PROFILE_VARIABLES as readonly string[]).includes(name);
}

function noteOccurrence(occurrences: Map<string, Occurrences>, text: string, row: number): void {
  const seen = occurrences.get(text);
  if (seen === undefined) occurrences.set(text, { text, rows: [row] });
  else seen.rows.push(row);
}

function unreadFindings(
  name: CodedField,
  { column }: ColumnCells,
  { ownDisposals, isNeeded }: CodedRules,
  meaningOf: (text: string) => CodedValue | null,
  unread: readonly Occurrences[],
): Found[] {
  const { label } = column.field;
  const instead = offered(name, ownDisposals);
  const [queriedCode, unknownCode] = isNeeded(name)
    ? (["value-queried", "value-unknown"] as const)
    : (["value-doubtful", "value-unread"] as const);
  const queried = unread.flatMap(({ text, rows }) => {
    const meaning = meaningOf(text);
    if (meaning?.is !== "queried") return [];
    // Two names on two lines are not the two in a row, of which another is read.
    const named = text.replace(LINES, " / ");
    const details = {
      value: quoted(named),
      count: times(rows),
      reason: meaning.reason,
      label,
      example: exampleOf(named),
      ...instead,
    };
    return [found(queriedCode, { rows, column: column.heading }, details)];
  });
  const unknown = unread.filter(({ text }) => meaningOf(text)?.is === "unknown");
  if (unknown.length === 0) return queried;
  const rows = unknown.flatMap((value) => value.rows).sort((a, b) => a - b);
  const shown = unknown.slice(0, SHOWN_VALUES).map((value) => `${shownValue(value.text)} (${times(value.rows)})`);
  const values = [...shown, ...(unknown.length > SHOWN_VALUES ? [`${unknown.length - SHOWN_VALUES} more`] : [])].join(
    ", ",
  );
  const details = { label, values, example: exampleOf(unknown[0]!.text), ...instead };
  return [...queried, found(unknownCode, { rows, column: column.heading }, details)];
}

/** What a value can be written as instead: its codes, and the same in words, which are read too. */
function offered(name: CodedField, own: CodedRules["ownDisposals"]): { codes: string; meanings: string } {
  if (isNumberVariable(name))
    return { codes: "a whole number, not-recorded", meanings: "a whole number, not recorded" };
  const codes = codesOf(name, own);
  const titles = new Map(own.map(({ code, title }) => [code, title]));
  return { codes: codes.join(", "), meanings: codes.map((code) => titles.get(code) ?? levelName(code)).join(", ") };
}

/** A column that was taken for another may hold what no message may repeat. */
function shownValue(text: string): string {
  const kind = personalContent([text]);
  return kind === null ? quoted(text) : `a value that looks like ${kind}`;
}

function exampleOf(text: string): string {
  return personalContent([text]) === null ? quoted(text).slice(1, -1) : "value";
}

function times(rows: readonly number[]): string {
  return rows.length === 1 ? "once" : `${rows.length} times`;
}
