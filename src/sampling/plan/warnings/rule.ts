import { marginOfErrorText } from "../../../base/words/amounts.ts";
import { listed } from "../../../base/words/listed.ts";
import type { Case } from "../../case.ts";
import { type DomainRules, eachDomain, titleInText } from "../../specification/domains.ts";
import type { DomainPlan, Plan } from "../inspection-plan.ts";
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

/** @example marginsReached(plan) // "court disposals 4.9 percentage points and out-of-court disposals 12.1 percentage points" */
export function marginsReached({ specification, domains }: PlanFacts): string {
  return listed(
    eachDomain(specification, domains).map(
      ([{ title }, { marginOfError }]) => `${titleInText(title)} ${marginOfErrorText(marginOfError)}`,
    ),
  );
}

/** A rule that is asked of each domain; its messages begin with the domain's name. */
export const inEachDomain =
  (rule: (domain: DomainPlan, plan: PlanFacts, rules: DomainRules) => readonly string[]): Messages =>
  (plan) =>
    eachDomain(plan.specification, plan.domains).flatMap(([rules, domain]) =>
      rule(domain, plan, rules).map((message) => `${rules.title}: ${message}`),
    );
