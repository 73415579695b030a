import { afterAll, beforeAll, expect, test } from "vitest";
import { PAGE_RULES } from "../../src/ledger/access/route-rules.ts";
import { REQUEST_FIELD } from "../../src/web/components/form.ts";
import { openBrowser } from "../support/shared-browser.ts";
import { type FoundForm, request, type Visited } from "./support/crawl.ts";
import { type CrawledSite, crawledSite, VISITORS, type Visitor } from "./support/crawled-site.ts";
import { examine, shower, WIDTHS } from "./support/examine.ts";
import { textOf } from "./support/page-text.ts";

/** Wording of a command line or a machine, which no page holds. */
const MACHINE_WORDING: readonly RegExp[] = [
  /(?<![\w-])--[a-z]/,
  /\blonglist (key|check|draw|verify|serve|inspection|backup|template|access)\b/,
  /\bmap it\b|=field\b|=code\b|\bmap "/,
  /\b(null|undefined|NaN|\[object)\b/,
  /\b(inspectionDate|riskOfSeriousHarm|safetyAndWellbeing|caseId|childId|startDate|lookedAfter|outOfCourt)\b/,
  /\b(youth-rehabilitation-order|referral-order|community-resolution|conditional-caution|not-recorded|very-high)\b/,
  /\b(command line|stdin|stdout|JSON body|POST|curl|LONGLIST_[A-Z]+)\b/,
  /\{[a-zA-Z]+\}/,
  // Specifications by what is typed for them, instants as programs write them, figures without a space before their unit.
  /(?<![\w/-])(youth-20\d\d(-[a-z]+)?|small-yot-pilot)\b/,
  /\d{4}-\d\d-\d\dT\d\d:\d\d/,
  /\b\d+(MB|KB|kB|GB|ms|min|pp)\b/,
  /\b(zod|payload|enum|stderr|exit code|endpoint|null value|HTTP|JSON keys?)\b/,
];

let { site, cookies, crawls }: CrawledSite = {} as CrawledSite;

beforeAll(async () => {
  ({ site, cookies, crawls } = await crawledSite());
}, 240_000);
afterAll(() => site.close());

test.each(VISITORS)("no link that %s finds is dead, nor the place on a page that it names", (visitor) => {
  const { pages, links } = crawls.get(visitor)!;
  const dead = [...pages.values()].filter(({ status }) => status !== 200 && status !== 303);
  expect(dead.map(({ path, status }) => ({ path, status, from: links.get(path) }))).toEqual([]);
  const lost = [...links].filter(([to]) => {
    const [path = "", place] = to.split("#");
    const html = pages.get(path)?.html;
    return place && html && !html.includes(`id="${place}"`);
  });
  expect(lost).toEqual([]);
});

test.each(VISITORS)("no page that %s sees has the wording of a command line or a machine", (visitor) => {
  const worded = [...crawls.get(visitor)!.pages.values()].flatMap(({ path, html }) => {
    const text = textOf(html.replace(/<span class="longlist-code">[\s\S]*?<\/span>|https?:[^\s<]*/g, " "));
    return MACHINE_WORDING.flatMap((pattern) => {
      const at = text.search(pattern);
      return at < 0 ? [] : [`${path}: ${text.slice(Math.max(0, at - 40), at + 60)}`];
    });
  });
  expect(worded).toEqual([]);
});

test.each(VISITORS)("no page that %s sees has two primary buttons, so that what to do next is plain", (visitor) => {
  const crowded = [...crawls.get(visitor)!.pages.values()].flatMap(({ path, html }) => {
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
    const buttons = [...main.matchAll(/class="govuk-button(?: govuk-button--(?:start|warning))?"[^>]*>([^<]*)</g)];
    return buttons.length > 1 ? [`${path}: ${buttons.map(([, text]) => text).join(", ")}`] : [];
  });
  expect(crowded).toEqual([]);
});

/** Words that somebody new asks about, by their place in the glossary. */
const ASKED_ABOUT = {
  seed: /\bseed\b/,
  receipt: /\breceipt\b/,
  digest: /\bdigests?\b/,
  eligible: /\beligible\b/,
  ticket: /\btickets?\b/,
};

test.each(VISITORS)("no page that %s sees says a word of the field without leading to what it means", (visitor) => {
  const pages = [...crawls.get(visitor)!.pages.values()].filter(({ path }) => !path.startsWith("/help"));
  const unexplained = pages.flatMap(({ path, html }) => {
    const sentences = [...html.matchAll(/<p class="govuk-body(?:-l)?">([\s\S]*?)<\/p>/g)].map(([, text = ""]) =>
      text.replace(/<(a|bdi|button)\b[\s\S]*?<\/\1>|“[^”]*”|<[^>]*>/g, " "),
    );
    return Object.entries(ASKED_ABOUT).flatMap(([word, form]) =>
      sentences.some((one) => form.test(one)) && !html.includes(`/help/words#${word}"`) ? [`${path}: ${word}`] : [],
    );
  });
  expect(unexplained).toEqual([]);
});

/** What the journeys of `test/web/browser/` look at, state by state. */
const LOOKED_AT: readonly string[] = [
  ...["/", "/check", "/sizes", "/verify", "/pilot", "/sign-in", "/sign-out", "/keys", "/keys/new", "/keys/:key/end"],
  ...["/inspections", "/inspections/new", "/inspections/:inspection{[0-9a-f]+}"],
  ...[
    ...[
      "request",
      "list",
      "submissions/:submission",
      "rehearsal",
      "lock",
      "locked",
      "timeline",
      "change",
      "withdrawal",
    ],
    ...["contribution", "draws/new", "draws/:draw{[0-9]+}", "draws/:draw{[0-9]+}/methodology"],
    ...["draws/:draw{[0-9]+}/verification", "replacements/new", "replacements/next"],
    ...["assignment", "assignment/new", "assignment/conflicts", "assignment/change", "judgements/new", "ratings"],
    ...["ratings/new", "ratings/closure", "ratings/statement", "ratings/standards/:standard"],
  ].map((part) => `/inspections/:inspection/${part}`),
];

test("axe finds nothing on the pages that no journey comes to, and none is wider than a screen", async (context) => {
  const browser = await openBrowser(context, "looking at pages");
  const show = shower(browser);
  for (const { path, html } of toLookAt()) {
    const unfolded = html.replaceAll('<details class="govuk-details">', '<details class="govuk-details" open>');
    await examine(await show(site.url + path, unfolded, WIDTHS[0]), show, async () => {});
  }
}, 400_000);

/** The fullest page of each kind, whoever sees it, and an inspector's, which are made of their own cases. */
function toLookAt(): Visited[] {
  const seenBy = (visitors: readonly Visitor[]) => visitors.flatMap((one) => [...crawls.get(one)!.pages.values()]);
  const patterns = Object.keys(PAGE_RULES)
    .map((rule) => rule.replace(/^GET /, ""))
    .filter((rule) => rule.startsWith("/") && !LOOKED_AT.includes(rule))
    .map(patternOf);
  const fullest = (pages: readonly Visited[]) =>
    patterns.flatMap((pattern) => {
      const alike = pages.filter(({ path, html }) => html !== "" && pattern.test(path.split("?")[0]!));
      return alike.sort((a, b) => b.html.length - a.html.length)[0] ?? [];
    });
  return [...fullest(seenBy(VISITORS)), ...fullest(seenBy(["inspector"]))];
}

/** What is only shown in answer to a form, or asked for without a link. */
const WITHOUT_A_LINK: readonly string[] = [
  "/assets/:file",
  "/inspections/:inspection/draws",
  "/inspections/:inspection/draws/:draw{[0-9]+}/cases",
  "/inspections/:inspection/replacements/next",
  "/inspections/:inspection/assignment/conflicts",
];

test("every page can be reached by links from the first one", () => {
  const seen = [...crawls.values()].flatMap(({ pages }) => [...pages.keys()].map((path) => path.split("?")[0]!));
  const unseen = Object.keys(PAGE_RULES)
    .filter((rule) => rule.startsWith("GET "))
    .map((rule) => rule.slice("GET ".length))
    .filter((path) => !seen.some((one) => patternOf(path).test(one)));
  expect(unseen.filter((path) => !WITHOUT_A_LINK.includes(path))).toEqual([]);
});

function patternOf(path: string): RegExp {
  const source = path.replaceAll(".", "\\.").replace(/:\w+(?:\{([^}]*)\})?/g, (_, form = "[^/]+") => form);
  return new RegExp(`^${source}$`);
}

