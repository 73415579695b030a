import { longDate, windowText } from "../../../base/words/dates.ts";
import { listed } from "../../../base/words/listed.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
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

/** The start dates that each set of rules looks at; a row for those that look at the same. */
function windowsTable(comparison: Comparison): Markup {
  const { rules } = comparison;
  const domains = comparedDomains(comparison);
  const groups = Map.groupBy(rules, ({ windows }) => JSON.stringify(windows));
  return table({
    caption: "Start dates, first and last included",
    captionSize: "m",
    columns: ["Rules", ...domains.map(({ title }) => title), "Custody, for resettlement"].map((text) => ({ text })),
    rows: [...groups.values()].map((alike) => windowsRow(alike, domains, groups.size === 1)),
  });
}

function windowsRow(alike: readonly PilotRules[], domains: PilotRules["domains"], all: boolean): Markup[] {
  const windows = alike[0]?.windows ?? {};
  const name = all && alike.length > 1 ? html`All` : html`${alike.map(rulesWords)}`;
  const cell = (id: string) => (Object.hasOwn(windows, id) ? html`${windowText(ofDomain(windows, id))}` : html`–`);
  return [name, ...[...domains.map(({ id }) => id), "custody"].map(cell)];
}

/** What there is to compare, and the form for it. */
export function pilotFormPage(content: PilotFormContent, stopped = false): Page {
  const title = "Compare many lists";
  return {
    title,
    errors: content.errors,
    script: "pilot.js",
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(title)}
${stopped ? insetText("Stopped before the first list was compared.") : NOTHING}<p class="govuk-body-l">See what each list gives under one set of rules or several, side by side: how many cases, at what margin of error, how balanced, and whether resettlement is in scope.</p>
${pilotForm(content)}${whatHappensNext(html`<p class="govuk-body">You compare, change the rules and compare again. Nothing is kept, and no draw made here is an inspection’s.</p>`)}</div></div>`,
  };
}

/** What was compared, and the form again. */
export function comparisonPage(
  comparison: Comparison,
  content: PilotFormContent,
  downloads: readonly Download[] = [],
): Page {
  const { lists, rules, rows } = comparison;
  const title = `${countText(lists.length, "list")} compared`;
  const left = lists.length * rules.length - rows.length;
  return {
    title,
    script: "pilot.js",
    body: html`<div class="longlist-pilot">${heading(title)}
${left > 0 ? insetText(`Stopped: ${countText(left, "comparison was", "comparisons were")} not made.`) : NOTHING}<p class="govuk-body">${summary(comparison)}</p>
${downloads.length === 0 ? NOTHING : html`<div class="govuk-button-group">${downloads.map(download)}</div>`}
${comparisonTable(comparison, { sorting: content.values.sort, inBrowser: content.inBrowser })}${words(comparison)}${windowsTable(comparison)}${ownRules(content)}
<div class="longlist-pilot__text">${listDetails(comparison)}</div>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h2 class="govuk-heading-m">Compare again</h2>${pilotForm({ ...content, again: true })}${whatHappensNext(NEXT)}</div></div></div>`,
  };
}

const NEXT = html`<p class="govuk-body">Save what you need: nothing of it is kept. A list that cannot be drawn from goes back to its team, which checks it under <a class="govuk-link" href="/check">Check a list</a>. For an inspection under these rules a coordinator <a class="govuk-link" href="/inspections">opens it</a> with them; no draw made here is an inspection’s.</p>`;

/** What the specifications of one's own are, beside those that are known. */
function ownRules({ values }: PilotFormContent): Markup {
  const told = values.own
    .filter(({ id }) => values.specifications.includes(id))
    .map((one) => ownSpecificationSection(one, "title"))
    .filter((section) => section !== null);
  return sectionsMarkup(told);
}

function summary({ inspectionDate, lists, rules, rows }: Comparison): string {
  const said = `For an inspection on ${longDate(inspectionDate)}, under ${rules.length === 1 ? rulesText(rules[0]!) : `${rules.length} sets of rules`}.`;
  if (lists.length === 1) return said;
  const usable = rows.filter(({ outcome }) => outcome?.figures?.sampleSize.eligible);
  const [count, all] = [usable, rows].map((some) => thousands(new Set(some.map(({ list }) => list)).size));
  const drawn = rows.some(({ outcome }) => outcome?.drawn);
  return `${said} ${drawn ? "Drawn" : "Ready to be drawn"}: ${count} of ${all}.`;
}

function download({ text, name, href }: Download): Markup {
  return html`<a class="govuk-button" role="button" draggable="false" href="${href}" download="${name}">${text}</a>`;
}

function words(comparison: Comparison): Markup {
  const domains = comparedDomains(comparison).map(({ title }) => titleInText(title));
  const whole = areSplit(comparison) ? "; for all domains together as if they were one simple random sample" : "";
  return details(
    "What the columns say",
    html`<ul class="govuk-list govuk-list--bullet">
<li>Where a column has the name of a domain, it is that of ${listed(domains)}.</li>
<li>To sample: Need is the cases that the rules’ confidence and margin of error need, before any minimum or maximum.</li>
<li>Chance of each: the chance of each case, the same for every eligible case of a domain.</li>
<li>Margin of error: reached at the rules’ confidence, in percentage points${whole}.</li>
<li>Levels right: how likely a draw gives each level of each variable the whole number just below or just above its exact share.</li>
<li>Pairs right: the same for each pair of levels of two variables.</li>
<li>Resettlement: custodial cases that started in the year before the inspection, and how many children they are. A dash stands where the rules have no resettlement standard.</li>
</ul>`,
  );
}
