import { expect, test } from "vitest";
import { type FailureCode, StoreFailure } from "../../src/store/store-failure.ts";
import { assetsOnDisk } from "../../src/web/assets/assets-on-disk.ts";
import { createSite } from "../../src/web/site.ts";
import { keepLine } from "../support/run-log.ts";
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
