import { get } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PAGE_RULES } from "../../src/ledger/access/route-rules.ts";
import { signedIn } from "./support/asking-pages.ts";
import { inspectionAt } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

/** Bytes: as many as a page may have with all that it loads at once, compressed. The engine is loaded by use. */
const MOST_BYTES = 50_000;

let site: OpenSite;
let inspection: string;
let cookie: string;
const sizes = new Map<string, number>();

beforeAll(async () => {
  site = await openSite();
  inspection = await inspectionAt(site, "drawn");
  cookie = await signedIn(site, await site.keyFor("coordinator"));
}, 120_000);
afterAll(() => site.close());

const PAGES = Object.keys(PAGE_RULES)
  .filter((page) => page.startsWith("GET ") && !page.includes("/assets/"))
  .map((page) => page.slice("GET ".length));

test.each(PAGES)("%s has under 50 KB with what it loads", async (page) => {
  const address = page
    .replace(/:inspection(\{[^}]*\})?/, inspection)
    .replace(/:(draw|submission|judgement|rating|standard)(\{[^}]*\})?/, "1");
  const { bytes, type } = await transferred(address);
  let total = bytes;
  if (type.startsWith("text/html")) {
    const html = await (await fetch(site.url + address, { headers: { Cookie: cookie } })).text();
    const loaded = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, asset]) => asset!);
    expect(loaded.some((asset) => asset.includes("/engine-"))).toBe(false);
    for (const asset of new Set(loaded)) total += await sizeOf(asset);
  }
  expect(total).toBeLessThan(MOST_BYTES);
});

async function sizeOf(asset: string): Promise<number> {
  const known = sizes.get(asset) ?? (await transferred(asset)).bytes;
  sizes.set(asset, known);
  return known;
}

/** What comes over the wire, without headers. */
function transferred(address: string): Promise<{ bytes: number; type: string }> {
  const headers = { "Accept-Encoding": "gzip", Cookie: cookie };
  return new Promise((resolve, reject) => {
    get(site.url + address, { headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve({ bytes, type: response.headers["content-type"] ?? "" }));
    }).on("error", reject);
  });
}
