import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ASSET_NAMES, assetAddress, assetType } from "../../src/web/assets/assets.ts";
import { assetsOnDisk } from "../../src/web/assets/assets-on-disk.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("what pages load", () => {
  test.each(ASSET_NAMES)("%s is served under the name of its content, to be kept for ever", async (name) => {
    const assets = await assetsOnDisk();
    const address = assetAddress(assets, name);
    expect(address).toMatch(/^\/assets\/[a-z]+-[0-9a-f]{16}\.(css|js|svg)$/);
    const response = await fetch(site.url + address);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toBe(assetType(assets.files[name]));
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  test.each([
    "/assets/../assets.json",
    "/assets/%2e%2e%2fassets.json",
    "/assets/assets.json",
    "/assets/site.css",
    "/assets/site-0000000000000000.css",
  ])("%s is not served", async (path) => {
    expect((await fetch(site.url + path)).status).toBe(404);
  });

  test("keeps how far a task is on one line, however narrow the screen", async () => {
    const css = await (await fetch(site.url + assetAddress(await assetsOnDisk(), "site.css"))).text();
    const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
    const ofStatus = rules.filter(([, selector = ""]) => selector.includes(".govuk-task-list__status .govuk-tag"));
    expect(ofStatus.map(([, , rule]) => rule)).toContainEqual(expect.stringMatching(/white-space:\s*nowrap/));
  });

  test("holds neither the licensed font nor the crown", async () => {
    const assets = await assetsOnDisk();
    const css = await (await fetch(site.url + assetAddress(assets, "site.css"))).text();
    expect(css).not.toMatch(/GDS Transport|@font-face/);
    const page = await (await fetch(site.url)).text();
    expect(page).not.toMatch(/crown|crest|GOV\.UK/i);
  });
});
