import type { Case } from "./case.ts";
import { mapDomains } from "./domain-split.ts";
import type { Plan } from "./inspection-plan.ts";
import type { JudgementBase } from "./judgement-base.ts";
import { percent } from "./profile.ts";
import { DOMAINS, type Domain } from "./vocabulary.ts";
import type { Warning } from "./warning.ts";

const NAMES: Record<Domain, string> = { court: "Court disposals", outOfCourt: "Out-of-court disposals" };

/** The warnings that need no seed, in the order in which they are checked. */
export function planWarnings(plan: Omit<Plan, "warnings">, cases: readonly Case[]): Warning[] {
  return [
    ...specificationWarnings(plan),
    ...listWarnings(plan, cases),
    ...DOMAINS.flatMap((domain) => domainWarnings(domain, plan)),
    ...maximumWarnings(plan),
  ];
}

/**
 * Warns of key questions that rest on few cases, where the ratings panel must consider professional judgement.
 *
 * @see consultation 3.26 to 3.28
 */
export function judgementWarnings(domain: Domain, base: JudgementBase, fewCases: number): Warning[] {
  const questions: [string, number][] = [
    ["desistance", base.desistance],
    ["the child's safety and wellbeing", base.childSafety],
    ["the safety of other people", base.publicSafety],
  ];
  return questions
    .filter(([, cases]) => cases <= fewCases)
    .map(([question, cases]) => ({
      code: "few-cases-for-question",
      message: `${NAMES[domain]}: by the team's own classification ${counted(cases, "sampled case")} can inform the question on ${question}; at ${fewCases} or fewer the ratings panel must consider professional judgement. Inspectors judge by their own classification.`,
    }));
}

function specificationWarnings({ specification }: Pick<Plan, "specification">): Warning[] {
  const warnings: Warning[] = [];
  if (specification.status === "proposal") {
    warnings.push({ code: "rules-proposed", message: `${specification.id}: ${specification.note}` });
  }
  if (!specification.rating.domainsRated) {
    warnings.push({ code: "domains-not-rated", message: `${specification.id} does not rate the case domains.` });
  }
  return warnings;
}

function listWarnings(plan: Omit<Plan, "warnings">, cases: readonly Case[]): Warning[] {
  const warnings: Warning[] = [];
  const late = cases.filter((one) => one.startDate > plan.inspectionDate).length;
  if (late > 0) {
    warnings.push({
      code: "starts-after-inspection",
      message: `${counted(late, "case starts", "cases start")} after the inspection date; none of them is eligible. Check the dates.`,
    });
  }
  const eligible = DOMAINS.flatMap((domain) => plan.domains[domain].cells.flatMap((cell) => cell.members));
  const nameless = eligible.filter((one) => one.childId === null).length;
  if (plan.specification.oneCasePerChild && nameless > 0) {
    warnings.push({
      code: "no-child-references",
      message: `${counted(nameless, "eligible case has", "eligible cases have")} no child reference: that each is another child's could not be checked.`,
    });
  }
  return warnings;
}

function domainWarnings(domain: Domain, plan: Omit<Plan, "warnings">): Warning[] {
  const warnings: Warning[] = [];
  const { eligible, target, drawn, marginOfError, lottery } = plan.domains[domain];
  const name = NAMES[domain];
  if (eligible === 0) {
    warnings.push({ code: "no-eligible-cases", message: `${name}: no eligible case.` });
  }
  if (eligible < target) {
    const given = plan.specification.split.shortfall === "fill";
    const margins = mapDomains((one) => marginText(plan.domains[one].marginOfError));
    warnings.push({
      code: "domain-short",
      message: `${name}: ${counted(eligible, "eligible case")} for ${counted(target, "place")}. ${given ? "The other domain was offered the rest" : "The rest are left"}. Margins of error reached: court ${margins.court}, out of court ${margins.outOfCourt}.`,
    });
  }
  const reserves = eligible - drawn;
  if (drawn > 0 && reserves < drawn * plan.specification.replacement.fewReservesShare) {
    warnings.push({
      code: "few-reserves",
      message: `${name}: ${counted(reserves, "reserve")} for ${counted(drawn, "sampled case")} (margin of error ${marginText(marginOfError)}); replacements will soon run out.`,
    });
  }
  if (lottery.probabilityAllMargins < 1) {
    warnings.push({
      code: "margins-not-certain",
      message: `${name}: every one-way margin is at the floor or the ceiling of its exact share with probability ${lottery.probabilityAllMargins}. Every case still has the same chance.`,
    });
  }
  return warnings;
}

function maximumWarnings({ sampleSize, specification, domains }: Omit<Plan, "warnings">): Warning[] {
  const { maximum } = specification.sampleSize;
  // The targets, not what was drawn: a domain left short of cases draws less, and that is not the maximum's doing.
  if (maximum === null || domains.court.target + domains.outOfCourt.target >= sampleSize.required) return [];
  const each = specification.sampleSize.basis === "each-domain";
  const reached = each
    ? `court ${marginText(domains.court.marginOfError)} and out of court ${marginText(domains.outOfCourt.marginOfError)}`
    : marginText(sampleSize.achievedMarginOfError);
  return [
    {
      code: "maximum-misses-margin",
      message: `The maximum of ${maximum}${each ? " in each domain" : ""} gives ${counted(sampleSize.drawn, "case")} where ${sampleSize.required} are required: the margin of error is ${reached} instead of ${marginText(sampleSize.marginOfError)}.`,
    },
  ];
}

/** @example counted(1, "case") // "1 case" @example counted(2, "case") // "2 cases" */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function marginText(margin: number | null): string {
  return margin === null ? "none (no cases)" : `${percent(Math.round(margin * 1e6), 1e6)} percentage points`;
}
