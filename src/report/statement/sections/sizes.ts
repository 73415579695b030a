import { marginOfErrorText } from "../../../base/words/amounts.ts";
import { chanceInWords, countText, pointsText, statedPercent, thousands } from "../../../base/words/numbers.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES } from "../../../sampling/level-names.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import type { MethodologySection, MethodologyTable } from "./section.ts";

/** How many cases, by which rule, and how precise that is. */
export function sizesSection(draw: Draw): MethodologySection {
  const { sampleSize } = draw;
  const { achievedMarginOfError: stated, weightedMarginOfError: weighted } = sampleSize;
  return {
    title: "How many cases were sampled",
    parts: [
      ruleText(draw),
      splitText(draw),
      sizesTable(draw),
      "The margin of error of both domains together is that of one simple random sample over both.",
      ...(pointsText(weighted) === pointsText(stated)
        ? []
        : [
            `An estimate over both domains that weighs each by its eligible cases has a margin of error of ${marginOfErrorText(weighted)}.`,
          ]),
    ],
  };
}

function ruleText({ sampleSize, specification: { sampleSize: rule } }: Draw): string {
  const each = rule.basis === "each-domain";
  const limits = [
    ...(rule.minimum === null ? [] : [`at least ${countText(rule.minimum, "case")}`]),
    ...(rule.maximum === null ? [] : [`at most ${countText(rule.maximum, "case")}`]),
  ].join(" and ");
  return [
    `The sample is to give ${statedPercent(rule.confidence)} confidence and a margin of error of ${marginOfErrorText(rule.marginOfError)} for a proportion of ${statedPercent(rule.proportion)}, with the correction for a finite number of cases${each ? ", inside each domain" : ""}.`,
    `For ${thousands(sampleSize.eligible)} eligible cases that takes ${countText(sampleSize.required, "case")}; ${thousands(sampleSize.drawn)} were sampled.`,
    ...(limits === "" ? [] : [`The specification asks for ${limits}${each ? " in each domain" : ""}.`]),
  ].join(" ");
}

function splitText({ specification: { sampleSize, split }, domains }: Draw): string {
  if (sampleSize.basis === "each-domain") return "Each domain has the sample size that is worked out for it.";
  const shares =
    split.method === "caseload"
      ? "in proportion to their eligible cases"
      : `${statedPercent(split.courtShare)} to court disposals and the rest to out-of-court disposals`;
  const short = DOMAINS.some((domain) => domains[domain].eligible < domains[domain].target);
  const shortfall = split.shortfall === "fill" ? "were offered to the other domain" : "were left";
  return `The places are shared between the domains ${shares}, in whole cases.${short ? ` Places for which a domain has no eligible case ${shortfall}.` : ""}`;
}

function sizesTable({ domains, sampleSize }: Draw): MethodologyTable {
  const rows = DOMAINS.map((domain) => {
    const { eligible, target, drawn, marginOfError } = domains[domain];
    const numbers = [eligible, target, drawn].map(thousands);
    return [DOMAIN_NAMES[domain], ...numbers, chanceInWords(domains[domain]), pointsText(marginOfError)];
  });
  const { eligible, drawn, achievedMarginOfError } = sampleSize;
  const both = ["Both domains", thousands(eligible), "", thousands(drawn), "", pointsText(achievedMarginOfError)];
  const figures = ["Eligible", "Places", "Sampled", "Chance of each case", "Margin of error"];
  return {
    caption: "Sample size and precision by domain",
    columns: [{ text: "Domain" }, ...figures.map((text) => ({ text, numeric: true }))],
    rows: [...rows, both],
  };
}
