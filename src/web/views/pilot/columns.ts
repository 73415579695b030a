import { chanceText, marginOfErrorFigure, thousands } from "../../../base/words/numbers.ts";
import { ofDomain } from "../../../sampling/specification/domains.ts";
import { areSplit, comparedDomains } from "../../../use-cases/compare/compared-domains.ts";
import type { Comparison, DomainFigures, Figures, PilotRules } from "../../../use-cases/compare/comparison.ts";
import { type Content, html } from "../../markup.ts";
import { TABLE_TEXTS as TEXTS } from "./texts.ts";

/** A figure of every row. */
export interface FigureColumn {
  /** For sorting by it, for example `drawn.court`. */
  readonly id: string;
  readonly text: Content;
  /** In full, where it does not stand under its group. */
  readonly name: string;
  readonly value: (figures: Figures) => string;
  /** What rows are sorted by; null where there is no figure. */
  readonly order: (figures: Figures) => number | null;
  /** What is summed over all lists; nothing is where a sum says nothing. */
  readonly total?: (figures: Figures) => number;
}

/** Figures that belong together, under one heading. */
export interface FigureGroup {
  readonly text: string;
  readonly columns: readonly FigureColumn[];
}

type Named = PilotRules["domains"];

/** The columns of a comparison, in the order in which they are read: how many cases, at what margin of error, how balanced. */
export function figureGroups(comparison: Pick<Comparison, "rules">): readonly FigureGroup[] {
  const domains = comparedDomains(comparison);
  const split = areSplit(comparison);
  const all = domains.length === 2 ? TEXTS.bothDomains : TEXTS.allDomains;
  const { groups } = TEXTS;
  const whole = (name: string, order: FigureColumn["order"], written = thousandsOr): Figure[] =>
    split ? [{ id: "all", name, text: all, order, written }] : [];
  const right = (figure: (own: DomainFigures) => number) =>
    inEachDomain(domains, (own) => (own.eligible === 0 ? null : figure(own)), chance);
  return [
    group("eligible", groups.eligible, [
      ...inEachDomain(domains, ({ eligible }) => eligible, thousandsOr, "summed"),
      ...whole(all, ({ sampleSize }) => sampleSize.eligible).map(summed),
    ]),
    group("sample", groups.sample, [
      summed({ id: "needed", ...named(TEXTS.needed), order: ({ sampleSize }) => sampleSize.required }),
      ...inEachDomain(domains, ({ drawn }) => drawn, thousandsOr, "summed"),
      ...whole(all, ({ sampleSize }) => sampleSize.drawn).map(summed),
    ]),
    group(
      "chance",
      groups.chance,
      inEachDomain(domains, ({ inclusionProbability }) => inclusionProbability, chance),
    ),
    group("margin", groups.margin, [
      ...inEachDomain(domains, ({ marginOfError }) => marginOfError, marginOfErrorFigure),
      ...whole(all, ({ sampleSize }) => sampleSize.achievedMarginOfError, marginOfErrorFigure),
    ]),
    group(
      "levels",
      groups.levels,
      right(({ probabilityAllMargins }) => probabilityAllMargins),
    ),
    group(
      "pairs",
      groups.pairs,
      right(({ probabilityAllTwoWayMargins }) => probabilityAllTwoWayMargins),
    ),
    group("resettlement", groups.resettlement, [
      { id: "scope", ...named(TEXTS.inScope), order: scope, written: scopeText },
      summed({
        id: "cases",
        ...named(TEXTS.cases),
        order: ({ resettlement }) => resettlement.custodyCases,
      }),
      summed({
        id: "children",
        ...named(TEXTS.children),
        order: ({ resettlement }) => resettlement.custodyChildren,
      }),
    ]),
    group("warnings", groups.warnings, [
      { id: "all", ...named(TEXTS.allWarnings), order: ({ warnings }) => warnings.length },
    ]),
  ];
}

/** How many columns all groups have. */
export function figureCount(comparison: Pick<Comparison, "rules">): number {
  return figureGroups(comparison).flatMap(({ columns }) => columns).length;
}

/** A column inside its group. */
interface Figure extends Omit<FigureColumn, "value"> {
  /** Whole numbers unless told. */
  readonly written?: (figure: number | null) => string;
}

function group(id: string, text: string, figures: readonly Figure[]): FigureGroup {
  const columns = figures.map(({ written = thousandsOr, ...figure }) => ({
    ...figure,
    id: `${id}.${figure.id}`,
    name: TEXTS.column(text, figure.name),
    value: (figures: Figures) => written(figure.order(figures)),
  }));
  return { text, columns };
}

function summed(figure: Figure): Figure {
  return { ...figure, total: (figures) => figure.order(figures) ?? 0 };
}

function named(text: string): Pick<Figure, "name" | "text"> {
  return { name: text, text };
}

/** A column for each domain; a dash stands under rules that do not have it. */
function inEachDomain(
  domains: Named,
  value: (figures: DomainFigures) => number | null,
  written: Figure["written"],
  kind?: "summed",
): Figure[] {
  const each = domains.map((domain): Figure => {
    const order = ({ domains: own }: Figures) =>
      Object.hasOwn(own, domain.id) ? value(ofDomain(own, domain.id)) : null;
    return { id: domain.id, name: domain.title, text: shortName(domain), order, ...(written && { written }) };
  });
  return kind === "summed" ? each.map(summed) : each;
}

/**
 * Twenty columns stand side by side on a desk's screen: a domain is named by the first word of its title there, and those who
 * hear it are told the rest.
 */
function shortName({ title }: Named[number]): Content {
  const [, first = title, rest = ""] = /^([\p{L}\p{N}]+)(.*)$/su.exec(title) ?? [];
  return rest === "" ? first : html`${first}<span class="govuk-visually-hidden">${rest}</span>`;
}

/** Null under rules that have no resettlement standard. */
function scope({ resettlement: { minimumCases, inScope } }: Figures): number | null {
  return minimumCases === null ? null : Number(inScope);
}

function scopeText(figure: number | null): string {
  return figure === null ? "–" : figure === 1 ? TEXTS.yes : TEXTS.no;
}

/** What is certain has no decimals: it is told from what is nearly so at a glance. */
function chance(proportion: number | null): string {
  return proportion === 1 ? "100%" : chanceText(proportion);
}

function thousandsOr(figure: number | null): string {
  return figure === null ? "–" : thousands(figure);
}
