import { countText, thousands } from "../../../base/words/numbers.ts";
import { caseColumns, casesTable, sinceTheDraw } from "../../../report/sections/cases.ts";
import { type ShownDomain, shownDomains } from "../../../report/sections/domains.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";
import { details, tag } from "../../components/notices.ts";
import { tableMarkup, textMarkup } from "../../components/section.ts";
import { table } from "../../components/table.ts";
import { type Content, html, joined, type Markup, NOTHING } from "../../markup.ts";

/** A place of the sample: who has it now, and who had it before. */
interface Place {
  readonly now: SampledCase;
  /** Replaced one after another, the last of them first. */
  readonly before: readonly SampledCase[];
  /** Whether the case stays in the sample though it cannot be inspected. */
  readonly finding: boolean;
}

/**
 * The places of a sample in the order of its cases, as they stand after replacements.
 *
 * @param replacements those of the sample's draw, in order
 */
function placesOf(sample: readonly SampledCase[], replacements: readonly Replacement[]): Place[] {
  const places = sample.map((one) => ({ cases: [one], finding: false }));
  const placeOf = new Map(places.map((place) => [place.cases[0]!.caseId, place]));
  for (const { case: leaving, replacement } of replacements) {
    const place = placeOf.get(leaving);
    if (place === undefined) continue;
    if (replacement === null) place.finding = true;
    else {
      place.cases.unshift(replacement);
      placeOf.set(replacement.caseId, place);
    }
  }
  return places.map(({ cases: [now, ...before], finding }) => ({ now: now!, before, finding }));
}

/** The page holds so many of a domain's reserves at most: a list can have ten thousand. */
const MOST_RESERVES = 500;

/**
 * The cases of each domain in the order of the receipt, as they stand: a case that came in stands where the replaced one
 * stood, which follows it, struck out.
 *
 * @param stands whether it is this draw whose cases are inspected
 */
export function sampledCases(draw: Draw, replacements: readonly Replacement[], stands: boolean): Markup {
  const since = sinceTheDraw(replacements);
  return joined(
    shownDomains(draw.specification).map(({ id, title }) => {
      const cases = draw.sample.filter(({ domain }) => domain === id);
      if (cases.length === 0) return html`<p class="govuk-body">${title}: no case was sampled.</p>`;
      const places = placesOf(cases, replacements);
      return placesTable(`${title}: ${countOf(places, stands)}`, places, since);
    }),
  );
}

/** @example countOf(places, true) // "25 cases to inspect, 1 stays as a finding" */
function countOf(places: readonly Place[], stands: boolean): string {
  const findings = places.filter(({ finding }) => finding).length;
  const changed = findings > 0 || places.some(({ before }) => before.length > 0);
  if (!stands || !changed) return countText(places.length, "sampled case");
  const rest = findings > 0 ? `, ${countText(findings, "stays as a finding", "stay as findings")}` : "";
  return `${countText(places.length - findings, "case")} to inspect${rest}`;
}

/** The reserves of each domain, folded away: who is next is for the replacement's page to say. */
export function reserves(draw: Draw, replacements: readonly Replacement[]): Markup {
  const since = sinceTheDraw(replacements);
  return joined(shownDomains(draw.specification).map((domain) => reservesOf(domain, draw, since)));
}

function reservesOf({ id, title, name }: ShownDomain, draw: Draw, since: ReadonlyMap<string, string>): Markup {
  const cases = draw.reserves.filter(({ domain }) => domain === id);
  if (cases.length === 0) return html`<p class="govuk-body">${title}: no reserve.</p>`;
  const rest = cases.length - MOST_RESERVES;
  return details(
    `Show the ${thousands(cases.length)} reserves of the ${name}`,
    html`${tableMarkup(casesTable(`Reserves of the ${name}`, cases.slice(0, MOST_RESERVES), since))}${
      rest > 0 ? html`<p class="govuk-body">The downloads have the other ${thousands(rest)}.</p>` : NOTHING
    }`,
  );
}

/** A replaced case is struck out and said to be replaced beside its reference: not every reader sees or hears a line. */
function placesTable(caption: string, places: readonly Place[], since: ReadonlyMap<string, string>): Markup {
  const inOrder = places.flatMap(({ now, before }) => [now, ...before]);
  const replaced = new Set(places.flatMap(({ before }) => before));
  const { columns, rows } = casesTable(caption, inOrder, since);
  const own = caseColumns(inOrder).length;
  return table({
    caption,
    columns: columns.map(({ heading, numeric = false }) => ({ text: heading, numeric })),
    rows: rows.map((row, at) => {
      const cells = row.map(textMarkup);
      const one = inOrder[at];
      if (one === undefined || !replaced.has(one)) return cells;
      const told = cells.slice(own);
      const [reference = "", ...rest] = cells.slice(0, own).map(struckOut);
      return [html`${reference} ${tag("Replaced", "grey")}`, ...rest, ...told];
    }),
  });
}

function struckOut(cell: Content): Markup {
  return html`<s class="longlist-secondary">${cell}</s>`;
}
