import { linkButton } from "../components/button.ts";
import { heading } from "../layout.ts";
import { html } from "../markup.ts";
import type { Site } from "../platform.ts";
import { showPage } from "../response.ts";
import { term } from "../views/help/term.ts";
import { WHERE_CHECKED } from "../views/texts.ts";

const BODY = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${heading("Longlist")}
<p class="govuk-body-l">Takes a youth offending team’s list of cases and draws a sample for inspection that is fair, balanced and open to anyone’s check.</p>
</div></div>
<div class="govuk-grid-row longlist-ways">
<section class="govuk-grid-column-one-half"><h2 class="govuk-heading-m">Check a list</h2>
<p class="govuk-body">See what is wrong with a list, who is eligible and what would be sampled, before you send it. ${WHERE_CHECKED}</p>
${linkButton("Check a list", "/check")}</section>
<section class="govuk-grid-column-one-half"><h2 class="govuk-heading-m">Plan sizes</h2>
<p class="govuk-body">How many cases would be sampled, and at what planning margin of error? Before there is a list, from the numbers of eligible cases alone.</p>
${linkButton("Plan sizes", "/sizes", "secondary")}</section>
</div>
<div class="govuk-grid-row longlist-ways">
<section class="govuk-grid-column-one-half"><h2 class="govuk-heading-m">Verify a sample</h2>
<p class="govuk-body">Repeat a draw from its receipt and the list, step by step, and see why every eligible case had the same chance.</p>
${linkButton("Verify a sample", "/verify", "secondary")}</section>
<section class="govuk-grid-column-one-half"><h2 class="govuk-heading-m">Inspections</h2>
<p class="govuk-body">For coordinators and the teams they inspect: send lists, lock them, draw, replace cases and see everything that was done.</p>
${linkButton("Sign in", "/sign-in", "secondary")}</section>
</div>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h2 class="govuk-heading-m">How a sample is drawn</h2>
<ol class="govuk-list govuk-list--number govuk-list--spaced">
<li>The list is ${term("lock", "locked")} before there is a ${term("seed")}, so that nobody can choose one to suit the other.</li>
<li>Every ${term("eligible")} case of a ${term("domain")} gets the same chance. That is proved from the ${term("lottery", "lottery")} itself, which the ${term("receipt")} holds.</li>
<li>The sample matches the list by gender, disposal, risk of serious harm and safety and wellbeing, as closely as whole cases can.</li>
<li>The same list and seed always give the same sample, so that anyone can repeat it.</li>
</ol>
<p class="govuk-body">Planning a pilot? <a class="govuk-link" href="/pilot">Compare many lists at once</a>.</p>
</div></div>`;

/** What this is, and the ways in. */
export function start(site: Site): void {
  site.get("/", (c) => showPage(c, { title: "Longlist", body: BODY }));
}
