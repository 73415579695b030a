import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FailureCode, StoreFailure } from "../../src/store/store-failure.ts";
import { assetsOnDisk } from "../../src/web/assets/assets-on-disk.ts";
import { createSite } from "../../src/web/site.ts";
import { keepLine } from "../support/run-log.ts";
import { ask, type PageRequest, signedIn } from "./support/asking-pages.ts";
import { inspectionAt } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";
import { textOf } from "./support/page-text.ts";

const FAILING: readonly (readonly [FailureCode, string])[] = [
  ["unavailable", "The database cannot be reached."],
  ["slow", "The database did not answer in time."],
  ["busy", "Too many are writing at the same time."],
  ["full", "The database has no room left."],
];

test.each(FAILING)("a database that is %s is told of in words for a browser's user", async (code, said) => {
  const site = createSite({
    assets: await assetsOnDisk(),
    randomBytes: (count) => new Uint8Array(count),
    log: keepLine,
    clock: () => 0,
    withLedger: () => Promise.reject(new StoreFailure(code)),
  });
  const response = await site.request("/inspections", { headers: { Cookie: `longlist-session=${"0".repeat(64)}` } });
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
  const page = textOf(await response.text());
  expect(page).toContain(`${said} Try again in a few minutes.`);
  expect(page).not.toContain("Idempotency-Key");
});

describe("a page that says what went wrong", () => {
  let site: OpenSite;
  let cookie: string;
  beforeAll(async () => {
    site = await openSite();
    cookie = await signedIn(site, await site.keyFor("coordinator"));
  });
  afterAll(() => site.close());

  /** The ways on that a problem's page offers. */
  async function waysFrom(path: string, asked: PageRequest = {}): Promise<string[]> {
    const html = await (await ask(site, path, { cookie, ...asked })).text();
    expect(html).not.toContain("back button");
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    const ways = [...main.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href!);
    return ways.filter((href) => !href.startsWith("/help/words#"));
  }

  test("is not needed for an address with a stroke at its end, which leads to the page and to no other site", async () => {
    const goesTo = async (path: string) => {
      const { status, headers } = await ask(site, path, { cookie });
      return [status, headers.get("location")];
    };
    expect(await goesTo("/check/?team=A%20b")).toEqual([301, "/check?team=A%20b"]);
    expect(await goesTo("/help/words//")).toEqual([301, "/help/words"]);
    for (const path of ["//other.example/", "/\\other.example/", "/%2F/other.example/", "/nowhere"])
      expect([path, ...(await goesTo(path))]).toEqual([path, 404, null]);
    const sent = await ask(site, "/nowhere/", { cookie, form: {} });
    expect(sent.status).toBe(404);
  });

  test("leads to the inspection that it is about", async () => {
    const erased = await inspectionAt(site, "erased");
    expect(await waysFrom(`/inspections/${erased}/draws/1/sample.csv`)).toEqual([`/inspections/${erased}`]);
  });

  test("says of a form that was sent already with something else what was taken in, and nothing of keys", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const path = `/inspections/${inspection}/draws`;
    const number = "2";
    const form = { request: "0".repeat(32), number, reason: "Drawn once more" };
    expect((await ask(site, path, { cookie, form })).status).toBe(303);
    const again = { cookie, form: { ...form, reason: "Something else" } };
    const page = textOf(await (await ask(site, path, again)).text());
    expect(page).toContain("This form was sent already, with something else in it");
    expect(page).toContain("What was sent first was taken in");
    expect(page).not.toMatch(/[Ii]dempotency|new key/);
    expect(await waysFrom(path, again)).toEqual([`${path}/new`, `/inspections/${inspection}`]);
  });

  test("leads from an inspection that is not there to those that are", async () => {
    expect(await waysFrom("/inspections/0123456789abcdef")).toEqual(["/inspections"]);
  });

  test("names what is not there as people do", async () => {
    const listed = await inspectionAt(site, "listed");
    const said = async (path: string) => textOf(await (await ask(site, path, { cookie })).text());
    expect(await said("/inspections/0123456789abcdef")).toMatch(/^There is no such inspection here Check the address/);
    expect(await said(`/inspections/${listed}/submissions/9`)).toMatch(/^There is no such list here/);
    expect(await said(`/inspections/${listed}/draws/9`)).toMatch(/^There is no such draw here/);
    const record = await said("/record/0123456789abcdef");
    expect(record).toMatch(/^There is no such public record here/);
    expect(record).not.toContain("key");
  });

  test("opens the form again that could not be done", async () => {
    const listed = await inspectionAt(site, "listed");
    const address = `/inspections/${listed}`;
    const form = { contribution: "4 2", commitment: "0", do: "record" };
    const team = await signedIn(site, await site.keyFor("team", listed));
    expect(await waysFrom(`${address}/contribution`, { form, cookie: team })).toEqual([
      `${address}/contribution`,
      address,
    ]);
  });

  test("leads to the start from what needs no key", async () => {
    const headers = { "Content-Type": "text/plain" };
    expect(await waysFrom("/check", { form: {}, headers })).toEqual(["/check", "/"]);
  });
});
