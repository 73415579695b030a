import { afterAll, beforeAll, expect, test } from "vitest";
import { PAGE_RULES } from "../../src/ledger/access/route-rules.ts";
import { assetsOnDisk } from "../../src/web/assets/assets-on-disk.ts";
import type { Site } from "../../src/web/platform.ts";
import { createSite } from "../../src/web/site.ts";
import { keepLine } from "../support/run-log.ts";
import { unreadBody } from "../support/unread-body.ts";
import { signedIn } from "./support/asking-pages.ts";
import { inspectionAt } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

const FORMS = Object.entries(PAGE_RULES).filter(
  ([page, rule]) => page.startsWith("POST") && rule !== "public" && rule !== "stateless",
);

let open: OpenSite;
let site: Site;
let inspection: string;
beforeAll(async () => {
  open = await openSite();
  inspection = await inspectionAt(open, "drawn");
  site = createSite({
    assets: await assetsOnDisk(),
    randomBytes: (count) => new Uint8Array(count),
    log: keepLine,
    clock: () => 0,
    withLedger: (_, work) => work(open.ledger),
  });
}, 120_000);
afterAll(() => open.close());

/** Sends a form to a page, and expects that the answer takes nothing of it. */
async function answered(page: string, cookie: string): Promise<number> {
  const { init, taken } = unreadBody();
  const path = page
    .split(" ")[1]!
    .replace(/:inspection(\{[^}]*\})?/, inspection)
    .replace(/:draw(\{[^}]*\})?/, "1");
  const headers = { ...init.headers, Cookie: cookie, Origin: "http://localhost" };
  const { status } = await site.request(`http://localhost${path}`, { ...init, headers });
  expect(taken()).toBe(0);
  return status;
}

test.each(FORMS)("%s looks at the session before anything of the form is read", async (page) => {
  expect(await answered(page, `longlist-session=${"0".repeat(64)}`)).toBe(401);
});

test("a form that is not for a role is not read either", async () => {
  const cookie = await signedIn(open, await open.keyFor("auditor"));
  expect(await answered("POST /inspections", cookie)).toBe(403);
});
