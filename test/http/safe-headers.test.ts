import { expect, test } from "vitest";
import { testApp } from "../api/asking.ts";
import { checkSite } from "../web/support/asking-check.ts";

test.each<[string, () => Promise<Response>]>([
  ["a page", async () => (await checkSite()).request("/")],
  ["data", async () => testApp().request("/health")],
  ["a problem", async () => testApp().request("/v1/nothing")],
])("%s is for a year by TLS alone, and may use nothing of the browser's", async (_, ask) => {
  const { headers } = await ask();
  expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  expect(headers.get("permissions-policy")).toMatch(/camera=\(\), .*geolocation=\(\), .*payment=\(\)/);
});

test("signing out clears what the browser kept", async () => {
  const site = await checkSite();
  const response = await site.request("/sign-out", { method: "POST", headers: { Origin: "http://localhost" } });
  expect(response.status).toBe(303);
  expect(response.headers.get("clear-site-data")).toBe('"cache", "cookies", "storage"');
});
