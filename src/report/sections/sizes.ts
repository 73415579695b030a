import { marginOfErrorText } from "../../base/words/amounts.ts";
import { listed } from "../../base/words/listed.ts";
import {
  chanceText,
  countText,
  decimal,
  marginOfErrorFigure,
  statedPercent,
  thousands,
} from "../../base/words/numbers.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { DomainSize } from "../../sampling/plan/sizes.ts";
import { eachDomain, ofDomain, titleInText } from "../../sampling/specification/domains.ts";
import { columns, count, marginOfError, paragraph, type Section, type Table, type Text, table } from "../section.ts";
import { type ByDomain, shownDomains } from "./domains.ts";

/** What sizes are told from, as a check's plan, a plan, a draw and what erasure leaves of one have it. */
export interface Sized {
  readonly specification: Pick<Draw["specification"], "domains" | "sampleSize" | "split">;
  readonly sampleSize: Draw["sampleSize"];
  readonly domains: ByDomain<DomainSize>;
}

/** How many cases are sampled, by which rule, every case's chance, and at what planning margin of error. */
export function sizesSection(sized: Sized): Section {
  const told = [ruleText(sized), ...splitTexts(sized), chancesText(sized), ...marginTexts(sized)];
  return { title: "Sample size and margin of error", parts: [sizesTable(sized), ...told.map(paragraph)] };
}

function sizesTable({ specification, sampleSize, domains }: Sized): Table {
  const rows = shownDomains(specification).map(({ id, title }): Text[] => {
    const { eligible, target, drawn, marginOfError: reached } = ofDomain(domains, id);
    const chance = { kind: "chance", drawn, eligible } as const;
    return [title, count(eligible), count(target), count(drawn), chance, marginOfError(reached)];
  });
  const { eligible, drawn, achievedMarginOfError } = sampleSize;
  const all: Text[] = ["Together", count(eligible), "", count(drawn), "", marginOfError(achievedMarginOfError)];
  return table({
    caption: "Sample size and margin of error by domain",
    columns: columns(["Domain"], ["Eligible", "Target", "Sample", "Chance of each case", "Margin of error"]),
    rows: rows.length > 1 ? [...rows, all] : rows,
  });
}

function ruleText({ sampleSize, specification: { sampleSize: rule, domains } }: Sized): string {
  const each = rule.basis === "each-domain" && domains.length > 1;
  const limits = [
    ...(rule.minimum === null ? [] : [`at least ${countText(rule.minimum, "case")}`]),
    ...(rule.maximum === null ? [] : [`at most ${countText(rule.maximum, "case")}`]),
  ].join(" and ");
  const own = domains.flatMap(({ title, minimum, maximum }) => [
    ...(minimum == null ? [] : [`at least ${countText(minimum, "case")} of ${titleInText(title)}`]),
    ...(maximum == null ? [] : [`at most ${countText(maximum, "case")} of ${titleInText(title)}`]),
  ]);
  return [
    `The sample is to give ${statedPercent(rule.confidence)} confidence and a margin of error of ${marginOfErrorText(rule.marginOfError)} for a proportion of ${statedPercent(rule.proportion)}, with the correction for a finite number of cases${each ? ", inside each domain" : ""}.`,
    `For ${countText(sampleSize.eligible, "eligible case")} that takes ${countText(sampleSize.required, "case")}; the sample has ${thousands(sampleSize.drawn)}.`,
    ...(limits === "" ? [] : [`The specification asks for ${limits}${each ? " in each domain" : ""}.`]),
    ...(own.length === 0 ? [] : [`It asks for ${listed(own)}.`]),
  ].join(" ");
}

function splitTexts({ specification, domains: sizes }: Sized): string[] {
  const { sampleSize, split, domains } = specification;
  if (domains.length === 1) return [];
  if (sampleSize.basis === "each-domain") return ["Each domain has the sample size that is worked out for it."];
  const shares =
    split.method === "caseload"
      ? "in proportion to their eligible cases"
      : listed(domains.map(({ title, share }) => `${statedPercent(share ?? 0)} to ${titleInText(title)}`));
  const short = Object.values(sizes).some(({ drawn, target }) => drawn < target);
  const shortfall =
    split.shortfall === "fill" ? `are offered to the ${domains.length === 2 ? "other domain" : "others"}` : "are left";
  return [
    `The places are shared between the domains ${shares}, in whole cases.${short ? ` Places for which a domain has no eligible case ${shortfall}.` : ""}`,
  ];
}

function chancesText({ specification, domains }: Sized): string {
  const chances = eachDomain(specification, domains)
    .filter(([, { inclusionProbability }]) => inclusionProbability !== null)
    .map(([{ title }, { inclusionProbability }]) => `${chanceText(inclusionProbability)} of ${titleInText(title)}`);
  return chances.length === 0
    ? "No case is eligible, so nothing can be sampled."
    : `Every eligible case of a domain has the same chance: ${listed(chances)}.`;
}

/** What the margin of error means: a figure to plan by, and no precision of what is judged in the cases. */
function marginTexts({ specification: { domains, sampleSize: rule }, sampleSize }: Sized): string[] {
  const { eligible, drawn, confidence, achievedMarginOfError, weightedMarginOfError } = sampleSize;
  if (achievedMarginOfError === null) return [];
  if (drawn >= eligible) return ["Every eligible case is in the sample, so there is no margin of error."];
  const reached = marginOfErrorFigure(achievedMarginOfError);
  const weighted = marginOfErrorFigure(weightedMarginOfError);
  return [
    `The margin of error is a planning figure: of 100 simple random samples of ${countText(drawn, "case")} from ${thousands(eligible)}${domains.length === 1 ? "" : ", drawn over all domains as one"}, about ${decimal(100 * confidence, 0)} would show a proportion of ${statedPercent(rule.proportion)} to within ${reached} percentage points.${
      weightedMarginOfError === null || weighted === reached
        ? ""
        : ` Where figures over all domains are weighed by each domain’s eligible cases, it is ${weighted} percentage points.`
    } What is found in the sample has intervals of its own, told with each rating.`,
  ];
}
