import { casesTable } from "../../../report/sections/cases.ts";
import { shownDomains } from "../../../report/sections/domains.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import type { TicketRecipe } from "../../../use-cases/verify/case-account.ts";
import { details } from "../../components/notices.ts";
import { tableMarkup } from "../../components/section.ts";
import { code } from "../../components/values.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { IN_RECEIPT, TICKET_RECIPE, TICKETS } from "./lottery-texts.ts";

/** No page holds more rows: they are in the receipt. */
const MOST = 1000;

/** The sampled cases with their tickets, and how a ticket is made again. */
export function tickets({ specification, sample }: Draw, recipe: TicketRecipe | null): Markup {
  if (recipe === null) return html`<p class="govuk-body">${TICKETS.none}</p>`;
  return html`<p class="govuk-body">${TICKETS.lead}</p>
${shownDomains(specification).map(({ id, name }) =>
  sampleOf(
    name,
    sample.filter((one) => one.domain === id),
  ),
)}
${details(TICKETS.make, ticketRecipeText(recipe))}`;
}

function sampleOf(name: string, sample: readonly SampledCase[]): Markup {
  if (sample.length === 0) return NOTHING;
  const rest = sample.length - MOST;
  return html`${tableMarkup(casesTable(TICKETS.sampled(name), sample.slice(0, MOST)))}${rest > 0 ? html`<p class="govuk-body">${IN_RECEIPT(rest)}</p>` : NOTHING}`;
}

/** How one ticket is made, step by step. */
export function ticketRecipeText({ caseId, key, digest, ticket }: TicketRecipe): Markup {
  return html`<p class="govuk-body">${TICKET_RECIPE.of(code(caseId))}</p>
<ol class="govuk-list govuk-list--number">
<li>${TICKET_RECIPE.line}<pre class="longlist-command">${key}</pre></li>
<li>${TICKET_RECIPE.digest}<pre class="longlist-command">${digest}</pre></li>
<li>${TICKET_RECIPE.number(code(String(ticket)))}<pre class="longlist-command">require("seedrandom")("${digest}")()</pre></li>
</ol>`;
}
