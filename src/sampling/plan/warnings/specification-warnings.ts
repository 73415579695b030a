import { counted } from "../../../base/words/amounts.ts";
import { type PlanRule, when } from "./rule.ts";

/** Of the rules themselves. */
export const SPECIFICATION_RULES: readonly PlanRule[] = [
  ["rules-proposed", ({ specification: { id, status, note } }) => when(status === "proposal", () => `${id}: ${note}`)],
  ["rules-outlined", ({ specification: { id, status, note } }) => when(status === "outline", () => `${id}: ${note}`)],
  [
    "domains-not-rated",
    ({ specification: { id, rating } }) => when(!rating.domainsRated, () => `${id} does not rate the case domains.`),
  ],
  [
    "rules-overridden",
    ({ specification: { id }, overrides }) =>
      when(
        overrides.length > 0,
        () =>
          `${id} with ${counted(overrides.length, "field")} set for this run: ${overrides.map(({ path }) => path).join(", ")}.`,
      ),
  ],
];
