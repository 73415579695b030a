import { thousands } from "../../../base/words/numbers.ts";
import { casesTable } from "../../../report/sections/cases.ts";
import { shownDomains } from "../../../report/sections/domains.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import type { TicketRecipe } from "../../../use-cases/verify/case-account.ts";
import { details } from "../../components/notices.ts";
import { tableMarkup } from "../../components/section.ts";
import { code } from "../../components/values.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";

/** No page holds more rows: they are in the receipt. */
const MOST = 1000;

/** The sampled cases with their tickets, and how a ticket is made again. */
export function tickets({ specification, sample }: Draw, recipe: TicketRecipe | null): Markup {
  if (recipe === null) return html`<p class="govuk-body">No case was sampled.</p>`;
  return html`<p class="govuk-body">A case’s ticket is a number from 0 to 1, made from the seed and the case’s reference and from nothing else. In each group the lowest tickets are sampled; the others are its reserves, in order.</p>
${shownDomains(specification).map(({ id, name }) =>
  sampleOf(
    name,
    sample.filter((one) => one.domain === id),
  ),
)}
${details("Make a ticket again", ticketRecipeText(recipe))}`;
}

function sampleOf(name: string, sample: readonly SampledCase[]): Markup {
  if (sample.length === 0) return NOTHING;
  const rest = sample.length - MOST;
  return html`${tableMarkup(casesTable(`Sampled ${name}`, sample.slice(0, MOST)))}${rest > 0 ? html`<p class="govuk-body">The receipt has the other ${thousands(rest)}.</p>` : NOTHING}`;
}

/** How one ticket is made, step by step. */
export function ticketRecipeText({ caseId, key, digest, ticket }: TicketRecipe): Markup {
  return html`<p class="govuk-body">The ticket of ${code(caseId)}, for example:</p>
<ol class="govuk-list govuk-list--number">
<li>Take this line, without a line break at its end: the seed, the domain and the reference.<pre class="longlist-command">${key}</pre></li>
<li>Its SHA-256 is<pre class="longlist-command">${digest}</pre></li>
<li>Give that text to the public random number generator seedrandom, version 3.0.5. Its first number is the ticket, ${code(String(ticket))}:<pre class="longlist-command">require("seedrandom")("${digest}")()</pre></li>
</ol>`;
}
