import type { Case } from "./case.ts";
import { mapDomains } from "./domain-split.ts";
import type { Plan } from "./inspection-plan.ts";
import type { JudgementBase } from "./judgement-base.ts";
import type { Seed } from "./seed.ts";
import { DOMAINS, type Domain } from "./vocabulary.ts";
import type { Warning, WarningCode } from "./warning.ts";
import { counted, marginText, NAMES } from "./wording.ts";

/** What a plan's warnings are worked out from. */
interface PlanFacts extends Omit<Plan, "warnings"> {
  readonly cases: readonly Case[];
}

/** A rule gives the messages of its warning: none when all is well. */
type Rule<Facts> = (facts: Facts) => readonly string[];
type Rules<Facts> = readonly (readonly [WarningCode, Rule<Facts>])[];

/** How much more the weighted margin of error may be than the stated one, in millionths: half a percentage point. */
const MOST_UNWEIGHTED = 5000;

const when = (holds: boolean, message: () => string): string[] => (holds ? [message()] : []);
const inEachDomain =
  (rule: (domain: Domain, plan: PlanFacts) => readonly string[]): Rule<PlanFacts> =>
  (plan) =>
    DOMAINS.flatMap((domain) => rule(domain, plan).map((message) => `${NAMES[domain]}: ${message}`));

const PLAN_RULES: Rules<PlanFacts> = [
  ["rules-proposed", ({ specification: { id, status, note } }) => when(status === "proposal", () => `${id}: ${note}`)],
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
  [
    "cases-excluded",
    ({ exclusions }) =>
      when(
        exclusions.length > 0,
        () =>
          `${counted(exclusions.length, "case was", "cases were")} taken out on request before the draw. Taking out a case changes which others are drawn.`,
      ),
  ],
  [
    "starts-after-inspection",
    ({ cases, inspectionDate }) => {
      const late = cases.filter((one) => one.startDate > inspectionDate).length;
      return when(
        late > 0,
        () =>
          `${counted(late, "case starts", "cases start")} after the inspection date; none of them is eligible. Check the dates.`,
      );
    },
  ],
  [
    "no-child-references",
    ({ domains, specification }) => {
      const eligible = DOMAINS.flatMap((domain) => domains[domain].cells.flatMap((cell) => cell.members));
      const nameless = eligible.filter((one) => one.childId === null).length;
      return when(
        specification.oneCasePerChild && nameless > 0,
        () =>
          `${counted(nameless, "eligible case has", "eligible cases have")} no child reference: that each is another child's could not be checked.`,
      );
    },
  ],
  [
    "no-eligible-cases",
    inEachDomain((domain, { domains }) => when(domains[domain].eligible === 0, () => "no eligible case.")),
  ],
  [
    "domain-short",
    inEachDomain((domain, { domains, specification }) => {
      const { eligible, target } = domains[domain];
      const rest =
        specification.split.shortfall === "fill" ? "The other domain was offered the rest" : "The rest are left";
      const margins = mapDomains((one) => marginText(domains[one].marginOfError));
      return when(
        eligible < target,
        () =>
          `${counted(eligible, "eligible case")} for ${counted(target, "place")}. ${rest}. Margins of error reached: court ${margins.court}, out of court ${margins.outOfCourt}.`,
      );
    }),
  ],
  [
    "few-reserves",
    inEachDomain((domain, { domains, specification }) => {
      const { eligible, drawn, marginOfError } = domains[domain];
      const reserves = eligible - drawn;
      return when(
        drawn > 0 && reserves * 10_000 < drawn * Math.round(specification.replacement.fewReservesShare * 10_000),
        () =>
          `${counted(reserves, "reserve")} for ${counted(drawn, "sampled case")} (margin of error ${marginText(marginOfError)}); replacements will soon run out.`,
      );
    }),
  ],
  [
    "margins-not-certain",
    inEachDomain((domain, { domains }) => {
      const { probabilityAllMargins } = domains[domain].lottery;
      return when(
        probabilityAllMargins < 1,
        () =>
          `every one-way margin is at the floor or the ceiling of its exact share in only ${probabilityAllMargins} of draws. Every case still has the same chance.`,
      );
    }),
  ],
  [
    "two-way-not-balanced",
    inEachDomain((domain, { domains }) => {
      const { stages, active, probabilityAllTwoWayMargins } = domains[domain].lottery;
      const many = `${active.length} cells have a fractional share`;
      const chance = `All pairs are at the floor or the ceiling of their exact share in ${probabilityAllTwoWayMargins} of draws.`;
      return [
        ...when(
          stages.includes("one-way"),
          () =>
            `${many}, so single variables were balanced first, and pairs of them only where that left a choice. ${chance}`,
        ),
        ...when(
          stages.includes("systematic"),
          () =>
            `${many}; the lottery is a systematic one, which balances neither single variables nor pairs of them. ${chance}`,
        ),
      ];
    }),
  ],
  [
    "chances-differ",
    ({
      domains: { court, outOfCourt },
      sampleSize: { achievedMarginOfError: stated, weightedMarginOfError: weighted },
    }) =>
      when(
        stated !== null && weighted !== null && Math.round((weighted - stated) * 1e6) > MOST_UNWEIGHTED,
        () =>
          `a court case had ${court.drawn} chances in ${court.eligible}, an out-of-court case ${outOfCourt.drawn} in ${outOfCourt.eligible}: figures over both domains need weights, and then the margin of error is ${marginText(weighted)}, not ${marginText(stated)}.`,
      ),
  ],
  [
    "maximum-misses-margin",
    ({ sampleSize, specification, domains }) => {
      const { maximum, basis } = specification.sampleSize;
      const each = basis === "each-domain";
      const reached = each
        ? `court ${marginText(domains.court.marginOfError)} and out of court ${marginText(domains.outOfCourt.marginOfError)}`
        : marginText(sampleSize.achievedMarginOfError);
      // The targets, not what was drawn: a domain left short of cases draws less, and that is not the maximum's doing.
      return when(
        maximum !== null && domains.court.target + domains.outOfCourt.target < sampleSize.required,
        () =>
          `The maximum of ${maximum}${each ? " in each domain" : ""} gives ${counted(sampleSize.drawn, "case")} where ${sampleSize.required} are required: the margin of error is ${reached} instead of ${marginText(sampleSize.marginOfError)}.`,
      );
    },
  ],
];

/** The warnings that need no seed, in the order of {@link PLAN_RULES}. */
export function planWarnings(plan: PlanFacts): Warning[] {
  return PLAN_RULES.flatMap(([code, rule]) => rule(plan).map((message) => ({ code, message })));
}

/** Warns of a seed that whoever drew could have chosen for what it gives. */
export function seedWarnings({ origin }: Seed): Warning[] {
  const message =
    "The seed was typed by whoever drew, who could have tried several. A generated or a joint seed proves more.";
  return origin === "supplied" ? [{ code: "seed-supplied", message }] : [];
}

/**
 * Warns of key questions that rest on few cases, where the ratings panel must consider professional judgement. A domain
 * without any eligible case has its own warning.
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
