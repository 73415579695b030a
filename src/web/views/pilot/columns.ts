import { chanceText, marginOfErrorFigure, thousands } from "../../../base/words/numbers.ts";
import { ofDomain } from "../../../sampling/specification/domains.ts";
import { areSplit, comparedDomains } from "../../../use-cases/compare/compared-domains.ts";
import type { Comparison, DomainFigures, Figures, PilotRules } from "../../../use-cases/compare/comparison.ts";
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

type Named = PilotRules["domains"];

/** The columns of a comparison, in the order in which they are read: how many cases, how precise, how balanced. */
export function figureGroups(comparison: Pick<Comparison, "rules">): readonly FigureGroup[] {
  const domains = comparedDomains(comparison);
  const split = areSplit(comparison);
  const all = domains.length === 2 ? "Both" : "All";
  return [
    {
      text: "Eligible cases",
      columns: [
        ...counts(domains, ({ eligible }) => eligible),
        ...whole(split, all, ({ sampleSize }) => sampleSize.eligible),
      ],
    },
    {
      text: "To sample",
      columns: [
        count("Need", ({ sampleSize }) => sampleSize.required),
        ...counts(domains, ({ drawn }) => drawn),
        ...whole(split, all, ({ sampleSize }) => sampleSize.drawn),
      ],
    },
    {
      text: "Chance of each",
      columns: inEachDomain(domains, ({ inclusionProbability }) => chance(inclusionProbability)),
    },
    {
      text: "Margin of error",
      columns: [
        ...inEachDomain(domains, ({ marginOfError }) => marginOfErrorFigure(marginOfError)),
        ...(split
          ? [{ text: all, value: ({ sampleSize }: Figures) => marginOfErrorFigure(sampleSize.achievedMarginOfError) }]
          : []),
      ],
    },
    {
      text: "Levels right",
      columns: inEachDomain(domains, ({ eligible, probabilityAllMargins }) =>
        chance(eligible === 0 ? null : probabilityAllMargins),
      ),
    },
    {
      text: "Pairs right",
      columns: inEachDomain(domains, ({ eligible, probabilityAllTwoWayMargins }) =>
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
}

/** How many columns all groups have. */
export function figureCount(comparison: Pick<Comparison, "rules">): number {
  return figureGroups(comparison).flatMap(({ columns }) => columns).length;
}

/**
 * Twenty columns stand side by side on a desk's screen: a domain is named by the first word of its title there, and those who
 * hear it are told the rest.
 */
function shortName({ title }: Named[number]): Content {
  const [, first = title, rest = ""] = /^([\p{L}\p{N}]+)(.*)$/su.exec(title) ?? [];
  return rest === "" ? first : html`${first}<span class="govuk-visually-hidden">${rest}</span>`;
}

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

function counts(domains: Named, total: (figures: DomainFigures) => number): FigureColumn[] {
  return domains.map((domain) => {
    const figure = ({ domains: each }: Figures) => (Object.hasOwn(each, domain.id) ? ofDomain(each, domain.id) : null);
    return {
      text: shortName(domain),
      value: (figures) => {
        const own = figure(figures);
        return own === null ? "–" : thousands(total(own));
      },
      total: (figures) => {
        const own = figure(figures);
        return own === null ? 0 : total(own);
      },
    };
  });
}

function whole(split: boolean, text: string, total: (figures: Figures) => number): FigureColumn[] {
  return split ? [count(text, total)] : [];
}

function inEachDomain(domains: Named, value: (figures: DomainFigures) => string): FigureColumn[] {
  return domains.map((domain) => ({
    text: shortName(domain),
    value: ({ domains: each }) => (Object.hasOwn(each, domain.id) ? value(ofDomain(each, domain.id)) : "–"),
  }));
}
