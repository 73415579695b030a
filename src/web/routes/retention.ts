import { longDate, longInstant } from "../../base/words/dates.ts";
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
import { INSPECTIONS } from "../views/inspections/facts.ts";
import { RETENTION } from "./texts.ts";

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
  const { title } = RETENTION;
  return {
    title,
    crumbs: [INSPECTIONS],
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(title)}
<p class="govuk-body">${RETENTION.about}</p>
${state.held ? held(state, request) : insetText(RETENTION.isDeleted)}
${summaryList([
  { key: RETENTION.clock, value: longInstant(state.now) },
  {
    key: RETENTION.vouchedFor,
    value: state.vouchedFor === null ? RETENTION.nothingYet : longInstant(state.vouchedFor),
  },
  { key: RETENTION.lastSweep, value: state.lastSweep === null ? RETENTION.notYet : longInstant(state.lastSweep) },
  { key: RETENTION.due, value: RETENTION.inspections(state.due) },
])}</div></div>`,
  };
}

function held({ now, vouchedFor, due }: Retention, request: string | null): Markup {
  const { title, about, ask, compare, forGood, confirm } = RETENTION.held;
  // Before the record vouches for anything, nothing is held.
  const last = longInstant(vouchedFor ?? now);
  return html`${warningText(title)}
<p class="govuk-body">${about(longInstant(now), last, MOST_DAYS_UNSEEN)}</p>
${
  request === null
    ? html`<p class="govuk-body">${ask}</p>`
    : html`<p class="govuk-body">${compare(longDate(now.slice(0, 10)))}</p>
${form({ action: "/retention", request }, html`${warningText(forGood(due))}${button(confirm, { kind: "warning" })}`)}`
}`;
}
