import { listed } from "../../base/words/listed.ts";
import { chanceText, countText } from "../../base/words/numbers.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { ofDomain } from "../../sampling/specification/domains.ts";
import { levelInText, VARIABLE_NAMES, variableInText } from "../../sampling/specification/level-names.ts";
import type { StratificationVariable } from "../../sampling/vocabulary.ts";
import {
  type Column,
  columns,
  count,
  level,
  type Paragraph,
  type Part,
  paragraph,
  type Section,
  share,
  type Text,
  table,
} from "../section.ts";
import { type ByDomain, shownDomains } from "./domains.ts";

/** The eligible cases at one level and their part of the sample: of a draw, or the least and the most of any draw. */
export type BalanceLevel = {
  readonly level: string;
  readonly eligible: number;
  readonly exactShare: number;
} & ({ readonly drawn: number } | { readonly least: number; readonly most: number });

/** What the balance of a domain is told from, as a check's plan and a draw have it. */
export interface BalancedDomain {
  readonly eligible: number;
  readonly drawn: number;
  readonly margins: readonly (BalanceLevel & { readonly variable: StratificationVariable })[];
  readonly probabilityAllMargins: number;
  readonly probabilityAllTwoWayMargins: number;
}

export interface Balanced {
  readonly specification: Pick<Draw["specification"], "domains" | "stratification">;
  readonly domains: ByDomain<BalancedDomain>;
}

/** How like the eligible cases the sample is, in what it is balanced by. */
export function balanceSection(balanced: Balanced): Section {
  const { specification, domains } = balanced;
  return {
    title: "Balance",
    parts: [
      ...aboutBalance(balanced),
      ...shownDomains(specification).flatMap(({ id, title }) => domainParts(title, ofDomain(domains, id))),
    ],
  };
}

function domainParts(title: string, domain: BalancedDomain): Part[] {
  const texts = domainTexts(`${title}: `, domain);
  if (domain.eligible === 0) return texts;
  const { margins } = domain;
  return [
    ...texts,
    table({
      caption: `${title}: eligible cases beside the sample`,
      columns: [{ heading: "Variable" }, ...balanceColumns(margins)],
      rows: margins.map((one) => [VARIABLE_NAMES[one.variable], ...balanceRow(one)]),
    }),
  ];
}

/** What the exact share is, and which levels count as one. */
export function aboutBalance({
  specification: { stratification },
}: {
  readonly specification: Pick<Draw["specification"], "stratification">;
}): Paragraph[] {
  const combined = stratification.variables.flatMap((variable) =>
    Object.entries(stratification.combine[variable] ?? {}).map(
      ([one, as]) => `${levelInText(one)} counts as ${levelInText(as)} in ${variableInText(variable)}`,
    ),
  );
  return [
    paragraph(
      `The exact share of a level is its part of the domain’s eligible cases times the number sampled. It is seldom whole, so the best that can be had is the whole number just below or just above it.${combined.length === 0 ? "" : ` For this, ${listed(combined)}.`}`,
    ),
  ];
}

/** How sure the balance of a domain is, whatever the seed. @param lead stands before it, such as the domain's title */
export function domainTexts(
  lead: string,
  { eligible, drawn, probabilityAllMargins, probabilityAllTwoWayMargins, margins }: BalancedDomain,
): Paragraph[] {
  if (eligible === 0) return [paragraph(`${lead}no case is eligible, so there is nothing to balance.`)];
  if (drawn === 0) return [paragraph(`${lead}no case is sampled.`)];
  if (drawn === eligible) return [paragraph(`${lead}every eligible case is sampled.`)];
  const inDraws = (chance: number) =>
    chance === 1 ? "in every draw, whatever the seed" : `in ${chanceText(chance)} of draws`;
  return [
    paragraph(
      `${lead}every level gets the whole number just below or just above its exact share ${inDraws(probabilityAllMargins)}; every pair of levels of two variables does ${inDraws(probabilityAllTwoWayMargins)}.${gotText(margins)}`,
    ),
  ];
}

/** How many levels got it in a sample that is drawn: said only where not all did. */
function gotText(margins: BalancedDomain["margins"]): string {
  const missed = margins.filter((one) => "drawn" in one && Math.abs(one.drawn - one.exactShare) >= 1).length;
  if (missed === 0) return "";
  return ` In this one ${margins.length - missed} of ${countText(margins.length, "level")} did.`;
}

/** The columns of levels: of a draw what each has, of a plan the least and the most that any draw gives it. */
export function balanceColumns(levels: readonly BalanceLevel[]): Column[] {
  const sample = levels.every((one) => "drawn" in one) ? ["Sample"] : ["Least", "Most"];
  return columns(["Level"], ["Eligible", "Exact share", ...sample]);
}

/** A level under {@link balanceColumns}. */
export function balanceRow(one: BalanceLevel): Text[] {
  const sample = "drawn" in one ? [count(one.drawn)] : [count(one.least), count(one.most)];
  return [level(one.level), count(one.eligible), share(one.exactShare), ...sample];
}
