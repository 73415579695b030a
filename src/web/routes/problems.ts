import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { withoutStop } from "../../base/words/sentences.ts";
import { type HttpProblem, problemOf } from "../../http/problems/http-problem.ts";
import type { ProblemCode } from "../../http/problems/problem-kinds.ts";
import { PROBLEM_KINDS } from "../../http/problems/problem-kinds.ts";
import { mayDo, whoMay } from "../../ledger/access/authorise.ts";
import { isAct } from "../../ledger/access/route-rules.ts";
import type { Caller } from "../../ledger/caller.ts";
import { formPage, ruleAt, signInAddress } from "../access/page-at.ts";
import { linkButton } from "../components/button.ts";
import type { Link } from "../components/links.ts";
import { obstacleText } from "../forms/obstacle-error.ts";
import { heading, type Page } from "../layout.ts";
import { html } from "../markup.ts";
import type { Site, SiteEnv } from "../platform.ts";
import { showPage } from "../response.ts";
import { forgetSession } from "../session/session-cookie.ts";
import { notTakenPage } from "./sign-in.ts";

/** Where to go from a page that says what went wrong: to the form that was sent, and to what it belongs to. */
function waysOn(code: ProblemCode, { req: { method, path }, var: { caller } }: Context<SiteEnv>): Link[] {
  const notTheirs = code === "not-allowed" || code === "not-on-record";
  const form = method === "POST" && !notTheirs ? formPage(path) : undefined;
  return [...(form === undefined ? [] : [{ text: "Open the form again", href: form }]), above(code, path, caller)];
}

function above(code: ProblemCode, path: string, caller: Caller | undefined): Link {
  const inspection = /^\/inspections\/[0-9a-f]{16}(?=\/|$)/.exec(path)?.[0];
  const theirs = code !== "not-on-record" && (caller === undefined || mayDo(caller, "inspection.read"));
  if (inspection !== undefined && theirs) return { text: "Go to the inspection", href: inspection };
  // Whoever may not do this has signed in all the same.
  if (path.startsWith("/inspections") || code === "not-allowed")
    return { text: "Go to the inspections", href: "/inspections" };
  return { text: "Go to the start", href: "/" };
}

/** Answers whatever is thrown, and every unknown path, with a page that says what to do. */
export function problems(site: Site): void {
  site.onError((error, c) => answer(error, c));
  site.notFound((c) => showPage(c, NO_PAGE, 404));
}

function answer(error: unknown, c: Context<SiteEnv>): Response | Promise<Response> {
  if (error instanceof HTTPException && error.status === 403) return showPage(c, FOREIGN_FORM, 403);
  const problem = problemOf(error, TRY_AGAIN);
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
${waysOn(problem.code, c).map(({ text, href }) => html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`)}
<p class="govuk-body-s">If you report this, give the request number ${requestId}.</p></div></div>`,
  };
}

/** What the ledger calls roles and acts is for programs. */
function told(
  { code, errors }: HttpProblem,
  { req: { method, path }, var: { caller } }: Context<SiteEnv>,
): { readonly title: string; readonly texts: readonly string[] } {
  if (code === "not-on-record")
    return noSuch(errors.flatMap((one) => ("place" in one ? [one.place] : []))[0] ?? "page");
  const rule = ruleAt(method, path);
  // Whose role includes it may not do it yet, and is told why.
  const roleIncludes = isAct(rule) && caller !== undefined && mayDo(caller, rule);
  if (code === "not-allowed" && isAct(rule) && !roleIncludes) {
    return {
      title: whoMay(rule),
      texts: ["The key that you signed in with does not let you do this."],
    };
  }
  return { title: withoutStop(PROBLEM_KINDS[code].title), texts: errors.slice(0, MOST_SHOWN).map(obstacleText) };
}

/** What the ledger calls otherwise than people do. */
const RECORDS: Readonly<Record<string, string>> = {
  freeze: "locked list",
  submission: "list",
  judgement: "sheet of judgements",
  assignment: "share-out of the cases",
  record: "public record",
};

/** That something is not there, or not to be known of: which of the two is never told. */
function noSuch(place: string) {
  const what = Object.hasOwn(RECORDS, place) ? RECORDS[place] : place;
  const key = "Check the address, and that the key that you signed in with covers it.";
  const open = "Check the address. Whoever runs an inspection decides whether it has a record that anybody may see.";
  return { title: `There is no such ${what} here`, texts: [place === "record" ? open : key] };
}

/** Said where the database fails. A form that is sent again from its own page is done once. */
const TRY_AGAIN = "Try again in a few minutes. What you were told is done is on record.";

const MOST_SHOWN = 5;

const NO_PAGE: Page = {
  title: "There is no such page",
  body: html`${heading("There is no such page")}<p class="govuk-body">Check the address, or start again.</p>${linkButton("Go to the start", "/")}`,
};

/** What `session/refused-connections.ts` refuses. */
const FOREIGN_FORM: Page = {
  title: "This form did not come from here",
  body: html`${heading("This form did not come from here")}<p class="govuk-body">Nothing was done. Another site’s page, or a very old browser, sent it. Open the page here and fill it in again.</p>${linkButton("Go to the start", "/")}`,
};