/** Forms that write nothing, or only once a further form has confirmed it, so that sending them again is asking again. */
const ASKS = /^\/(check|pilot|verify|sign-in|sign-out|sessions)$|\/(cases|next|conflicts|contribution)$/;

test("every form that writes names its request, so that pressed twice it is done once", () => {
  const unnamed = allForms().filter(
    ({ action, fields }) => !ASKS.test(action) && !fields.some(([name]) => name === REQUEST_FIELD),
  );
  expect(unnamed.map(({ page, action }) => ({ page, action }))).toEqual([]);
});

test("the address that a form is sent to can be asked for, as by a reload or a step back", async () => {
  const lost = [];
  for (const [visitor, { forms }] of crawls) {
    for (const { page, action } of forms) {
      const { status } = await request(site.service, action, { cookie: cookies.get(visitor) });
      if (status !== 200 && status !== 303) lost.push({ visitor, page, action, status });
    }
  }
  expect(lost).toEqual([]);
});

/** Ends what the others go on with. */
const ENDS = /^\/(sign-out|sessions)/;

test("every form sent as it stands, twice, is answered twice alike and in words", async () => {
  const different = [];
  for (const [visitor, { forms }] of crawls) {
    for (const { action, fields } of forms.filter((form) => !ENDS.test(form.action))) {
      const asked = { cookie: cookies.get(visitor), form: fields };
      const [first, second] = [await request(site.service, action, asked), await request(site.service, action, asked)];
      const answers = [first, second].map(({ status, headers }) => `${status} ${headers.get("location") ?? ""}`);
      if (answers[0] !== answers[1] || first.status >= 500) different.push({ visitor, action, answers });
    }
  }
  expect(different).toEqual([]);
});

function allForms(): readonly FoundForm[] {
  return [...crawls.values()].flatMap(({ forms }) => forms);
}
