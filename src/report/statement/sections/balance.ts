import { listed } from "../../../base/words/listed.ts";
import { countText, decimal, thousands } from "../../../base/words/numbers.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES, levelInText, VARIABLE_NAMES, variableInText } from "../../../sampling/level-names.ts";
import { DOMAINS, type Domain } from "../../../sampling/vocabulary.ts";
import type { MethodologyPart, MethodologySection, MethodologyTable } from "./section.ts";

/** How like the eligible cases the sample is, in what it was balanced by. */
export function balanceSection(draw: Draw): MethodologySection {
  return {
    title: "Balance",
    parts: [
      `The exact share of a level is its part of the domain’s eligible cases times the number sampled. It is seldom whole, so the best that can be had is the whole number just below or just above it.${combinedText(draw)}`,
      ...DOMAINS.flatMap((domain) => domainParts(draw, domain)),
    ],
  };
}

function combinedText({ specification: { stratification } }: Draw): string {
  const combined = stratification.variables.flatMap((variable) =>
    Object.entries(stratification.combine[variable] ?? {}).map(
      ([level, as]) => `${levelInText(level)} counts as ${levelInText(as)} in ${variableInText(variable)}`,
    ),
  );
  return combined.length === 0 ? "" : ` For this, ${listed(combined)}.`;
}

function domainParts({ domains }: Draw, domain: Domain): MethodologyPart[] {
  const { margins, drawn, eligible, probabilityAllMargins } = domains[domain];
  if (drawn === 0) return [`${DOMAIN_NAMES[domain]}: no case was sampled.`];
  if (drawn === eligible) return [`${DOMAIN_NAMES[domain]}: every eligible case was sampled.`];
  const best = margins.filter((margin) => Math.abs(margin.drawn - margin.exactShare) < 1).length;
  const got = best === margins.length ? "every level got" : `${best} of ${countText(margins.length, "level")} got`;
  const chance =
    probabilityAllMargins === 1
      ? "That every level would was certain, whatever the seed."
      : `The chance that every level would was ${probabilityAllMargins}.`;
  return [
    `${DOMAIN_NAMES[domain]}: ${got} the whole number just below or just above its exact share. ${chance}`,
    marginsTable(domain, margins),
  ];
}

function marginsTable(domain: Domain, margins: Draw["domains"]["court"]["margins"]): MethodologyTable {
  return {
    caption: `${DOMAIN_NAMES[domain]}: eligible cases beside the sample`,
    columns: [
      { text: "Variable and level" },
      ...["Eligible", "Exact share", "Sampled"].map((text) => ({ text, numeric: true })),
    ],
    rows: margins.map(({ variable, level, eligible, exactShare, drawn }) => [
      `${VARIABLE_NAMES[variable]}: ${levelInText(level)}`,
      thousands(eligible),
      decimal(exactShare, 2),
      thousands(drawn),
    ]),
  };
}
