import { describe, expect, test } from "vitest";
import { checkSite } from "./support/asking-check.ts";

type Asked = [url: string, headers?: Record<string, string>, origin?: string];

async function answered([url, headers = {}, origin]: Asked): Promise<number> {
  const site = await checkSite(origin === undefined ? {} : { origin });
  return (await site.request(`${url}/sign-in`, { headers })).status;
}

describe("a key is asked for", () => {
  test.each<Asked>([
    ["http://localhost:3000"],
    ["http://127.0.0.1:3000"],
    ["http://[::1]:3000"],
    ["https://longlist.example"],
    ["http://10.0.0.7:3000", { "X-Forwarded-Proto": "https" }, "https://longlist.example"],
    ["http://intranet:3000", {}, "http://intranet:3000"],
  ])("at %s", async (...asked) => {
    expect(await answered(asked)).toBe(200);
  });
});

describe("a key is not asked for where it could be read on its way", () => {
  test.each<Asked>([
    ["http://longlist.example"],
    ["http://192.168.0.7:3000"],
    ["http://127.0.0.1.example"],
    ["http://localhost:3000", { "X-Forwarded-For": "192.0.2.1" }],
    ["http://localhost:3000", { "X-Forwarded-Proto": "https" }],
    ["http://localhost:3000", { Forwarded: "proto=https" }],
  ])("at %s with %j", async (...asked) => {
    expect(await answered(asked)).toBe(403);
  });

  test("nor is one taken", async () => {
    const site = await checkSite();
    const body = new URLSearchParams({ key: "longlist_0" });
    const headers = { Origin: "http://longlist.example" };
    const answer = await site.request("http://longlist.example/sign-in", { method: "POST", body, headers });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Set LONGLIST_ORIGIN to that address");
  });
});
