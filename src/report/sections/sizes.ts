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
import { columns, count, marginOfError, paragraph, type Section, type Table, type Text, table } from "../section.ts";
import { type ByDomain, shownDomains } from "./domains.ts";

/** What sizes are told from, as a check's plan, a plan, a draw and what erasure leaves of one have it. */
export interface Sized {
  readonly specification: Pick<Draw["specification"], "sampleSize" | "split">;
  readonly sampleSize: Draw["sampleSize"];
  readonly domains: ByDomain<
    Pick<Draw["domains"]["court"], "eligible" | "target" | "drawn" | "inclusionProbability" | "marginOfError">
  >;
}

/** How many cases are sampled, by which rule, every case's chance, and how precise that is. */
export function sizesSection(sized: Sized): Section {
  const told = [ruleText(sized), splitText(sized), chancesText(sized), ...precisionTexts(sized)];
  return { title: "Sample size and precision", parts: [sizesTable(sized), ...told.map(paragraph)] };
}

function sizesTable({ sampleSize, domains }: Sized): Table {
  const rows = shownDomains(domains).map(({ id, title }): Text[] => {
    const { eligible, target, drawn, marginOfError: reached } = domains[id];
    const chance = { kind: "chance", drawn, eligible } as const;
    return [title, count(eligible), count(target), count(drawn), chance, marginOfError(reached)];
  });
  const { eligible, drawn, achievedMarginOfError } = sampleSize;
  const all: Text[] = ["Together", count(eligible), "", count(drawn), "", marginOfError(achievedMarginOfError)];
  return table({
    caption: "Sample size and precision by domain",
    columns: columns(["Domain"], ["Eligible", "Target", "Sample", "Chance of each case", "Margin of error"]),
    rows: rows.length > 1 ? [...rows, all] : rows,
  });
}

function ruleText({ sampleSize, specification: { sampleSize: rule } }: Sized): string {
  const each = rule.basis === "each-domain";
  const limits = [
    ...(rule.minimum === null ? [] : [`at least ${countText(rule.minimum, "case")}`]),
    ...(rule.maximum === null ? [] : [`at most ${countText(rule.maximum, "case")}`]),
  ].join(" and ");
  return [
    `The sample is to give ${statedPercent(rule.confidence)} confidence and a margin of error of ${marginOfErrorText(rule.marginOfError)} for a proportion of ${statedPercent(rule.proportion)}, with the correction for a finite number of cases${each ? ", inside each domain" : ""}.`,
    `For ${countText(sampleSize.eligible, "eligible case")} that takes ${countText(sampleSize.required, "case")}; the sample has ${thousands(sampleSize.drawn)}.`,
    ...(limits === "" ? [] : [`The specification asks for ${limits}${each ? " in each domain" : ""}.`]),
  ].join(" ");
}

function splitText({ specification: { sampleSize, split }, domains }: Sized): string {
  if (sampleSize.basis === "each-domain") return "Each domain has the sample size that is worked out for it.";
  const shares =
    split.method === "caseload"
      ? "in proportion to their eligible cases"
      : `${statedPercent(split.courtShare)} to court disposals and the rest to out-of-court disposals`;
  const short = shownDomains(domains).some(({ id }) => domains[id].eligible < domains[id].target);
  const shortfall = split.shortfall === "fill" ? "are offered to the other domain" : "are left";
  return `The places are shared between the domains ${shares}, in whole cases.${short ? ` Places for which a domain has no eligible case ${shortfall}.` : ""}`;
}

function chancesText({ domains }: Sized): string {
  const chances = shownDomains(domains)
    .filter(({ id }) => domains[id].inclusionProbability !== null)
    .map(({ id, name }) => `${chanceText(domains[id].inclusionProbability)} of ${name}`);
  return chances.length === 0
    ? "No case is eligible, so nothing can be sampled."
    : `Every eligible case of a domain has the same chance: ${listed(chances)}.`;
}

/** What the margin of error means. */
function precisionTexts({ sampleSize }: Sized): string[] {
  const { eligible, drawn, confidence, achievedMarginOfError, weightedMarginOfError } = sampleSize;
  if (achievedMarginOfError === null) return [];
  if (drawn >= eligible) return ["Every eligible case is in the sample, so there is no margin of error."];
  const reached = marginOfErrorFigure(achievedMarginOfError);
  const weighted = marginOfErrorFigure(weightedMarginOfError);
  return [
    `In ${decimal(100 * confidence, 0)} samples of 100, a percentage found in the ${countText(drawn, "sampled case")} is within ${reached} percentage points of what all ${thousands(eligible)} eligible cases would give, as if they were one simple random sample over all domains.${
      weightedMarginOfError === null || weighted === reached
        ? ""
        : ` Where figures over all domains are weighed by each domain’s eligible cases, it is ${weighted} percentage points.`
    }`,
  ];
}
