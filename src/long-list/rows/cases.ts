import { remembered } from "../../base/remembered.ts";
import type { Case } from "../../sampling/case.ts";
import { PROFILE_VARIABLES, type ProfileVariable } from "../../sampling/vocabulary.ts";
import type { FieldName } from "../fields.ts";
import { isCodeOf } from "../values/coded-value.ts";

/** What one row says for every field, null where the list does not say. */
export type ReadValues = Record<FieldName, string | null>;

/** One row as it was read. */
export interface ReadRow {
  readonly row: number;
  readonly values: Readonly<ReadValues>;
}

type Values = readonly (string | null)[];

const NO_VALUES: Values = [];

/**
 * Turns columns that were read into rows of fields.
 *
 * @param columns the values of each field that the list has
 * @example readRows([2], new Map([["caseId", ["A1"]]]))[0].values.caseId // "A1"
 */
export function readRows(numbers: readonly number[], columns: ReadonlyMap<FieldName, Values>): ReadRow[] {
  const of = (name: FieldName) => columns.get(name) ?? NO_VALUES;
  const [caseId, childId, gender, disposal] = [of("caseId"), of("childId"), of("gender"), of("disposal")];
  const [startDate, endDate] = [of("startDate"), of("endDate")];
  const [riskOfSeriousHarm, safetyAndWellbeing] = [of("riskOfSeriousHarm"), of("safetyAndWellbeing")];
  const [age, ethnicity, disability] = [of("age"), of("ethnicity"), of("disability")];
  const [lookedAfter, previousSanctions] = [of("lookedAfter"), of("previousSanctions")];
  // Written out rather than looped over, so that all rows share one shape: a long list is read several times faster.
  return numbers.map((row, at) => ({
    row,
    values: {
      caseId: caseId[at] ?? null,
      childId: childId[at] ?? null,
      gender: gender[at] ?? null,
      disposal: disposal[at] ?? null,
      startDate: startDate[at] ?? null,
      riskOfSeriousHarm: riskOfSeriousHarm[at] ?? null,
      safetyAndWellbeing: safetyAndWellbeing[at] ?? null,
      endDate: endDate[at] ?? null,
      age: age[at] ?? null,
      ethnicity: ethnicity[at] ?? null,
      disability: disability[at] ?? null,
      lookedAfter: lookedAfter[at] ?? null,
      previousSanctions: previousSanctions[at] ?? null,
    },
  }));
}

/**
 * The cases of a list without errors, ascending by reference, by UTF-16 code units. Every needed value is then there and
 * every code is of its vocabulary; of what is only reported, a value that is no code is as one that is not there.
 *
 * @example casesOf(rows).map(({ caseId }) => caseId) // ["B", "a10", "a9"]
 */
export function casesOf(rows: readonly ReadRow[]): Case[] {
  const reported = PROFILE_VARIABLES.map((name) => ({ name, isUnread: remembered((value) => !isCodeOf(name, value)) }));
  return rows
    .map(({ values }) => withoutUnread(values, reported) as unknown as Case)
    .sort((a, b) => (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0));
}

interface Reported {
  readonly name: ProfileVariable;
  readonly isUnread: (value: string) => boolean;
}

/** Nearly every row has none, and is a case as it is. */
function withoutUnread(values: Readonly<ReadValues>, reported: readonly Reported[]): Readonly<ReadValues> {
  let read: ReadValues | null = null;
  for (const { name, isUnread } of reported) {
    const value = values[name];
    if (value === null || !isUnread(value)) continue;
    read ??= { ...values };
    read[name] = null;
  }
  return read ?? values;
}
