import { ownValue } from "../../base/own-value.ts";
import type { TableFinding } from "../../base/table/table-finding.ts";
import { listed } from "../../base/words/listed.ts";
import { CLASSIFIED, type Classified, type Judgement } from "../judgement.ts";
import type { CaseRow } from "./case-rows.ts";
import { checkLevels } from "./check-levels.ts";
import { saysSomethingOf } from "./cleared-rows.ts";
import type { InspectedCase } from "./inspected-cases.ts";
import { findingIn, type Said } from "./said.ts";
import { questionKey, type SheetKey } from "./sheet-columns.ts";
import type { SheetFindingCode } from "./sheet-findings.ts";

interface MergedCase {
  readonly judgement: Judgement;
  readonly findings: readonly TableFinding[];
}

/**
 * Merges what the rows of all sheets say of one case.
 *
 * @param stands what is judged of it already: it stays in the columns that no row has
 */
export function mergedCase(one: InspectedCase, rows: readonly CaseRow[], stands: Judgement): MergedCase {
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
    findings.push(findingIn(code, other.row, key, { other: placeOf(first.row) }));
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
    findings.push(findingIn("answers-withdrawn", saying, questionKey(first), { questions: listed(withdrawn) }));
  return { judgement, findings: [...findings, ...checkLevels(judgement, given, rows)] };
}

function saidBy<T>(row: CaseRow, value: T | null): Said<T>[] {
  return value === null ? [] : [{ value, row }];
}

/** Rows of a case whose file cannot be produced that do not stand as they came. */
function changedRows({ unjudged }: InspectedCase, rows: readonly CaseRow[]): TableFinding[] {
  return rows.flatMap((row) => {
    const classified = CLASSIFIED.find((key) => row.classified[key] !== null);
    const answered = [...row.answers].find(([id, answer]) => answer !== ownValue(unjudged.answers, id));
    const key = classified ?? (answered === undefined ? null : questionKey(answered[0]));
    return key === null ? [] : [findingIn("file-unavailable", row, key)];
  });
}

/** @example placeOf(row) // "court.xlsx, sheet Court disposals, row 4" */
function placeOf({ table, row }: CaseRow): string {
  return [table.file, ...(table.sheet === null ? [] : [`sheet ${table.sheet}`]), `row ${row}`].join(", ");
}
