import type { Case } from "../../sampling/case.ts";

/** How a list differs from the one before it. Case references ascend by UTF-16 code units. */
export interface ListDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly caseId: string; readonly fields: readonly (keyof Case)[] }[];
}

/**
 * Compares two lists case by case.
 *
 * @example listDifference([], [{ caseId: "7", … }]).added // ["7"]
 */
export function listDifference(before: readonly Case[], after: readonly Case[]): ListDifference {
  const old = new Map(before.map((one) => [one.caseId, one]));
  const now = new Set(after.map(({ caseId }) => caseId));
  return {
    added: after.filter(({ caseId }) => !old.has(caseId)).map(({ caseId }) => caseId),
    removed: before.filter(({ caseId }) => !now.has(caseId)).map(({ caseId }) => caseId),
    changed: after.flatMap((one) => {
      const was = old.get(one.caseId);
      const fields = was ? (Object.keys(one) as (keyof Case)[]).filter((field) => one[field] !== was[field]) : [];
      return fields.length > 0 ? [{ caseId: one.caseId, fields }] : [];
    }),
  };
}
