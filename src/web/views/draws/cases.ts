import { countText, decimal, thousands } from "../../../base/words/numbers.ts";
import { sinceTheDraw } from "../../../report/files/since-the-draw.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES, levelName } from "../../../sampling/level-names.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";
import { DOMAINS, type Domain } from "../../../sampling/vocabulary.ts";
import { details, tag } from "../../components/notices.ts";
import { type Column, table } from "../../components/table.ts";
import { type Content, html, joined, type Markup, NOTHING } from "../../markup.ts";
import { type Place, placesOf } from "./places.ts";

/** The page holds so many of a domain's reserves at most: a list can have ten thousand. */
const MOST_RESERVES = 500;

/** What is told of each case, beside what has become of it. */
export const CASE_COLUMNS: readonly Column[] = [
  { text: "Case" },
  { text: "Disposal" },
  { text: "Gender" },
  { text: "Risk of serious harm" },
  { text: "Safety and wellbeing" },
  { text: "Ticket", numeric: true },
  { text: "Order", numeric: true },
];

/**
 * The cases of each domain in the order of the receipt, as they stand: a case that came in stands where the replaced one
 * stood, which follows it, struck out.
 *
 * @param stands whether it is this draw whose cases are inspected
 */
export function sampledCases(draw: Draw, replacements: readonly Replacement[], stands: boolean): Markup {
  const since = sinceTheDraw(replacements);
  return joined(
    DOMAINS.map((domain) => {
      const cases = draw.sample.filter((one) => one.domain === domain);
      if (cases.length === 0) return html`<p class="govuk-body">${DOMAIN_NAMES[domain]}: no case was sampled.</p>`;
      const places = placesOf(cases, replacements);
      return casesTable(`${DOMAIN_NAMES[domain]}: ${countOf(places, stands)}`, places, since);
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
  return joined(DOMAINS.map((domain) => reservesOf(domain, draw, since)));
}

function reservesOf(domain: Domain, draw: Draw, since: ReadonlyMap<string, string>): Markup {
  const cases = draw.reserves.filter((one) => one.domain === domain);
  const name = DOMAIN_NAMES[domain].toLowerCase();
  if (cases.length === 0) return html`<p class="govuk-body">${DOMAIN_NAMES[domain]}: no reserve.</p>`;
  const rest = cases.length - MOST_RESERVES;
  return details(
    `Show the ${thousands(cases.length)} reserves of the ${name}`,
    html`${casesTable(`Reserves of the ${name}`, placesOf(cases.slice(0, MOST_RESERVES), []), since)}${
      rest > 0 ? html`<p class="govuk-body">The downloads have the other ${thousands(rest)}.</p>` : NOTHING
    }`,
  );
}

function casesTable(caption: string, places: readonly Place[], since: ReadonlyMap<string, string>): Markup {
  const told = places.some(({ now }) => since.has(now.caseId));
  const row = (one: SampledCase, cells: readonly Content[]) => [
    ...cells,
    ...(told ? [since.get(one.caseId) ?? ""] : []),
  ];
  return table({
    caption,
    columns: told ? [...CASE_COLUMNS, { text: "Since the draw" }] : CASE_COLUMNS,
    rows: places.flatMap(({ now, before }) => [
      row(now, caseCells(now)),
      ...before.map((one) => row(one, replacedCells(one))),
    ]),
  });
}

/** Struck out, and said to be replaced beside its reference: not every reader sees or hears a line through text. */
function replacedCells(one: SampledCase): Content[] {
  const [reference, ...rest] = caseCells(one).map((cell) => html`<s class="longlist-secondary">${cell}</s>`);
  return [html`${reference!} ${tag("Replaced", "grey")}`, ...rest];
}

/** A case under {@link CASE_COLUMNS}. */
export function caseCells(one: SampledCase): Content[] {
  return [
    caseCode(one.caseId),
    ...[one.disposal, one.gender, one.riskOfSeriousHarm, one.safetyAndWellbeing].map(levelName),
    html`<span class="longlist-ticket">${decimal(one.ticket, 6)}</span>`,
    thousands(one.order),
  ];
}

/** Longer references break rather than widen what they stand in. */
const LONGEST_UNBROKEN = 20;

/** A case reference as the list writes it, whatever characters it has. */
export function caseCode(caseId: string): Markup {
  const short = caseId.length <= LONGEST_UNBROKEN ? " longlist-case" : "";
  return html`<span class="longlist-code${short}"><bdi>${caseId}</bdi></span>`;
}
