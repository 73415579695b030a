import { headedTable, type TableRow } from "../../base/table/headed-table.ts";
import type { SentTable } from "../../base/table/sent-table.ts";
import { type TableFinding, tableFinding } from "../../base/table/table-finding.ts";
import { listed } from "../../base/words/listed.ts";
import type { Classification } from "../../sampling/specification/standard-fields.ts";
import { ANSWERS, type Answer, CLASSIFIED, type Classified } from "../judgement.ts";
import type { InspectedCase, InspectedCases } from "./inspected-cases.ts";
import { columnLabel, isTitledOtherwise, questionKey, type SheetKey, sheetKeys } from "./sheet-columns.ts";
import { SHEET_FINDINGS, type SheetFindingCode } from "./sheet-findings.ts";
import { answerIn, classificationIn } from "./sheet-values.ts";
import { referenceWritten } from "./written-references.ts";

/** What one row of a sheet says of one case. */
export interface CaseRow {
  readonly table: SentTable;
  readonly row: number;
  readonly case: InspectedCase;
  readonly inspector: string;
  readonly classified: Readonly<Record<Classified, Classification | null>>;
  /** By the question's id; only what the sheet has a column for and says. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** The heading of a column, for findings. */
  readonly heading: (key: SheetKey) => string | null;
}

/** The rows of one sheet, and what reading them found. */
export interface ReadRows {
  readonly rows: readonly CaseRow[];
  /** The headings that are known; none where the sheet has no row of them. */
  readonly headings: ReadonlyMap<SheetKey, string>;
  /** Whether there is nothing below the headings. */
  readonly empty: boolean;
  /** Whether any row says anything, but for those of cases without a file, which come filled in. */
  readonly filled: boolean;
  readonly findings: readonly TableFinding[];
}

/** Reads one filled sheet: each row by itself. @param outcome what becomes of questions that it has no column for, in words */
export function caseRows(table: SentTable, cases: InspectedCases, outcome: string): ReadRows {
  const headed = headedTable<SheetKey>(table, {
    keyOf: sheetKeys(cases.questions),
    needed: ["caseId"],
    labelOf: columnLabel,
    least: 2,
    belongsBelow: (value) => isKnown(referenceIn(value("caseId"), cases), cases),
  });
  const { rows, headings } = headed;
  const read = rows.map((row) => readRow(row, headings, cases));
  const found = read.flatMap((one) => one.row ?? []);
  return {
    rows: found,
    headings,
    empty: rows.length === 0,
    filled: read.some((one) => one.filled),
    findings: [
      ...headed.findings,
      ...missingQuestions(table, headings, found, outcome),
      ...questionsTitledOtherwise(table, headings, cases),
      ...read.flatMap((one) => one.findings),
    ],
  };
}

function missingQuestions(
  table: SentTable,
  headings: ReadonlyMap<SheetKey, string>,
  rows: readonly CaseRow[],
  outcome: string,
): TableFinding[] {
  const asked = new Set(rows.flatMap((row) => row.case.questions.map(({ id }) => id)));
  const missing = [...asked].filter((id) => !headings.has(questionKey(id)));
  return missing.length === 0
    ? []
    : [tableFinding(SHEET_FINDINGS, "questions-missing", { table }, { questions: listed(missing), outcome })];
}

function questionsTitledOtherwise(
  table: SentTable,
  headings: ReadonlyMap<SheetKey, string>,
  { titles }: InspectedCases,
): TableFinding[] {
  return [...headings].flatMap(([key, column]) =>
    key.startsWith("?") && isTitledOtherwise(column, titles)
      ? [tableFinding(SHEET_FINDINGS, "question-titled-otherwise", { table, column })]
      : [],
  );
}

function readRow(
  row: TableRow<SheetKey>,
  headings: ReadonlyMap<SheetKey, string>,
  cases: InspectedCases,
): { readonly row: CaseRow | null; readonly filled: boolean; readonly findings: readonly TableFinding[] } {
  const findings: TableFinding[] = [];
  const caseId = referenceIn(row.value("caseId"), cases);
  const heading = (key: SheetKey) => headings.get(key) ?? null;
  const find = (code: SheetFindingCode, key: SheetKey, details: Record<string, string> = {}) => {
    const place = { table: row.table, rows: [row.row], column: heading(key) };
    findings.push(tableFinding(SHEET_FINDINGS, code, place, details));
  };
  const filled = [...CLASSIFIED, ...cases.questions.map(questionKey)].some((key) => row.value(key) !== "");
  const one = cases.byReference.get(caseId);
  if (one === undefined) {
    notInspected(caseId, filled, cases, find);
    return { row: null, filled, findings };
  }
  const classified = {
    riskOfSeriousHarm: classificationOf(row, "riskOfSeriousHarm", find),
    safetyAndWellbeing: classificationOf(row, "safetyAndWellbeing", find),
  };
  const answers = answersOf(row, one, cases, find);
  checkCopied(row, one, find);
  return {
    row: { table: row.table, row: row.row, case: one, inspector: row.value("inspector"), classified, answers, heading },
    filled: filled && !one.fileUnavailable,
    findings,
  };
}

/** A reference as the sheet was written, or as somebody typed it. */
function referenceIn(text: string, cases: InspectedCases): string {
  const written = referenceWritten(text);
  return written !== text && isKnown(written, cases) ? written : text;
}

function isKnown(caseId: string, { byReference, others, replaced, leftOut, reserves }: InspectedCases): boolean {
  return [byReference, others, replaced, leftOut, reserves].some((some) => some.has(caseId));
}

type Find = (code: SheetFindingCode, key: SheetKey, details?: Record<string, string>) => void;

/** Why a row's case is not one to be judged. */
function notInspected(caseId: string, filled: boolean, cases: InspectedCases, find: Find): void {
  const replaced = cases.replaced.has(caseId);
  if (caseId === "") find("case-blank", "caseId");
  else if (!isKnown(caseId, cases)) find("case-unknown", "caseId");
  else if (!filled) find("case-not-now", "caseId");
  else if (replaced) find("case-replaced", "caseId");
  else if (cases.others.has(caseId)) find("case-of-another", "caseId");
  else find(cases.leftOut.has(caseId) ? "file-unavailable" : "reserve-not-in", "caseId");
}

function classificationOf(row: TableRow<SheetKey>, key: Classified, find: Find): Classification | null {
  const read = classificationIn(row.value(key));
  if (read === undefined) find("value-unknown", key, { known: "low, medium, high and very high" });
  return read ?? null;
}

function answersOf(
  row: TableRow<SheetKey>,
  one: InspectedCase,
  cases: InspectedCases,
  find: Find,
): Map<string, Answer> {
  const own = new Set(one.questions.map(({ id }) => id));
  const answers = new Map<string, Answer>();
  for (const id of cases.questions) {
    const text = row.value(questionKey(id));
    if (text === "") continue;
    const answer = answerIn(text);
    if (!own.has(id)) find("other-domain", questionKey(id));
    else if (answer) answers.set(id, answer);
    else find("value-unknown", questionKey(id), { known: listed(ANSWERS) });
  }
  return answers;
}

/** What the sheet only repeats: a row whose domain or disposal is another's may be another's as a whole. */
function checkCopied(row: TableRow<SheetKey>, one: InspectedCase, find: Find): void {
  for (const key of ["domain", "disposal"] as const) {
    const text = row.value(key).toLowerCase();
    if (text !== "" && !one.written[key].some((name) => name.toLowerCase() === text))
      find("case-changed", key, { what: key });
  }
}
