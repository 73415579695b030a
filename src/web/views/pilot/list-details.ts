import { SEVERITIES, type Severity } from "../../../long-list/findings/finding-order.ts";
import { withTitles } from "../../../report/specification-titles.ts";
import type { Comparison, Figures, Outcome, PilotRow, PilotRules } from "../../../use-cases/compare/comparison.ts";
import { type SummaryRow, summaryList } from "../../components/lists.ts";
import { details, tag } from "../../components/notices.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { severityTag } from "../findings/findings.ts";
import { SEVERITY } from "../findings/texts.ts";
import { rulesText } from "./rules-words.ts";
import { LIST_DETAILS, LIST_STATE } from "./texts.ts";

/**
 * How many findings of each severity a list has, in a few words.
 *
 * @example countsText({ error: 2, warning: 1, notice: 0 }) // "2 errors, 1 warning"
 */
export function countsText(counts: Readonly<Record<Severity, number>>): string {
  const some = SEVERITIES.filter((severity) => counts[severity] > 0);
  return LIST_DETAILS.counts(some.map((severity) => SEVERITY[severity].counted(counts[severity])));
}

/**
 * A list's name, whether it can be drawn, and how much was found, which leads to its details.
 *
 * @param rows the list's, one for each set of rules: at least one
 */
export function listHead(name: string, rows: readonly PilotRow[]): Markup {
  const { list, outcome } = rows[0]!;
  const state = outcome === null ? tag(LIST_STATE.notRead, "red") : stateTag(outcome, rows);
  const found = outcome && html`<a class="govuk-link" href="#${detailsId(list)}">${countsText(outcome.counts)}</a>`;
  return html`${name}<br><span class="longlist-pilot__state">${state} ${found ?? ""}</span>`;
}

function stateTag({ figures, drawn }: Outcome, rows: readonly PilotRow[]): Markup {
  if (figures === null) return tag(LIST_STATE.blocked, "red");
  const eligible = rows.map((row) => row.outcome?.figures?.sampleSize.eligible ?? 0);
  if (Math.max(...eligible) === 0) return tag(LIST_STATE.nothingEligible, "orange");
  if (Math.min(...eligible) === 0) return tag(LIST_STATE.nothingUnderSome, "orange");
  return drawn ? tag(LIST_STATE.drawn, "green") : tag(LIST_STATE.ready, "green");
}

/** Why a list has no figures: what is wrong first. */
export function reasonOf({ outcome, problem }: PilotRow): string {
  const first = outcome?.findings[0];
  if (problem !== null || first === undefined) return problem ?? "";
  return LIST_DETAILS.firstError(first.row, first.message, (outcome?.counts.error ?? 0) - 1);
}

/** Where a list's details are on the page. */
function detailsId(list: number): string {
  return `list-${list + 1}`;
}

/** What the table has no room for: each list's first findings, and under each set of rules its warnings and its draw. */
export function listDetails({ lists, rules, rows }: Comparison): Markup {
  return html`<h2 class="govuk-heading-m">${LIST_DETAILS.title}</h2>${lists.map((name, list) => {
    const own = rows.flatMap(({ list: at, outcome, rules: under }) =>
      at === list && outcome !== null ? [{ outcome, rules: rules[under]! }] : [],
    );
    const [first] = own;
    if (first === undefined) return NOTHING;
    const content = html`${findingsOf(first.outcome)}${first.outcome.figures ? listFacts(first.outcome.figures) : NOTHING}${own.map(underRules)}`;
    return html`<div id="${detailsId(list)}" class="longlist-pilot__details">${details(LIST_DETAILS.named(name, countsText(first.outcome.counts)), content)}</div>`;
  })}`;
}

function findingsOf({ findings, counts }: Outcome): Markup {
  if (findings.length === 0) return NOTHING;
  const left = counts.error + counts.warning + counts.notice - findings.length;
  return html`<h3 class="govuk-heading-s">${LIST_DETAILS.findings}</h3><ul class="govuk-list govuk-list--spaced">${findings.map(
    ({ severity, row, column, message, remedy }) =>
      html`<li>${severityTag(severity)} ${LIST_DETAILS.finding(row, column, message)}<br>${LIST_DETAILS.remedy(remedy)}</li>`,
  )}</ul>${left > 0 ? html`<p class="govuk-body">${LIST_DETAILS.more(left)}</p>` : NOTHING}`;
}

function listFacts({ list }: Figures): Markup {
  return summaryList([
    { key: LIST_DETAILS.list, value: LIST_DETAILS.size(list.cases, list.rows) },
    { key: LIST_DETAILS.listDigest, value: html`<span class="longlist-code">${list.digest}</span>` },
  ]);
}

function underRules({ outcome, rules }: { readonly outcome: Outcome; readonly rules: PilotRules }): Markup {
  const { figures, drawn } = outcome;
  if (figures === null) return NOTHING;
  const warnings = figures.warnings.map(({ message }) => html`<li>${withTitles(message)}</li>`);
  return html`<h3 class="govuk-heading-s longlist-pilot__under">${LIST_DETAILS.under(rulesText(rules))}</h3>
<p class="govuk-body">${LIST_DETAILS.eligible(figures.sampleSize.eligible, figures.excluded)} ${warnings.length === 0 ? LIST_DETAILS.noWarnings : ""}</p>
${warnings.length === 0 ? NOTHING : html`<ul class="govuk-list govuk-list--bullet">${warnings}</ul>`}${drawn === null ? NOTHING : summaryList(drawFacts(drawn))}`;
}

function drawFacts({ seed, digest }: NonNullable<Outcome["drawn"]>): SummaryRow[] {
  return [
    { key: LIST_DETAILS.seed, value: html`<span class="longlist-code">${seed.value}</span>` },
    { key: LIST_DETAILS.drawDigest, value: html`<span class="longlist-code">${digest}</span>` },
  ];
}
