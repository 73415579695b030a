import { longDate } from "../../../base/words/dates.ts";
import { caseCells, caseColumns, casesTable, sinceTheDraw } from "../../../report/sections/cases.ts";
import { type ShownDomain, shownDomains } from "../../../report/sections/domains.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";
import { casesToInspect } from "../../../sampling/replacement/to-inspect.ts";
import { VARIABLE_NAMES } from "../../../sampling/specification/level-names.ts";
import { details, tag } from "../../components/notices.ts";
import { tableMarkup, textMarkup } from "../../components/section.ts";
import { table } from "../../components/table.ts";
import { type Content, html, joined, type Markup, NOTHING } from "../../markup.ts";
import { orderedRows, type SampleAsked, type SampleOrder, type SampleRow } from "./sample-order.ts";
import { CASES } from "./texts.ts";

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
      if (own.length === 0) return html`<p class="govuk-body">${CASES.noneSampled(title)}</p>`;
      const shown = orderedRows(own, asked);
      const counts = countOf(own, facts.stands);
      const all = shown.length === own.length;
      const caption = all ? CASES.caption(title, counts) : CASES.captionOfSome(title, counts, shown.length);
      return rowsTable(caption, shown, facts, asked);
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
  if (!stands || findings + replaced === 0) return CASES.sampled(toInspect + findings);
  return findings > 0 ? CASES.toInspectAndFindings(toInspect, findings) : CASES.toInspect(toInspect);
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
  if (cases.length === 0) return html`<p class="govuk-body">${CASES.noReserve(title)}</p>`;
  const most = open ? MOST_RESERVES.shown : MOST_RESERVES.folded;
  const rest = cases.length - most;
  return details(
    CASES.showReserves(cases.length, name),
    html`${tableMarkup(casesTable(CASES.reserves(name), cases.slice(0, most), since))}${
      rest > 0 ? html`<p class="govuk-body">${CASES.otherReserves(rest)}</p>` : NOTHING
    }`,
    open,
  );
}

/** A column of the page's table, with what orders the table by it where something does. */
interface SampleColumn {
  readonly heading: string;
  readonly numeric?: boolean;
  readonly order?: SampleOrder;
  readonly screenOnly?: boolean;
}

/** What a list of cases tells, and after the reference what the page adds to it. */
function columnsOf(
  cases: readonly SampledCase[],
  { assigned, told }: { readonly assigned: boolean; readonly told: boolean },
): SampleColumn[] {
  const [reference, ...levels] = caseColumns(cases);
  return [
    ...(reference === undefined ? [] : [{ ...reference, order: "reference" as const }]),
    { heading: CASES.startDate, order: "start" as const },
    ...(assigned ? [{ heading: CASES.inspector, order: "inspector" as const }] : []),
    ...(told ? [{ heading: CASES.sinceTheDraw }] : []),
    { heading: CASES.acts, screenOnly: true },
    ...levels.map((one) => (one.heading === VARIABLE_NAMES.disposal ? { ...one, order: "disposal" as const } : one)),
  ];
}

/** A replaced case is struck out and said to be replaced beside its reference: not every reader sees or hears a line. */
function rowsTable(caption: string, rows: readonly SampleRow[], facts: SampleFacts, asked: SampleAsked): Markup {
  const { inspectors, records, address, actions } = facts;
  const since = sinceTheDraw(records);
  const told = rows.some(({ entry }) => since.has(entry.caseId));
  const columns = columnsOf(
    rows.map(({ entry }) => entry),
    { assigned: inspectors !== null, told },
  );
  return table({
    caption,
    columns: columns.map(({ heading, numeric = false, order, screenOnly = false }) => {
      if (order === undefined) return { text: heading, numeric, screenOnly };
      const now = asked.order === order ? ("ascending" as const) : undefined;
      const href = `${address({ ...asked, order: now === undefined ? order : "draw" })}#cases`;
      return { text: heading, numeric, sort: { href, now } };
    }),
    rows: rows.map((row) => {
      const [own = "", ...rest] = caseCells(row.entry).map(textMarkup);
      const gone = row.state === "replaced";
      const shown = (cell: Content) => (gone ? struckOut(cell) : cell);
      return [
        gone ? html`${struckOut(own)} ${tag(CASES.replaced, "grey")}` : own,
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
