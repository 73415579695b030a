import type { Case, CaseList } from "../case.ts";
import type { Draw } from "../draw/draw-document.ts";
import { furtherVariables } from "../plan/list-digest.ts";
import { carriedLevels, someLevels } from "./carried-levels.ts";
import { possibleStarts } from "./possible-starts.ts";

/**
 * A list from which a receipt comes out again, if there is one: of each case what the receipt tells, and of what it does not
 * tell (start dates, children, disposals of cases that were left out) whatever brings about what the receipt says of the case.
 *
 * @throws Refusal `invalid-date` where the inspection date does not exist
 * @example drawSample(listLike(receipt), request, seed).sample // receipt.sample, and so all but the digests under `list`
 */
export function listLike(receipt: Draw): CaseList {
  const { sample, reserves, excluded, list, mappings, specification, warnings } = receipt;
  const starts = possibleStarts(receipt);
  const standing = new Set(excluded.flatMap(({ kept = [] }) => kept));
  const isNameless = warnings.some(({ code }) => code === "no-child-references");
  const carried = carriedLevels(receipt);
  const some = someLevels(receipt);
  const told = furtherVariables(specification.stratification);
  const eligible = [...sample, ...reserves].map((entry): Case => {
    const { caseId, gender, riskOfSeriousHarm, safetyAndWellbeing } = entry;
    const further = told.map((variable) => [variable, entry[variable] === "not-recorded" ? null : entry[variable]]);
    return {
      ...blank(caseId, isNameless && !standing.has(caseId) ? null : caseId),
      ...carried.get(entry),
      ...Object.fromEntries(further),
      gender,
      riskOfSeriousHarm,
      safetyAndWellbeing,
      ...starts.ofEligible(entry),
    };
  });
  const leftOut = excluded.map(
    (one): Case => ({ ...blank(one.caseId, one.kept ?? one.caseId), ...some, ...starts.ofExcluded(one) }),
  );
  return { cases: [...eligible, ...leftOut], rows: list.rows, mappings };
}

function blank(caseId: string, childId: string | null): Omit<Case, "disposal" | "startDate"> {
  const unknown = "not-recorded";
  return {
    caseId,
    childId,
    gender: unknown,
    riskOfSeriousHarm: unknown,
    safetyAndWellbeing: unknown,
    endDate: null,
    age: null,
    ethnicity: null,
    disability: null,
    lookedAfter: null,
    previousSanctions: null,
  };
}
