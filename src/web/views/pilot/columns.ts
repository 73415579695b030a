import { DOMAINS, type Domain } from "../../../sampling/vocabulary.ts";
import { chanceText, marginFigure, thousands } from "../../../words/numbers.ts";
import type { DomainFigures, Figures } from "./comparison.ts";

/** A figure of every row. */
export interface FigureColumn {
  readonly text: string;
  readonly value: (figures: Figures) => string;
  /** What is summed over all lists; nothing is where a sum says nothing. */
  readonly total?: (figures: Figures) => number;
}

/** Figures that belong together, under one heading. */
export interface FigureGroup {
  readonly text: string;
  readonly columns: readonly FigureColumn[];
}

const SHORT_NAMES: Readonly<Record<Domain, string>> = { court: "Court", outOfCourt: "Out of court" };

/** The columns of a comparison, in the order in which they are read: how many cases, how precise, how balanced. */
export const FIGURE_GROUPS: readonly FigureGroup[] = [
  {
    text: "Eligible cases",
    columns: [...counts(({ eligible }) => eligible), count("Both", ({ sampleSize }) => sampleSize.eligible)],
  },
  {
    text: "Cases to sample",
    columns: [
      count("Required", ({ sampleSize }) => sampleSize.required),
      ...counts(({ drawn }) => drawn),
      count("Both", ({ sampleSize }) => sampleSize.drawn),
    ],
  },
  {
    text: "Chance of each case",
    columns: inEachDomain(({ inclusionProbability }) => chanceText(inclusionProbability)),
  },
  {
    text: "Margin of error, points",
    columns: [
      ...inEachDomain(({ marginOfError }) => marginFigure(marginOfError)),
      { text: "Both", value: ({ sampleSize }) => marginFigure(sampleSize.achievedMarginOfError) },
    ],
  },
  {
    text: "Every level right",
    columns: inEachDomain(({ probabilityAllMargins }) => chanceText(probabilityAllMargins)),
  },
  {
    text: "Every pair right",
    columns: inEachDomain(({ probabilityAllTwoWayMargins }) => chanceText(probabilityAllTwoWayMargins)),
  },
  {
    text: "Resettlement",
    columns: [
      { text: "In scope", value: ({ resettlement }) => scopeText(resettlement) },
      count("Custody cases", ({ resettlement }) => resettlement.custodyCases),
      count("Children", ({ resettlement }) => resettlement.custodyChildren),
    ],
  },
  { text: "Warnings", columns: [{ text: "Of the draw", value: ({ warnings }) => thousands(warnings.length) }] },
];

export const FIGURE_COUNT = FIGURE_GROUPS.flatMap(({ columns }) => columns).length;

function scopeText({ minimumCases, inScope }: Figures["resettlement"]): string {
  return minimumCases === null ? "No standard" : inScope ? "Yes" : "No";
}

function count(text: string, total: (figures: Figures) => number): FigureColumn {
  return { text, value: (figures) => thousands(total(figures)), total };
}

function counts(total: (figures: DomainFigures) => number): FigureColumn[] {
  return DOMAINS.map((domain) => count(SHORT_NAMES[domain], ({ domains }) => total(domains[domain])));
}

function inEachDomain(value: (figures: DomainFigures) => string): FigureColumn[] {
  return DOMAINS.map((domain) => ({ text: SHORT_NAMES[domain], value: ({ domains }) => value(domains[domain]) }));
}
