import { chanceText, marginOfErrorFigure, thousands } from "../../../base/words/numbers.ts";
import { DOMAINS, type Domain } from "../../../sampling/vocabulary.ts";
import type { DomainFigures, Figures } from "../../../use-cases/compare/comparison.ts";
import { type Content, html } from "../../markup.ts";

/** A figure of every row. */
export interface FigureColumn {
  readonly text: Content;
  readonly value: (figures: Figures) => string;
  /** What is summed over all lists; nothing is where a sum says nothing. */
  readonly total?: (figures: Figures) => number;
}

/** Figures that belong together, under one heading. */
export interface FigureGroup {
  readonly text: string;
  readonly columns: readonly FigureColumn[];
}

/** Twenty columns stand side by side on a desk's screen: what a heading leaves out, those who hear it are told. */
const SHORT_NAMES: Readonly<Record<Domain, Content>> = {
  court: "Court",
  outOfCourt: html`Out<span class="govuk-visually-hidden"> of court</span>`,
};

/** The columns of a comparison, in the order in which they are read: how many cases, how precise, how balanced. */
export const FIGURE_GROUPS: readonly FigureGroup[] = [
  {
    text: "Eligible cases",
    columns: [...counts(({ eligible }) => eligible), count("Both", ({ sampleSize }) => sampleSize.eligible)],
  },
  {
    text: "To sample",
    columns: [
      count("Need", ({ sampleSize }) => sampleSize.required),
      ...counts(({ drawn }) => drawn),
      count("Both", ({ sampleSize }) => sampleSize.drawn),
    ],
  },
  {
    text: "Chance of each",
    columns: inEachDomain(({ inclusionProbability }) => chance(inclusionProbability)),
  },
  {
    text: "Margin of error",
    columns: [
      ...inEachDomain(({ marginOfError }) => marginOfErrorFigure(marginOfError)),
      { text: "Both", value: ({ sampleSize }) => marginOfErrorFigure(sampleSize.achievedMarginOfError) },
    ],
  },
  {
    text: "Levels right",
    columns: inEachDomain(({ eligible, probabilityAllMargins }) =>
      chance(eligible === 0 ? null : probabilityAllMargins),
    ),
  },
  {
    text: "Pairs right",
    columns: inEachDomain(({ eligible, probabilityAllTwoWayMargins }) =>
      chance(eligible === 0 ? null : probabilityAllTwoWayMargins),
    ),
  },
  {
    text: "Resettlement",
    columns: [
      { text: "In scope", value: ({ resettlement }) => scopeText(resettlement) },
      count("Cases", ({ resettlement }) => resettlement.custodyCases),
      count("Children", ({ resettlement }) => resettlement.custodyChildren),
    ],
  },
  { text: "Warnings", columns: [{ text: "In all", value: ({ warnings }) => thousands(warnings.length) }] },
];

export const FIGURE_COUNT = FIGURE_GROUPS.flatMap(({ columns }) => columns).length;

function scopeText({ minimumCases, inScope }: Figures["resettlement"]): string {
  return minimumCases === null ? "–" : inScope ? "Yes" : "No";
}

/** What is certain has no decimals: it is told from what is nearly so at a glance. */
function chance(proportion: number | null): string {
  return proportion === 1 ? "100%" : chanceText(proportion);
}

function count(text: Content, total: (figures: Figures) => number): FigureColumn {
  return { text, value: (figures) => thousands(total(figures)), total };
}

function counts(total: (figures: DomainFigures) => number): FigureColumn[] {
  return DOMAINS.map((domain) => count(SHORT_NAMES[domain], ({ domains }) => total(domains[domain])));
}

function inEachDomain(value: (figures: DomainFigures) => string): FigureColumn[] {
  return DOMAINS.map((domain) => ({ text: SHORT_NAMES[domain], value: ({ domains }) => value(domains[domain]) }));
}
