import { longDate, longInstant } from "../../base/words/dates.ts";
import { countText } from "../../base/words/numbers.ts";
import { mayDo } from "../../ledger/access/authorise.ts";
import { MOST_DAYS_UNSEEN, type Retention } from "../../ledger/retention/clock.ts";
import { button } from "../components/button.ts";
import { form } from "../components/form.ts";
import { summaryList } from "../components/lists.ts";
import { insetText, warningText } from "../components/notices.ts";
import { idempotentCaller, newRequestName } from "../forms/idempotency.ts";
import { readForm } from "../forms/read-form.ts";
import { heading, type Page } from "../layout.ts";
import { html, type Markup } from "../markup.ts";
import type { Site } from "../platform.ts";
import { showPage } from "../response.ts";

/** Whether case data that is due is deleted, and an administrator's word for the clock where it is not believed. */
export function retention(site: Site): void {
  site.get("/retention", async (c) => {
    const { ledger, caller } = c.var;
    const state = await ledger.retention(caller);
    return showPage(c, retentionPage(state, mayDo(caller, "retention.confirm") ? newRequestName(c) : null));
  });

  site.post("/retention", async (c) => {
    await c.var.ledger.confirmClock(idempotentCaller(c, await readForm(c)));
    return c.redirect("/retention", 303);
  });
}

/** @param request names the confirmation; null for whoever may not give it */
function retentionPage(state: Retention, request: string | null): Page {
  const title = "Deletion of case data";
  return {
    title,
    crumbs: [{ text: "Inspections", href: "/inspections" }],
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(title)}
<p class="govuk-body">Case data is deleted by itself some time after the inspection date, which each inspection’s pages name. It goes by the clock of the service: a clock that has jumped ahead must not delete what is not due.</p>
${state.held ? held(state, request) : insetText("What is due is deleted. Nothing is to be done.")}
${summaryList([
  { key: "The service’s clock", value: longInstant(state.now) },
  { key: "The record vouches for", value: state.vouchedFor === null ? "Nothing yet" : longInstant(state.vouchedFor) },
  {
    key: "Last deleted, or clock confirmed",
    value: state.lastSweep === null ? "Not yet" : longInstant(state.lastSweep),
  },
  { key: "Due by that clock", value: countText(state.due, "inspection") },
])}</div></div>`,
  };
}

function held({ now, vouchedFor, due }: Retention, request: string | null): Markup {
  const clock = `By the service’s clock it is ${longInstant(now)}`;
  const why = `the last moment that the record vouches for is ${vouchedFor === null ? "not known" : longInstant(vouchedFor)}, more than ${MOST_DAYS_UNSEEN} days before`;
  return html`${warningText("Nothing is deleted until an administrator has confirmed the clock.")}
<p class="govuk-body">${clock}; ${why}. Either nobody has used the service in between, or the clock is wrong.</p>
${
  request === null
    ? html`<p class="govuk-body">Ask an administrator of this service to look at it.</p>`
    : html`<p class="govuk-body">Compare it with another clock. If today is not ${longDate(now.slice(0, 10))}, have whoever runs the service put its clock right, and confirm nothing.</p>
${form({ action: "/retention", request }, html`${warningText(`Once you confirm, the case data of ${countText(due, "inspection")} is deleted, some at a time. It cannot be brought back.`)}${button("The clock is right: delete what is due", { kind: "warning" })}`)}`
}`;
}
