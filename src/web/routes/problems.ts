import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { withoutStop } from "../../base/words/sentences.ts";
import { type HttpProblem, problemOf } from "../../http/problems/http-problem.ts";
import type { ProblemCode } from "../../http/problems/problem-kinds.ts";
import { PROBLEM_KINDS } from "../../http/problems/problem-kinds.ts";
import { mayDo, whoMay } from "../../ledger/access/authorise.ts";
import type { Caller } from "../../ledger/access/caller.ts";
import { isAct } from "../../ledger/access/route-rules.ts";
import { formPage, ruleAt, signInAddress } from "../access/page-at.ts";
import { linkButton } from "../components/button.ts";
import { type Link, link } from "../components/links.ts";
import { obstacleText } from "../forms/obstacle-error.ts";
import { heading, type Page } from "../layout.ts";
import { html } from "../markup.ts";
import type { Site, SiteEnv } from "../platform.ts";
import { showPage } from "../response.ts";
import { forgetSession } from "../session/session-cookie.ts";
import { INSPECTIONS } from "../views/inspections/facts.ts";
import { notTakenPage } from "./sign-in.ts";
import { NO_SUCH, PROBLEM } from "./texts.ts";

/** Where to go from a page that says what went wrong: to the form that was sent, and to what it belongs to. */
function waysOn(code: ProblemCode, { req: { method, path }, var: { caller } }: Context<SiteEnv>): Link[] {
  const notTheirs = code === "not-allowed" || code === "not-on-record";
  const form = method === "POST" && !notTheirs ? formPage(path) : undefined;
  return [...(form === undefined ? [] : [{ text: PROBLEM.openForm, href: form }]), above(code, path, caller)];
}

function above(code: ProblemCode, path: string, caller: Caller | undefined): Link {
  const inspection = /^\/inspections\/[0-9a-f]{16}(?=\/|$)/.exec(path)?.[0];
  const theirs = code !== "not-on-record" && (caller === undefined || mayDo(caller, "inspection.read"));
  if (inspection !== undefined && theirs) return { text: PROBLEM.toInspection, href: inspection };
  // Whoever may not do this has signed in all the same.
  if (path.startsWith("/inspections") || code === "not-allowed")
    return { text: PROBLEM.toInspections, href: INSPECTIONS.href };
  return { text: PROBLEM.toStart, href: "/" };
}

/** Answers whatever is thrown, and every unknown path, with a page that says what to do. */
export function problems(site: Site): void {
  site.onError((error, c) => answer(error, c));
  site.notFound((c) => {
    const { path, method, url } = c.req;
    const page = method === "GET" || method === "HEAD" ? withoutSlash(path) : null;
    return page === null ? showPage(c, NO_PAGE, 404) : c.redirect(page + new URL(url).search, 301);
  });
}

/**
 * The page that an address means to which somebody put a stroke; never another site's, which would begin with two.
 *
 * @example withoutSlash("/check/") // "/check"
 */
function withoutSlash(path: string): string | null {
  return /^(\/[\w-]+(?:\/[\w.-]+)*)\/+$/.exec(path)?.[1] ?? null;
}

function answer(error: unknown, c: Context<SiteEnv>): Response | Promise<Response> {
  if (error instanceof HTTPException && error.status === 403) return showPage(c, FOREIGN_FORM, 403);
  const problem = problemOf(error, PROBLEM.tryAgain);
  if (problem.code === "not-signed-in") {
    forgetSession(c);
    if (c.req.method === "POST") return showPage(c, notTakenPage(c.req.path), 401);
    return c.redirect(signInAddress(c.req.path), 303);
  }
  const { status, headers = {} } = PROBLEM_KINDS[problem.code];
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return showPage(c, problemPage(problem, c), status);
}

function problemPage(problem: HttpProblem, c: Context<SiteEnv>): Page {
  const { requestId } = c.var;
  const { title, texts } = told(problem, c);
  return {
    title,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(title)}
${texts.map((text) => html`<p class="govuk-body">${text}</p>`)}
${waysOn(problem.code, c).map(({ text, href }) => html`<p class="govuk-body">${link(text, href)}</p>`)}
<p class="govuk-body-s">${PROBLEM.report(requestId)}</p></div></div>`,
  };
}

/** What the ledger calls roles and acts is for programs. */
function told(
  { code, errors }: HttpProblem,
  { req: { method, path }, var: { caller } }: Context<SiteEnv>,
): { readonly title: string; readonly texts: readonly string[] } {
  if (code === "not-on-record")
    return noSuch(errors.flatMap((one) => ("place" in one ? [one.place] : []))[0] ?? "page");
  // The name of a request is the form's own: nobody who filled it in knows of keys.
  if (code === "retry-of-another") return PROBLEM.sentBefore;
  if (code === "retry-too-early") return PROBLEM.beingDone;
  const rule = ruleAt(method, path);
  // Whose role includes it may not do it yet, and is told why.
  const roleIncludes = isAct(rule) && caller !== undefined && mayDo(caller, rule);
  if (code === "not-allowed" && isAct(rule) && !roleIncludes) {
    return { title: whoMay(rule), texts: [PROBLEM.notAllowed] };
  }
  return { title: withoutStop(PROBLEM_KINDS[code].title), texts: errors.slice(0, MOST_SHOWN).map(obstacleText) };
}

/** That something is not there, or not to be known of: which of the two is never told. */
function noSuch(place: string) {
  const { record, other, checkKey, checkAddress } = NO_SUCH;
  const title = (Object.hasOwn(record, place) ? record[place] : undefined) ?? other(place);
  return { title, texts: [place === "record" ? checkAddress : checkKey] };
}

const MOST_SHOWN = 5;

const NO_PAGE: Page = {
  title: PROBLEM.noPage.title,
  body: html`${heading(PROBLEM.noPage.title)}<p class="govuk-body">${PROBLEM.noPage.about}</p>${linkButton(PROBLEM.toStart, "/")}`,
};

/** What `access/refused-connections.ts` refuses. */
const FOREIGN_FORM: Page = {
  title: PROBLEM.foreignForm.title,
  body: html`${heading(PROBLEM.foreignForm.title)}<p class="govuk-body">${PROBLEM.foreignForm.about}</p>${linkButton(PROBLEM.toStart, "/")}`,
};
