import { countText, thousands } from "../../../base/words/numbers.ts";
import type { Finding } from "../../../long-list/findings/finding.ts";
import type { Comparison, Figures, Outcome, PilotRules } from "../../../use-cases/compare/comparison.ts";
import { details } from "../../components/notices.ts";
import { type SummaryRow, summaryList } from "../../components/summary-list.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { severityTag } from "../findings/findings.ts";
import { countsText } from "./counts-text.ts";
import { rulesText } from "./rules-words.ts";

/** Where a list's details are on the page. */
export function detailsId(list: number): string {
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
  const warnings = figures.warnings.map(({ message }) => html`<li>${message}</li>`);
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
