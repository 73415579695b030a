import { env } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import worker from "../../src/worker.ts";

vi.spyOn(console, "log").mockImplementation(() => {});

const get = (path: string) => worker.fetch(new Request(`https://longlist.test${path}`), env as never);

test("the Worker serves pages, and what they load, from the files deployed with it", async () => {
  const page = await get("/");
  expect(page.headers.get("content-type")).toBe("text/html; charset=UTF-8");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  const addresses = [...(await page.text()).matchAll(/"(\/assets\/[^"]+)"/g)].map(([, address]) => address!);
  expect(addresses.length).toBeGreaterThanOrEqual(3);
  for (const address of addresses) {
    const asset = await get(address);
    expect(asset.status, address).toBe(200);
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await asset.arrayBuffer()).byteLength).toBeGreaterThan(0);
  }
});

test("the Worker shows nothing of the files beside those that pages load", async () => {
  expect((await get("/assets.json")).status).toBe(404);
  expect((await get("/assets/assets.json")).status).toBe(404);
});

test("without a database, signing in says so", async () => {
  const form = new URLSearchParams({ key: "longlist_0_0" });
  const headers = { Origin: "https://longlist.test" };
  const request = new Request("https://longlist.test/sign-in", { method: "POST", body: form, headers });
  const response = await worker.fetch(request, env as never);
  expect(response.status).toBe(503);
  expect(await response.text()).toContain("There is no database here");
});
