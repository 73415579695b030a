import { LIST_RULES } from "./list-warnings.ts";
import { LOTTERY_RULES } from "./lottery-warnings.ts";
import { MARGIN_OF_ERROR_RULES } from "./margin-of-error-warnings.ts";
import { PLACES_RULES } from "./places-warnings.ts";
import type { PlanFacts } from "./rule.ts";
import { SPECIFICATION_RULES } from "./specification-warnings.ts";
import type { Warning } from "./warning.ts";

/** Their order is in every receipt's digest. */
const PLAN_RULES = [...SPECIFICATION_RULES, ...LIST_RULES, ...PLACES_RULES, ...LOTTERY_RULES, ...MARGIN_OF_ERROR_RULES];

/** The warnings that need no seed, in the order of their rules. */
export function planWarnings(plan: PlanFacts): Warning[] {
  return PLAN_RULES.flatMap(([code, messages]) => messages(plan).map((message) => ({ code, message })));
}
