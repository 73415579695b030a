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
import { NOT_TAKEN, SIGN_IN, SIGN_OUT } from "./texts.ts";

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
    if (key === "") return showPage(c, signInPage(next, [{ text: SIGN_IN.key.missing, field: "key" }]));
    if (await opened(c, key)) return c.redirect(next, 303);
    return showPage(c, signInPage(next, [{ text: SIGN_IN.key.wrong, field: "key" }]));
  });

  site.get("/sign-out", (c) => showPage(c, SIGN_OUT_PAGE));

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

/**
 * Answers a form that was not taken, in the place of the page that it was sent from: as long as nothing else is opened there the
 * browser still holds what was sent, and sends it again when the page is loaded again. The page itself carries none of it.
 *
 * @param path where it was sent to
 */
export function notTakenPage(path: string): Page {
  const { because, form: begun } = notTaken(path);
  return {
    title: NOT_TAKEN.title,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(NOT_TAKEN.title)}
<p class="govuk-body">${NOT_TAKEN.because[because]} ${NOT_TAKEN.notSaved}</p>
<ol class="govuk-list govuk-list--number"><li>${NOT_TAKEN.signIn(signInElsewhere())}</li><li>${NOT_TAKEN.comeBack}</li></ol>
<p class="govuk-body">${NOT_TAKEN.orGoBack}</p>
<p class="govuk-body">${NOT_TAKEN.beginAgain(signInAddress(begun))}</p></div></div>`,
  };
}

function signInPage(next: string, errors: readonly PageError[] = []): Page {
  const fields = html`${hidden("next", next)}${input({
    name: "key",
    label: SIGN_IN.key.label,
    hint: SIGN_IN.key.hint,
    type: "password",
    error: errorOf(errors, "key"),
  })}${button(SIGN_IN.title)}`;
  return {
    title: SIGN_IN.title,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(SIGN_IN.title)}${form({ action: "/sign-in" }, fields)}</div></div>`,
  };
}

const STILL_SIGNED_IN: Page = {
  title: SIGN_OUT.failed.title,
  body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(SIGN_OUT.failed.title)}<p class="govuk-body">${SIGN_OUT.failed.about}</p>
<p class="govuk-body">${SIGN_OUT.failed.leaving(SESSION_HOURS)}</p>${form({ action: "/sign-out" }, button(SIGN_OUT.title))}</div></div>`,
};

const SIGN_OUT_PAGE: Page = {
  title: SIGN_OUT.title,
  body: html`${heading(SIGN_OUT.title)}<p class="govuk-body">${SIGN_OUT.about("/sessions")}</p>${form({ action: "/sign-out" }, button(SIGN_OUT.title))}`,
};
