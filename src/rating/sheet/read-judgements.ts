import { ownValue } from "../../base/own-value.ts";
import type { SentTable } from "../../base/table/sent-table.ts";
import { type TableFinding, tableFinding } from "../../base/table/table-finding.ts";
import { byText } from "../../base/text.ts";
import { listed } from "../../base/words/listed.ts";
import { variableInText } from "../../sampling/specification/level-names.ts";
import { CLASSIFICATIONS, type KeyQuestion } from "../../sampling/specification/standard-fields.ts";
import { type Answer, CLASSIFICATION_FOR, CLASSIFIED, type Classified, type Judgement } from "../judgement.ts";
import { type CaseRow, caseRows } from "./case-rows.ts";
import { clearedRows, saysSomethingOf } from "./cleared-rows.ts";
import type { InspectedCase, InspectedCases } from "./inspected-cases.ts";
import { nothingFilledIn } from "./nothing-filled-in.ts";
import { questionKey, type SheetKey } from "./sheet-columns.ts";
import { SHEET_FINDINGS, type SheetFindingCode } from "./sheet-findings.ts";

/** The judgements of all sheets together, and every doubt. */
export interface ReadJudgements {
  /** One of each case to judge, ascending by case; what is in doubt is left out. */
  readonly judgements: readonly Judgement[];
  readonly findings: readonly TableFinding[];
}

/**
 * Reads filled sheets, as many as there are, and merges them: what one leaves blank another may have, and what two say
 * differently is told. All doubts are told at once.
 *
 * @param standing what is judged already: of a case that the sheets judge, it stays in the columns that they do not have; null
 *   where nothing is kept
 */
export function readJudgements(
  tables: readonly SentTable[],
  cases: InspectedCases,
  standing: readonly Judgement[] | null = null,
): ReadJudgements {
  const outcome = standing === null ? "they count as not judged here" : "what stands of them stays";
  const stands = new Map(standing?.map((one) => [one.case, one]));
  const read = tables.map((table) => ({ table, ...caseRows(table, cases, outcome) }));
  const byCase = Map.groupBy(
    read.flatMap(({ rows }) => rows),
    (row) => row.case,
  );
  const merged = [...cases.byReference.values()]
    .sort((a, b) => byText(a.caseId, b.caseId))
    .map((one) => mergedCase(one, byCase.get(one) ?? [], stands.get(one.caseId) ?? one.unjudged));
  const found = [
    nothingFilledIn(read, cases),
    clearedRows(read, stands),
    ...[...read, ...merged].map(({ findings }) => findings),
  ];
  return { judgements: merged.map(({ judgement }) => judgement), findings: inOrder(found.flat(), tables) };
}

interface MergedCase {
  readonly judgement: Judgement;
  readonly findings: readonly TableFinding[];
}

/** A value that a row gives, and where. */
interface Said<T> {
  readonly value: T;
  readonly row: CaseRow;
  /** Whether it stood before, as no row has its column: then the row is one that says something else of the case. */
  readonly stood?: boolean;
}

function mergedCase(one: InspectedCase, rows: readonly CaseRow[], stands: Judgement): MergedCase {
  const findings: TableFinding[] = [];
  if (one.fileUnavailable) return { judgement: one.unjudged, findings: changedRows(one, rows) };
  const agreed = <T>(
    key: SheetKey,
    said: readonly Said<T>[],
    code: SheetFindingCode = "contradiction",
  ): Said<T> | null => {
    const [first] = said;
    const other = said.find(({ value }) => value !== first?.value);
    if (first === undefined || other === undefined) return first ?? null;
    findings.push(found(code, other.row, key, { other: placeOf(first.row) }));
    return code === "contradiction" ? null : first;
  };
  const saying = rows.find(saysSomethingOf);
  const stood = (id: string) => ownValue(stands.answers, id) ?? null;
  /** What the rows say in a column or, where none has the column, what stands. */
  const valueIn = <T>(key: SheetKey, said: (row: CaseRow) => T | null, stood: T | null): Said<T> | null => {
    const agreedOn = agreed(
      key,
      rows.flatMap((row) => saidBy(row, said(row))),
    );
    const stays = stood !== null && saying !== undefined && rows.every((row) => row.heading(key) === null);
    return stays ? { value: stood, row: saying, stood: true } : agreedOn;
  };
  agreed(
    "inspector",
    rows.flatMap((row) => (row.inspector === "" ? [] : { value: row.inspector, row })),
    "two-inspectors",
  );
  const classified = Object.fromEntries(
    CLASSIFIED.map((key) => [key, valueIn(key, (row) => row.classified[key], stands[key])]),
  ) as Record<Classified, Said<Judgement[Classified]> | null>;
  const answers = one.questions.map((question) => {
    const { id } = question;
    const said = valueIn(questionKey(id), ({ answers: given }) => given.get(id) ?? null, stood(id));
    return { question, said };
  });
  const level = (key: Classified) => classified[key]?.value ?? null;
  const judgement = {
    case: one.caseId,
    riskOfSeriousHarm: level("riskOfSeriousHarm"),
    safetyAndWellbeing: level("safetyAndWellbeing"),
    answers: Object.fromEntries(answers.map(({ question, said }) => [question.id, said?.value ?? null])),
  };
  const given = answers.flatMap(({ question, said }) => (said === null ? [] : [{ question, said }]));
  const withdrawn = answers.flatMap(({ question: { id }, said }) => (stood(id) !== null && said === null ? [id] : []));
  // Of rows that contradict each other it is told already what counts.
  const [first] = withdrawn;
  if (saying !== undefined && first !== undefined && findings.length === 0)
    findings.push(found("answers-withdrawn", saying, questionKey(first), { questions: listed(withdrawn) }));
  return { judgement, findings: [...findings, ...checkLevels(judgement, given, rows)] };
}

