import { longInstant } from "../../base/words/dates.ts";
import { mayDo } from "../../ledger/access/authorise.ts";
import type { OpenSession } from "../../ledger/keys/sessions.ts";
import { IDLE_MINUTES, SESSION_HOURS } from "../../ledger/platform.ts";
import { button } from "../components/button.ts";
import { form, hidden } from "../components/form.ts";
import { link } from "../components/links.ts";
import { readForm } from "../forms/read-form.ts";
import { heading, type Page } from "../layout.ts";
import { html, when } from "../markup.ts";
import type { Site } from "../platform.ts";
import { showPage } from "../response.ts";
import { forgetSession } from "../session/session-cookie.ts";
import { SESSIONS } from "./texts.ts";

/** Where the user is signed in with the same key, and a way to end each. */
export function sessions(site: Site): void {
  site.get("/sessions", async (c) => {
    const { ledger, caller } = c.var;
    return showPage(c, sessionsPage(await ledger.sessions(caller), mayDo(caller, "access-log.read")));
  });

  site.post("/sessions", async (c) => {
    const { ledger, caller } = c.var;
    const ended = (await readForm(c)).text("session");
    const isOwn = (await ledger.sessions(caller)).some((one) => one.isOwn && one.id === ended);
    await ledger.endSession(caller, ended);
    if (!isOwn) return c.redirect("/sessions", 303);
    forgetSession(c);
    return c.redirect("/", 303);
  });
}

function sessionsPage(open: readonly OpenSession[], mayReadLog: boolean): Page {
  const { title, about, ends, seeLog } = SESSIONS;
  return {
    title,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(title)}
<p class="govuk-body">${about}</p>
${open.map(session)}
<p class="govuk-body">${ends(SESSION_HOURS, IDLE_MINUTES)}</p>
${when(mayReadLog, () => html`<p class="govuk-body">${link(seeLog, "/access-log")}</p>`)}</div></div>`,
  };
}

function session({ id, at, usedAt, isOwn }: OpenSession) {
  const { title, end } = isOwn ? SESSIONS.own : SESSIONS.other;
  const fields = html`${hidden("session", id)}${button(end)}`;
  return html`<h2 class="govuk-heading-m">${title}</h2>
<p class="govuk-body">${SESSIONS.used(longInstant(at), longInstant(usedAt))}</p>${form({ action: "/sessions" }, fields)}`;
}
