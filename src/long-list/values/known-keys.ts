import type { StratificationVariable } from "../../sampling/vocabulary.ts";
import { CONCERN_VALUES, DISPOSAL_VALUES, GENDER_VALUES, QUERIED_DISPOSALS } from "./known-values.ts";
import {
  AGE_VALUES,
  DISABILITY_VALUES,
  ETHNICITY_VALUES,
  LOOKED_AFTER_VALUES,
  PREVIOUS_SANCTIONS_VALUES,
  QUERIED_ETHNICITIES,
  QUERIED_LOOKED_AFTER,
  type QueriedValues,
} from "./profile-values.ts";
import { valueKey } from "./value-key.ts";

/** The codes of all known values of a field, by their keys. */
export const KNOWN: Readonly<Record<StratificationVariable, ReadonlyMap<string, string>>> = {
  gender: byKey(GENDER_VALUES),
  disposal: byKey(DISPOSAL_VALUES),
  riskOfSeriousHarm: byKey(CONCERN_VALUES),
  safetyAndWellbeing: byKey(CONCERN_VALUES),
  age: byKey(AGE_VALUES),
  ethnicity: byKey(ETHNICITY_VALUES),
  disability: byKey(DISABILITY_VALUES),
  lookedAfter: byKey(LOOKED_AFTER_VALUES),
  previousSanctions: byKey(PREVIOUS_SANCTIONS_VALUES),
};

/** Why the team is asked about a value, by its key. */
export const QUERIED: Readonly<Partial<Record<StratificationVariable, ReadonlyMap<string, string>>>> = {
  disposal: reasonsByKey(QUERIED_DISPOSALS),
  ethnicity: reasonsByKey(QUERIED_ETHNICITIES),
  lookedAfter: reasonsByKey(QUERIED_LOOKED_AFTER),
};

function reasonsByKey(queried: QueriedValues): Map<string, string> {
  return new Map(queried.flatMap(({ values, reason }) => values.map((value) => [valueKey(value), reason] as const)));
}

/** The codes by the keys of their spellings, and of themselves. */
export function byKey(values: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(
    Object.entries(values).flatMap(([code, spellings]) =>
      [code, ...spellings].map((spelling) => [valueKey(spelling), code] as const),
    ),
  );
}
