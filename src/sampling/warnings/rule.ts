import type { Case } from "../case.ts";
import { DOMAIN_NAMES } from "../level-names.ts";
import type { Plan } from "../plan/inspection-plan.ts";
import { DOMAINS, type Domain } from "../vocabulary.ts";
import type { WarningCode } from "./warning.ts";

/** What a plan's warnings are worked out from. */
export interface PlanFacts extends Omit<Plan, "warnings"> {
  readonly cases: readonly Case[];
}

type Messages = (plan: PlanFacts) => readonly string[];

/** A warning and its messages: none when all is well. */
export type PlanRule = readonly [WarningCode, Messages];

/** @example when(nameless > 0, () => "Some have no name.") // [] where none is nameless */
export const when = (holds: boolean, message: () => string): string[] => (holds ? [message()] : []);

/** A rule that is asked of each domain; its messages begin with the domain's name. */
export const inEachDomain =
  (rule: (domain: Domain, plan: PlanFacts) => readonly string[]): Messages =>
  (plan) =>
    DOMAINS.flatMap((domain) => rule(domain, plan).map((message) => `${DOMAIN_NAMES[domain]}: ${message}`));
