import { linkButton } from "../components/button.ts";
import { heading } from "../layout.ts";
import { html, type Markup } from "../markup.ts";
import type { Site } from "../platform.ts";
import { showPage } from "../response.ts";
import { SIGN_IN, START } from "./texts.ts";

interface Way {
  readonly title: string;
  readonly about: string;
}

/** One of the ways in. @param text of the button that leads there */
function way({ title, about }: Way, href: string, kind?: "secondary", text = title): Markup {
  return html`<section class="govuk-grid-column-one-half"><h2 class="govuk-heading-m">${title}</h2>
<p class="govuk-body">${about}</p>
${linkButton(text, href, kind)}</section>`;
}

const BODY = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${heading(START.title)}
<p class="govuk-body-l">${START.lead}</p>
</div></div>
<div class="govuk-grid-row longlist-ways">
${way(START.check, "/check")}
${way(START.sizes, "/sizes", "secondary")}
</div>
<div class="govuk-grid-row longlist-ways">
${way(START.verify, "/verify", "secondary")}
${way(START.inspections, "/sign-in", "secondary", SIGN_IN.title)}
</div>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-m">${START.howDrawn}</h2>
<ol class="govuk-list govuk-list--number govuk-list--spaced">
${START.steps().map((step) => html`<li>${step}</li>`)}
</ol>
<p class="govuk-body">${START.pilot("/pilot")}</p>
</div></div>`;

/** What this is, and the ways in. */
export function start(site: Site): void {
  site.get("/", (c) => showPage(c, { title: START.title, body: BODY }));
}
