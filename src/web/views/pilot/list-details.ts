import { countText, thousands } from "../../../base/words/numbers.ts";
import type { Finding } from "../../../long-list/findings/finding.ts";
import { SEVERITIES, type Severity } from "../../../long-list/findings/finding-order.ts";
import { withTitles } from "../../../report/specification-titles.ts";
import type { Comparison, Figures, Outcome, PilotRow, PilotRules } from "../../../use-cases/compare/comparison.ts";
import { type SummaryRow, summaryList } from "../../components/lists.ts";
import { details, tag } from "../../components/notices.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { severityTag } from "../findings/findings.ts";
import { rulesText } from "./rules-words.ts";

/**
 * How many findings of each severity a list has, in a few words.
 *
 * @example countsText({ error: 2, warning: 1, notice: 0 }) // "2 errors, 1 warning"
 */
export function countsText(counts: Readonly<Record<Severity, number>>): string {
  const some = SEVERITIES.filter((severity) => counts[severity] > 0);
  return some.map((severity) => countText(counts[severity], severity)).join(", ") || "No findings";
}

/**
 * A list's name, whether it can be drawn, and how much was found, which leads to its details.
 *
 * @param rows the list's, one for each set of rules: at least one
 */
export function listHead(name: string, rows: readonly PilotRow[]): Markup {
  const { list, outcome } = rows[0]!;
  const state = outcome === null ? tag("Not read", "red") : stateTag(outcome, rows);
  const found = outcome && html`<a class="govuk-link" href="#${detailsId(list)}">${countsText(outcome.counts)}</a>`;
  return html`${name}<br><span class="longlist-pilot__state">${state} ${found ?? ""}</span>`;
}

function stateTag({ figures, drawn }: Outcome, rows: readonly PilotRow[]): Markup {
  if (figures === null) return tag("Blocked", "red");
  const eligible = rows.map((row) => row.outcome?.figures?.sampleSize.eligible ?? 0);
  if (Math.max(...eligible) === 0) return tag("Nothing eligible", "orange");
  if (Math.min(...eligible) === 0) return tag("Nothing eligible under some rules", "orange");
  return drawn ? tag("Drawn", "green") : tag("Ready", "green");
}

/** Why a list has no figures: what is wrong first. */
export function reasonOf({ outcome, problem }: PilotRow): string {
  const first = outcome?.findings[0];
  if (problem !== null || first === undefined) return problem ?? "";
  const more = (outcome?.counts.error ?? 0) - 1;
  const place = first.row === null ? "" : `Row ${thousands(first.row)}: `;
  return `${place}${first.message}${more > 0 ? ` And ${countText(more, "more error")}.` : ""}`;
}

/** Where a list's details are on the page. */
function detailsId(list: number): string {
  return `list-${list + 1}`;
}

/** What the table has no room for: each list's first findings, and under each set of rules its warnings and its draw. */
export function listDetails({ lists, rules, rows }: Comparison): Markup {
  return html`<h2 class="govuk-heading-m">Each list in detail</h2>${lists.map((name, list) => {
    const own = rows.flatMap(({ list: at, outcome, rules: under }) =>
      at === list && outcome !== null ? [{ outcome, rules: rules[under]! }] : [],
    );
    const [first] = own;
    if (first === undefined) return NOTHING;
    const content = html`${findingsOf(first.outcome)}${first.outcome.figures ? listFacts(first.outcome.figures) : NOTHING}${own.map(underRules)}`;
    return html`<div id="${detailsId(list)}" class="longlist-pilot__details">${details(`${name}: ${countsText(first.outcome.counts)}`, content)}</div>`;
  })}`;
}

function findingsOf({ findings, counts }: Outcome): Markup {
  if (findings.length === 0) return NOTHING;
  const left = counts.error + counts.warning + counts.notice - findings.length;
  const rest = html`<p class="govuk-body">There ${left === 1 ? "is" : "are"} ${countText(left, "more", "more")}. <a class="govuk-link" href="/check">Check the list by itself</a> to see them all.</p>`;
  return html`<h3 class="govuk-heading-s">Findings</h3><ul class="govuk-list govuk-list--spaced">${findings.map(
    (one) =>
      html`<li>${severityTag(one.severity)} <strong>${placeOf(one)}</strong> ${one.message}<br>What to do: ${one.remedy}</li>`,
  )}</ul>${left > 0 ? rest : NOTHING}`;
}

/** @example placeOf({ row: 7, column: "Disposal" }) // "Row 7, Disposal:" */
function placeOf({ row, column }: Pick<Finding, "row" | "column">): string {
  const place = [row === null ? "" : `Row ${thousands(row)}`, column ?? ""].filter((part) => part !== "").join(", ");
  return place === "" ? "" : `${place}:`;
}

function listFacts({ list }: Figures): Markup {
  const cases = `${countText(list.cases, "case")} in ${countText(list.rows, "row")}`;
  return summaryList([
    { key: "List", value: cases },
    { key: "Digest of the list", value: html`<span class="longlist-code">${list.digest}</span>` },
  ]);
}

function underRules({ outcome, rules }: { readonly outcome: Outcome; readonly rules: PilotRules }): Markup {
  const { figures, drawn } = outcome;
  if (figures === null) return NOTHING;
  const warnings = figures.warnings.map(({ message }) => html`<li>${withTitles(message)}</li>`);
  return html`<h3 class="govuk-heading-s longlist-pilot__under">Under ${rulesText(rules)}</h3>
<p class="govuk-body">${countText(figures.sampleSize.eligible, "eligible case")}, ${countText(figures.excluded, "case")} not eligible. ${warnings.length === 0 ? "No warnings." : ""}</p>
${warnings.length === 0 ? NOTHING : html`<ul class="govuk-list govuk-list--bullet">${warnings}</ul>`}${drawn === null ? NOTHING : summaryList(drawFacts(drawn))}`;
}

function drawFacts({ seed, digest }: NonNullable<Outcome["drawn"]>): SummaryRow[] {
  return [
    { key: "Seed", value: html`<span class="longlist-code">${seed.value}</span>` },
    { key: "Digest of the draw", value: html`<span class="longlist-code">${digest}</span>` },
  ];
}