function saidBy<T>(row: CaseRow, value: T | null): Said<T>[] {
  return value === null ? [] : [{ value, row }];
}

type Given = readonly { readonly question: KeyQuestion; readonly said: Said<Answer> }[];

/** Checks each answer against the inspector's own classification, where one decides whether the question is judged. */
function checkLevels(judgement: Judgement, given: Given, rows: readonly CaseRow[]): TableFinding[] {
  const findings = CLASSIFIED.flatMap((key) => checkClassified(judgement, key, given, rows));
  for (const { question, said } of given) {
    const key = deciding(question);
    const level = key === null ? null : judgement[key];
    if (key === null || level === null || question.judgedFrom === null) continue;
    const judged = CLASSIFICATIONS.indexOf(level) >= CLASSIFICATIONS.indexOf(question.judgedFrom);
    if (judged === (said.value !== "not applicable")) continue;
    const [place, named] = said.stood
      ? [key, `${question.id} as it stands`]
      : [questionKey(question.id), "the question"];
    const details = { level: question.judgedFrom.replace("-", " "), question: named };
    findings.push(found(judged ? "answer-needed" : "answer-below-level", said.row, place, details));
  }
  return findings;
}

/** The classification that decides whether a question is judged; null where none does. */
function deciding({ about, judgedFrom }: KeyQuestion): Classified | null {
  return about === null || judgedFrom === null ? null : CLASSIFICATION_FOR[about];
}

function checkClassified(
  judgement: Judgement,
  key: Classified,
  given: Given,
  rows: readonly CaseRow[],
): TableFinding[] {
  const [first] = given;
  // Two that contradict each other are told already.
  if (judgement[key] !== null || first === undefined || rows.some((row) => row.classified[key] !== null)) return [];
  const depend = given.filter(({ question }) => deciding(question) === key);
  const details = { classification: variableInText(key), questions: listed(depend.map(({ question }) => question.id)) };
  const code = depend.length > 0 ? "classification-missing" : "classification-blank";
  return [found(code, (depend[0] ?? first).said.row, key, details)];
}

/** Rows of a case whose file cannot be produced that do not stand as they came. */
function changedRows({ unjudged }: InspectedCase, rows: readonly CaseRow[]): TableFinding[] {
  return rows.flatMap((row) => {
    const classified = CLASSIFIED.find((key) => row.classified[key] !== null);
    const answered = [...row.answers].find(([id, answer]) => answer !== ownValue(unjudged.answers, id));
    const key = classified ?? (answered === undefined ? null : questionKey(answered[0]));
    return key === null ? [] : [found("file-unavailable", row, key)];
  });
}

function found(
  code: SheetFindingCode,
  row: CaseRow,
  key: SheetKey,
  details: Readonly<Record<string, string>> = {},
): TableFinding {
  const place = { table: row.table, rows: [row.row], column: row.heading(key) };
  return tableFinding(SHEET_FINDINGS, code, place, details);
}

/** @example placeOf(row) // "court.xlsx, sheet Court disposals, row 4" */
function placeOf({ table, row }: CaseRow): string {
  return [table.file, ...(table.sheet === null ? [] : [`sheet ${table.sheet}`]), `row ${row}`].join(", ");
}

const STAGES: readonly TableFinding["stage"][] = ["file", "header", "rows"];

/** Findings in the order of the tables; in each what is about the file, its headings and its rows. */
function inOrder(findings: readonly TableFinding[], tables: readonly SentTable[]): TableFinding[] {
  // Of a hundred sheets with thousands of findings none is looked for at each comparison.
  const places = new Map(tables.map((table, place) => [tableKey(table), place]));
  const table = (finding: TableFinding) => places.get(tableKey(finding)) ?? -1;
  const stage = ({ stage }: TableFinding) => STAGES.indexOf(stage);
  return findings
    .map((finding) => ({ finding, order: [table(finding), stage(finding), finding.row ?? 0] as const }))
    .sort(({ order: a }, { order: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ finding }) => finding);
}

function tableKey({ file, sheet }: Pick<SentTable, "file" | "sheet">): string {
  return JSON.stringify([file, sheet]);
}
