import type { Context } from "hono";
import { problemOf } from "../../http/problems/http-problem.ts";
import { PROBLEM_KINDS } from "../../http/problems/problem-kinds.ts";
import { LedgerRefusal } from "../../ledger/ledger-refusal.ts";
import { SESSION_HOURS } from "../../ledger/platform.ts";
import { StoreFailure } from "../../store/store-failure.ts";
import { withLedgerOf } from "../access/guard-pages.ts";
import { notTaken, signInAddress } from "../access/page-at.ts";
import { button } from "../components/button.ts";
import { errorOf, type PageError } from "../components/error-summary.ts";
import { form, hidden } from "../components/form.ts";
import { input } from "../components/input.ts";
import { readForm } from "../forms/read-form.ts";
import { heading, type Page, signInElsewhere } from "../layout.ts";
import { html } from "../markup.ts";
import type { Site, SiteEnv } from "../platform.ts";
import { showPage } from "../response.ts";
import { forgetSession, keepSession, sessionOf } from "../session/session-cookie.ts";

/** Where one is led after signing in, unless told. */
const HOME = "/inspections";

/**
 * An address of this service to go on to, whatever was asked: nobody is led elsewhere.
 *
 * @example localPath("//elsewhere.example") // "/inspections"
 */
export function localPath(wanted: string | undefined): string {
  if (wanted === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return HOME;
  const base = "https://here.invalid";
  const { origin, pathname, search } = new URL(wanted, base);
  // What begins with two slashes once it is tidied, as "/..//elsewhere.example" does, would name another host.
  return origin === base && !pathname.startsWith("//") ? pathname + search : HOME;
}

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
    try {
      if (session !== undefined)
        await withLedgerOf(c, (ledger) => ledger.closeSession(session, { correlationId: c.var.requestId }));
    } catch (error) {
      if (error instanceof StoreFailure) return stillSignedIn(c, error);
      throw error;
    }
    forgetSession(c);
    // Pages that were looked at are not to be had again from this browser, by the back button either.
    c.header("Clear-Site-Data", '"cache", "cookies", "storage"');
    return c.redirect("/", 303);
  });
}

/** The cookie stays where its session does: without it nobody could end the session any more. */
function stillSignedIn(c: Context<SiteEnv>, failure: StoreFailure): Promise<Response> {
  const { status, headers = {} } = PROBLEM_KINDS[problemOf(failure, "").code];
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return showPage(c, STILL_SIGNED_IN, status);
}

async function opened(c: Context<SiteEnv>, key: string): Promise<boolean> {
  try {
    await withLedgerOf(c, async (ledger) => {
      const facts = { correlationId: c.var.requestId };
      const { signInThrottle: throttle, clientOf = () => null } = c.var.platform;
      const open = () => ledger.openSession(key, facts, sessionOf(c));
      const { secret, expiresAt } = await (throttle ? throttle.attempt(clientOf(c), open) : open());
      keepSession(c, secret, new Date(expiresAt));
    });
    return true;
  } catch (error) {
    if (error instanceof LedgerRefusal && error.code === "not-signed-in") return false;
    throw error;
  }
}

const WHY = {
  ended: "Your session has ended.",
  closed: "This service reads lists for those alone who have signed in.",
} as const;

/**
 * Answers a form that was not taken, in the place of the page that it was sent from: as long as nothing else is opened there the
 * browser still holds what was sent, and sends it again when the page is loaded again. The page itself carries none of it.
 *
 * @param path where it was sent to
 */
export function notTakenPage(path: string): Page {
  const { because, form: begun } = notTaken(path);
  return {
    title: "Sign in to send this",
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading("Sign in to send this")}
<p class="govuk-body">${WHY[because]} Nothing of what you sent was saved here, and your browser still has it.</p>
<ol class="govuk-list govuk-list--number"><li>${signInElsewhere()}.</li><li>Come back to this tab and load it again. Your browser asks whether to send the form again: say yes.</li></ol>
<p class="govuk-body">Or, once you have signed in, go back in this tab: most browsers keep what was typed, and files are chosen anew.</p>
<p class="govuk-body"><a class="govuk-link" href="${signInAddress(begun)}">Sign in here and begin again</a>: what you typed is then lost.</p></div></div>`,
  };
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

const STILL_SIGNED_IN: Page = {
  title: "You are still signed in",
  body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading("You are still signed in")}<p class="govuk-body">The service could not reach its records to sign you out. Try again in a minute.</p>
<p class="govuk-body">If you have to leave this computer before that works, delete this site’s cookies in the browser. What was opened with your key ends by itself, ${SESSION_HOURS} hours after you signed in.</p>${form({ action: "/sign-out" }, button("Sign out"))}</div></div>`,
};

const SIGN_OUT: Page = {
  title: "Sign out",
  body: html`${heading("Sign out")}<p class="govuk-body">Nothing that is on record changes when you sign out. <a class="govuk-link" href="/sessions">See where else you are signed in</a>.</p>${form({ action: "/sign-out" }, button("Sign out"))}`,
};
