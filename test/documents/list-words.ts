import { FIELDS } from "../../src/long-list/fields.ts";
import {
  CONCERN_VALUES,
  DISPOSAL_VALUES,
  GENDER_VALUES,
  QUERIED_DISPOSALS,
} from "../../src/long-list/values/known-values.ts";
import { PLACEHOLDERS } from "../../src/long-list/values/placeholders.ts";
import {
  AGE_VALUES,
  DISABILITY_VALUES,
  ETHNICITY_VALUES,
  LOOKED_AFTER_VALUES,
  PREVIOUS_SANCTIONS_VALUES,
  QUERIED_ETHNICITIES,
  QUERIED_LOOKED_AFTER,
} from "../../src/long-list/values/profile-values.ts";

/** The words that are known in lists, as tables of a document. @module */

/** By field, the words for each code. */
export const KNOWN_VALUES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  gender: GENDER_VALUES,
  disposal: DISPOSAL_VALUES,
  riskOfSeriousHarm: CONCERN_VALUES,
  safetyAndWellbeing: CONCERN_VALUES,
  age: AGE_VALUES,
  ethnicity: ETHNICITY_VALUES,
  disability: DISABILITY_VALUES,
  lookedAfter: LOOKED_AFTER_VALUES,
  previousSanctions: PREVIOUS_SANCTIONS_VALUES,
};

const code = (text: string) => `\`${text}\``;

export function headingRows(): string[][] {
  return FIELDS.map(({ name, label, headings }) => [code(name), label, headings.join("; ")]);
}

export function placeholderRows(): string[][] {
  return [
    ["of any reference", PLACEHOLDERS.any.map(code).join("; ")],
    ["of a child's besides", PLACEHOLDERS.child.map(code).join("; ")],
  ];
}

export function valueRows(): string[][] {
  // The two concerns are written alike and stand in one row.
  const { safetyAndWellbeing: _, ...values } = KNOWN_VALUES;
  return Object.entries(values).flatMap(([field, codes]) => {
    const column = field === "riskOfSeriousHarm" ? "riskOfSeriousHarm, safetyAndWellbeing" : field;
    return Object.entries(codes).map(([level, words]) => [column, code(level), words.join("; ")]);
  });
}

export function queriedRows(): string[][] {
  const queried = { disposal: QUERIED_DISPOSALS, ethnicity: QUERIED_ETHNICITIES, lookedAfter: QUERIED_LOOKED_AFTER };
  return Object.entries(queried).flatMap(([column, entries]) =>
    entries.map(({ values, reason }) => [column, values.join("; "), reason]),
  );
}
