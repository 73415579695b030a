import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isBound, ROLES, type Role } from "../../src/ledger/access/roles.ts";
import { PAGE_RULES } from "../../src/ledger/access/route-rules.ts";
import { assetsOnDisk } from "../../src/web/assets/assets-on-disk.ts";
import { createSite } from "../../src/web/site.ts";
import { keepLine } from "../support/run-log.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { inspectionAt } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";
import { textOf } from "./support/page-text.ts";

/** Who each kind of page is for, written down once more and apart from the code. */
const A_AND_C: readonly Role[] = ["administrator", "coordinator"];
const BUT_INSPECTORS = ROLES.filter((role) => role !== "inspector");
const EXPECTED: Readonly<Record<string, readonly Role[]>> = {
  "signed-in": ROLES,
  "inspection.list": ROLES,
  "inspection.read": BUT_INSPECTORS,
  "inspection.create": A_AND_C,
  "inspection.change": A_AND_C,
  "inspection.withdraw": A_AND_C,
  "letter.write": A_AND_C,
  "list.submit": ["administrator", "coordinator", "team"],
  "inspection.freeze": A_AND_C,
  "seed.contribute": ["team"],
  "sample.draw": A_AND_C,
  "case.replace": A_AND_C,
  "record.publish": A_AND_C,
  "assignment.make": A_AND_C,
  "assignment.change": A_AND_C,
  "assignment.read": ["administrator", "coordinator", "auditor"],
  "judgements.fill": ["administrator", "coordinator", "inspector"],
  "judgements.submit": ["administrator", "coordinator", "inspector"],
  "judgements.read": ROLES,
  "ratings.read": BUT_INSPECTORS,
  "ratings.decide": A_AND_C,
  "ratings.close": A_AND_C,
  "ratings.reopen": A_AND_C,
  "programme.read": ["administrator", "coordinator", "auditor"],
  "draw.verify": BUT_INSPECTORS,
  "audit.read": BUT_INSPECTORS,
  "access-log.read": ["administrator", "auditor"],
  "session.read": ROLES,
  "key.make": A_AND_C,
  "key.grant": A_AND_C,
  "key.revoke": A_AND_C,
  "key.read": A_AND_C,
  "retention.read": ["administrator", "auditor"],
  "retention.confirm": ["administrator"],
};

const OPEN = ["public", "stateless"];
const PAGES = Object.entries(PAGE_RULES).filter(([, rule]) => !OPEN.includes(rule));

let site: OpenSite;
let inspection: string;
/** A team's that nobody here signs in with: it may end. */
let key: string;
const cookies = new Map<string, string>();

beforeAll(async () => {
  site = await openSite();
  inspection = await inspectionAt(site, "drawn");
  const other = await inspectionAt(site, "drawn");
  for (const role of ROLES) {
    const own = isBound(role) ? [inspection] : [];
    cookies.set(role, await signedIn(site, await site.keyFor(role, ...own)));
  }
  key = (await site.keyFor("team")).split("_")[1]!;
  cookies.set("another team", await signedIn(site, await site.keyFor("team", other)));
}, 120_000);
afterAll(() => site.close());

/** A page's address, for the drawn inspection. */
function addressOf(page: string): string {
  return page
    .split(" ")[1]!
    .replace(/:inspection(\{[^}]*\})?/, inspection)
    .replace(/:letter(\{[^}]*\})?/, "sample")
    .replace(":key", key)
    .replace(/:(draw|submission|judgement|rating|standard)(\{[^}]*\})?/, "1");
}

function open(page: string, cookie?: string): Promise<Response> {
  return ask(site, addressOf(page), { ...(page.startsWith("POST") && { form: {} }), ...(cookie && { cookie }) });
}

test("every page has a rule, and every rule a page", async () => {
  const { routes } = createSite({
    assets: await assetsOnDisk(),
    randomBytes: (count) => new Uint8Array(count),
    log: keepLine,
    clock: () => 0,
  });
  const pages = routes
    .filter(({ method, path }) => method !== "ALL" && !path.endsWith("*"))
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(pages)].sort()).toEqual(Object.keys(PAGE_RULES).sort());
});

describe.each(PAGES)("%s", (page, rule) => {
  test("is for those alone who have signed in", async () => {
    const response = await open(page);
    if (page.startsWith("POST")) return expect(response.status).toBe(401);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toMatch(/^\/sign-in/);
  });

  test.each(ROLES)("is as it should be for the role %s", async (role) => {
    const response = await open(page, cookies.get(role));
    const { status } = response;
    expect(EXPECTED[rule], `who ${rule} is for is not written down here`).toBeDefined();
    if (EXPECTED[rule]!.includes(role))
      return expect([200, 303, 400, 409, 422, ...notYet(page, rule, role)]).toContain(status);
    expect(status).toBe(403);
    await saysWhoMay(await response.text(), cookies.get(role)!);
  });
});

/** Here nothing was judged: a record that is named is not there, and a team reads none before the ratings are closed. */
function notYet(page: string, rule: string, role: Role): number[] {
  const isTold = rule === "judgements.read" || rule === "ratings.read";
  return [...(page.includes(":rating{") ? [404] : []), ...(role === "team" && isTold ? [403] : [])];
}

/** In the pages' own words, with a way on that this key may go. */
async function saysWhoMay(html: string, cookie: string): Promise<void> {
  const words = textOf(html);
  expect(words).toMatch(/^Only (the|an?) (team|inspector|coordinator|auditor|administrator)\b.* can /);
  expect(words).not.toMatch(/role|\b[a-z]+\.(create|submit|freeze|contribute|draw|replace)\b|back button/);
  const [, way] = /<main[\s\S]*<a [^>]*href="([^"]*)"[\s\S]*<\/main>/.exec(html)!;
  expect(way).toMatch(/^\/inspections(\/[0-9a-f]{16})?$/);
  expect((await ask(site, way!, { cookie })).status).toBe(200);
}

test.each(PAGES.filter(([page]) => page.startsWith("POST")))(
  "%s after the session has ended is answered in its place, with a way by signing in to the form's own page",
  async (page) => {
    const html = await (await open(page)).text();
    expect(textOf(html)).toContain("Your session has ended. Nothing of what you sent was saved here");
    const next = decodeURIComponent(/href="\/sign-in\?next=([^"]*)"/.exec(html)![1]!);
    const asked = addressOf(page);
    expect([`${asked}/new`, asked, asked.replace(/\/[^/]*$/, "")]).toContain(next);
    expect([200, 303, 409]).toContain((await ask(site, next, { cookie: cookies.get("administrator")! })).status);
  },
);

test.each(PAGES.filter(([page]) => page.includes(":inspection")))(
  "%s of another's inspection is as if it were not there",
  async (page) => {
    const response = await open(page, cookies.get("another team"));
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("Exampleshire");
  },
);

test("a service that was closed shows its pages for lists to nobody who has not signed in", async () => {
  const closed = await openSite({ statelessRoutes: "closed" });
  for (const [page] of Object.entries(PAGE_RULES).filter(([, rule]) => rule === "stateless")) {
    const response = await ask(closed, addressOf(page), page.startsWith("POST") ? { form: {} } : {});
    expect(response.status, page).toBe(401);
    const words = textOf(await response.text());
    expect(words).toContain("This service reads lists for those alone who have signed in. Nothing of what you sent");
    expect(words).not.toContain("session has ended");
  }
  await closed.close();
});
