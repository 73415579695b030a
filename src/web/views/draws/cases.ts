import { longDate } from "../../../base/words/dates.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import { caseCells, caseColumns, casesTable, sinceTheDraw } from "../../../report/sections/cases.ts";
import { type ShownDomain, shownDomains } from "../../../report/sections/domains.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";
import { casesToInspect } from "../../../sampling/replacement/to-inspect.ts";
import { details, tag } from "../../components/notices.ts";
import { tableMarkup, textMarkup } from "../../components/section.ts";
import { table } from "../../components/table.ts";
import { type Content, html, joined, type Markup, NOTHING } from "../../markup.ts";
import { orderedRows, type SampleAsked, type SampleOrder, type SampleRow } from "./sample-order.ts";

/**
 * The page holds so many of a domain's reserves at most: a list can have ten thousand. Folded away, where few look, it holds
 * fewer: every row costs whoever comes to the page for the sample.
 */
const MOST_RESERVES = { shown: 500, folded: 100 } as const;

/** What is known of the sampled cases besides the draw. */
export interface SampleFacts {
  readonly draw: Draw;
  /** Of this draw, in order. */
  readonly records: readonly Replacement[];
  /** By case reference, ISO 8601. */
  readonly startDates: ReadonlyMap<string, string>;
  /** By case reference; null where the cases are not assigned, or not for whoever looks. */
  readonly inspectors: ReadonlyMap<string, string> | null;
  /** Whether it is this draw whose cases are inspected. */
  readonly stands: boolean;
  /** The address of the page that is asked for the cases in another order. */
  readonly address: (asked: SampleAsked) => string;
  /** What can be done with the case of a place. */
  readonly actions: (row: SampleRow) => Content;
}

/**
 * The cases of each domain: those to inspect now first, with when each started and who has it, in the order that is asked
 * for; then those that were replaced, struck out, and those that stay as findings.
 */
export function sampledCases(facts: SampleFacts, asked: SampleAsked): Markup {
  const rows = rowsOf(facts);
  return joined(
    shownDomains(facts.draw.specification).map(({ id, title }) => {
      const own = rows.filter(({ entry }) => entry.domain === id);
      if (own.length === 0) return html`<p class="govuk-body">${title}: no case was sampled.</p>`;
      const shown = orderedRows(own, asked);
      const some = shown.length === own.length ? "" : `; ${thousands(shown.length)} shown`;
      return rowsTable(`${title}: ${countOf(own, facts.stands)}${some}`, shown, facts, asked);
    }),
  );
}

/** Every row of the sample, as drawn: each place's case now, then those that had it before. */
function rowsOf({ draw, records, startDates, inspectors }: SampleFacts): SampleRow[] {
  const entries = new Map([...draw.sample, ...draw.reserves].map((one) => [one.caseId, one]));
  return casesToInspect(draw, records).flatMap(({ entry: now, inPlaceOf, fileUnavailable }, at) => {
    const before = inPlaceOf.flatMap((caseId) => entries.get(caseId) ?? []);
    const row = (entry: SampledCase, state: SampleRow["state"]): SampleRow => ({
      place: at + 1,
      entry,
      state,
      startDate: startDates.get(entry.caseId) ?? null,
      inspector: inspectors?.get(entry.caseId) ?? null,
    });
    return [row(now, fileUnavailable ? "finding" : "to-inspect"), ...before.map((one) => row(one, "replaced"))];
  });
}

/** @example countOf(rows, true) // "25 cases to inspect, 1 stays as a finding" */
function countOf(rows: readonly SampleRow[], stands: boolean): string {
  const [toInspect, findings, replaced] = (["to-inspect", "finding", "replaced"] as const).map(
    (state) => rows.filter((row) => row.state === state).length,
  ) as [number, number, number];
  if (!stands || findings + replaced === 0) return countText(toInspect + findings, "sampled case");
  const rest = findings > 0 ? `, ${countText(findings, "stays as a finding", "stay as findings")}` : "";
  return `${countText(toInspect, "case")} to inspect${rest}`;
}

/** The reserves of each domain, folded away: who is next is for the replacement's page to say. */
export function reserves({ draw, records }: SampleFacts, open: boolean): Markup {
  const since = sinceTheDraw(records);
  return joined(shownDomains(draw.specification).map((domain) => reservesOf(domain, draw, since, open)));
}

function reservesOf(
  { id, title, name }: ShownDomain,
  draw: Draw,
  since: ReadonlyMap<string, string>,
  open: boolean,
): Markup {
  const cases = draw.reserves.filter(({ domain }) => domain === id);
  if (cases.length === 0) return html`<p class="govuk-body">${title}: no reserve.</p>`;
  const most = open ? MOST_RESERVES.shown : MOST_RESERVES.folded;
  const rest = cases.length - most;
  return details(
    `Show the ${thousands(cases.length)} reserves of the ${name}`,
    html`${tableMarkup(casesTable(`Reserves of the ${name}`, cases.slice(0, most), since))}${
      rest > 0 ? html`<p class="govuk-body">The downloads have the other ${thousands(rest)}.</p>` : NOTHING
    }`,
    open,
  );
}

const ACTIONS = "What you can do";

/** The columns that the page adds to what a list of cases tells, each with what orders the table by it. */
const ORDERED: Readonly<Record<string, SampleOrder>> = {
  "Case reference": "reference",
  "Start date": "start",
  Inspector: "inspector",
  Disposal: "disposal",
};

/** A replaced case is struck out and said to be replaced beside its reference: not every reader sees or hears a line. */
function rowsTable(caption: string, rows: readonly SampleRow[], facts: SampleFacts, asked: SampleAsked): Markup {
  const { inspectors, records, address, actions } = facts;
  const since = sinceTheDraw(records);
  const [reference, ...levels] = caseColumns(rows.map(({ entry }) => entry));
  const told = rows.some(({ entry }) => since.has(entry.caseId));
  const headings = [
    ...(reference === undefined ? [] : [reference]),
    { heading: "Start date" },
    ...(inspectors === null ? [] : [{ heading: "Inspector" }]),
    ...(told ? [{ heading: "Since the draw" }] : []),
    { heading: ACTIONS },
    ...levels,
  ];
  return table({
    caption,
    columns: headings.map(({ heading, numeric = false }) => {
      const order = ORDERED[heading];
      if (order === undefined) return { text: heading, numeric, screenOnly: heading === ACTIONS };
      const now = asked.order === order ? ("ascending" as const) : undefined;
      const href = `${address({ ...asked, order: now === undefined ? order : "draw" })}#cases`;
      return { text: heading, numeric, sort: { href, now } };
    }),
    rows: rows.map((row) => {
      const [own = "", ...rest] = caseCells(row.entry).map(textMarkup);
      const gone = row.state === "replaced";
      const shown = (cell: Content) => (gone ? struckOut(cell) : cell);
      return [
        gone ? html`${struckOut(own)} ${tag("Replaced", "grey")}` : own,
        shown(row.startDate === null ? "" : longDate(row.startDate)),
        ...(inspectors === null ? [] : [html`<bdi>${row.inspector ?? ""}</bdi>`]),
        ...(told ? [since.get(row.entry.caseId) ?? ""] : []),
        actions(row),
        ...rest.map(shown),
      ];
    }),
  });
}

function struckOut(cell: Content): Markup {
  return html`<s class="longlist-secondary">${cell}</s>`;
}
