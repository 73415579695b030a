import { longDate, windowText } from "../../../base/words/dates.ts";
import { ownSpecificationSection } from "../../../report/sections/specification-differences.ts";
import { ofDomain, titleInText } from "../../../sampling/specification/domains.ts";
import { areSplit, comparedDomains } from "../../../use-cases/compare/compared-domains.ts";
import type { Comparison, PilotRules } from "../../../use-cases/compare/comparison.ts";
import type { Download } from "../../components/links.ts";
import { details, insetText, whatHappensNext } from "../../components/notices.ts";
import { sectionsMarkup } from "../../components/section.ts";
import { table } from "../../components/table.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { comparisonTable } from "./comparison-table.ts";
import { type PilotFormContent, pilotForm } from "./form.ts";
import { listDetails } from "./list-details.ts";
import { rulesText, rulesWords } from "./rules-words.ts";
import { COLUMNS_EXPLAINED, COMPARE, COMPARED, START_DATES } from "./texts.ts";

/** The start dates that each set of rules looks at; a row for those that look at the same. */
function windowsTable(comparison: Comparison): Markup {
  const { rules } = comparison;
  const domains = comparedDomains(comparison);
  const groups = Map.groupBy(rules, ({ windows }) => JSON.stringify(windows));
  return table({
    caption: START_DATES.caption,
    captionSize: "m",
    columns: [START_DATES.rules, ...domains.map(({ title }) => title), START_DATES.custody].map((text) => ({ text })),
    rows: [...groups.values()].map((alike) => windowsRow(alike, domains, groups.size === 1)),
  });
}

function windowsRow(alike: readonly PilotRules[], domains: PilotRules["domains"], all: boolean): Markup[] {
  const windows = alike[0]?.windows ?? {};
  const name = all && alike.length > 1 ? html`${START_DATES.allRules}` : html`${alike.map(rulesWords)}`;
  const cell = (id: string) => (Object.hasOwn(windows, id) ? html`${windowText(ofDomain(windows, id))}` : html`–`);
  return [name, ...[...domains.map(({ id }) => id), "custody"].map(cell)];
}

/** What there is to compare, and the form for it. */
export function pilotFormPage(content: PilotFormContent, stopped = false): Page {
  return {
    title: COMPARE.title,
    errors: content.errors,
    script: "pilot.js",
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(COMPARE.title)}
${stopped ? insetText(COMPARE.stopped) : NOTHING}<p class="govuk-body-l">${COMPARE.lead}</p>
${pilotForm(content)}${whatHappensNext(html`<p class="govuk-body">${COMPARE.next}</p>`)}</div></div>`,
  };
}

/** What was compared, and the form again. */
export function comparisonPage(
  comparison: Comparison,
  content: PilotFormContent,
  downloads: readonly Download[] = [],
): Page {
  const { lists, rules, rows } = comparison;
  const title = COMPARED.title(lists.length);
  const left = lists.length * rules.length - rows.length;
  return {
    title,
    script: "pilot.js",
    body: html`<div class="longlist-pilot">${heading(title)}
${left > 0 ? insetText(COMPARED.stopped(left)) : NOTHING}<p class="govuk-body">${summary(comparison)}</p>
${downloads.length === 0 ? NOTHING : html`<div class="govuk-button-group">${downloads.map(download)}</div>`}
${comparisonTable(comparison, { sorting: content.values.sort, inBrowser: content.inBrowser })}${words(comparison)}${windowsTable(comparison)}${ownRules(content)}
<div class="longlist-pilot__text">${listDetails(comparison)}</div>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h2 class="govuk-heading-m">${COMPARED.again}</h2>${pilotForm({ ...content, again: true })}${whatHappensNext(html`<p class="govuk-body">${COMPARED.next()}</p>`)}</div></div></div>`,
  };
}

/** What the specifications of one's own are, beside those that are known. */
function ownRules({ values }: PilotFormContent): Markup {
  const told = values.own
    .filter(({ id }) => values.specifications.includes(id))
    .map((one) => ownSpecificationSection(one, "title"))
    .filter((section) => section !== null);
  return sectionsMarkup(told);
}

function summary({ inspectionDate, lists, rules, rows }: Comparison): string {
  const date = longDate(inspectionDate);
  const said =
    rules.length === 1 ? COMPARED.underOne(date, rulesText(rules[0]!)) : COMPARED.underSeveral(date, rules.length);
  if (lists.length === 1) return said;
  const usable = rows.filter(({ outcome }) => outcome?.figures?.sampleSize.eligible);
  const listsOf = (some: typeof rows) => new Set(some.map(({ list }) => list)).size;
  const told = rows.some(({ outcome }) => outcome?.drawn) ? COMPARED.drawn : COMPARED.ready;
  return `${said} ${told(listsOf(usable), listsOf(rows))}`;
}

function download({ text, name, href }: Download): Markup {
  return html`<a class="govuk-button" role="button" draggable="false" href="${href}" download="${name}">${text}</a>`;
}

function words(comparison: Comparison): Markup {
  const domains = comparedDomains(comparison).map(({ title }) => titleInText(title));
  const said = COLUMNS_EXPLAINED.each(domains, areSplit(comparison));
  return details(
    COLUMNS_EXPLAINED.summary,
    html`<ul class="govuk-list govuk-list--bullet">${said.map((one) => html`<li>${one}</li>`)}</ul>`,
  );
}
