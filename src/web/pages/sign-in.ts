import type { Context } from "hono";
import { LedgerRefusal } from "../../ledger/ledger-refusal.ts";
import { withLedgerOf } from "../access/with-ledger.ts";
import { button } from "../components/button.ts";
import { errorOf, type PageError } from "../components/error-summary.ts";
import { form, hidden } from "../components/form.ts";
import { input } from "../components/input.ts";
import { heading, type Page } from "../layout.ts";
import { html } from "../markup.ts";
import type { Site, SiteEnv } from "../parts.ts";
import { localPath } from "../request/local-path.ts";
import { readForm } from "../request/read-form.ts";
import { showPage } from "../response/show-page.ts";
import { forgetSession, keepSession, sessionOf } from "../session/session-cookie.ts";

/** Signing in with a key, and out again. */
export function signIn(site: Site): void {
  site.get("/sign-in", (c) => showPage(c, signInPage(localPath(c.req.query("next")))));

  site.post("/sign-in", async (c) => {
    const sent = await readForm(c);
    const next = localPath(sent.text("next"));
    const key = sent.text("key").trim();
    if (key === "") return showPage(c, signInPage(next, [{ text: "Enter your key", field: "key" }]));
    if (await opened(c, key)) return c.redirect(next, 303);
    const text = "This key does not work. It may have been mistyped, have expired or have been revoked";
    return showPage(c, signInPage(next, [{ text, field: "key" }]));
  });

  site.get("/sign-out", (c) => showPage(c, SIGN_OUT));

  site.post("/sign-out", async (c) => {
    const session = sessionOf(c);
    forgetSession(c);
    if (session !== undefined) await withLedgerOf(c, (ledger) => ledger.closeSession(session));
    return c.redirect("/", 303);
  });
}

async function opened(c: Context<SiteEnv>, key: string): Promise<boolean> {
  try {
    await withLedgerOf(c, async (ledger) => {
      const { secret, expiresAt } = await ledger.openSession(key, { correlationId: c.var.requestId });
      keepSession(c, secret, new Date(expiresAt));
    });
    return true;
  } catch (error) {
    if (error instanceof LedgerRefusal && error.code === "not-signed-in") return false;
    throw error;
  }
}

function signInPage(next: string, errors: readonly PageError[] = []): Page {
  const fields = html`${hidden("next", next)}${input({
    name: "key",
    label: "Your key",
    hint: "It begins with longlist_ and was given to you by an administrator of this service. It is not kept in this browser.",
    type: "password",
    error: errorOf(errors, "key"),
  })}${button("Sign in")}`;
  return {
    title: "Sign in",
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading("Sign in")}${form({ action: "/sign-in" }, fields)}</div></div>`,
  };
}

const SIGN_OUT: Page = {
  title: "Sign out",
  body: html`${heading("Sign out")}<p class="govuk-body">Nothing that is on record changes when you sign out.</p>${form({ action: "/sign-out" }, button("Sign out"))}`,
};
