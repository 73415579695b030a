import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { zipEntries } from "../../src/long-list/files/workbook/zip-directory.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";
import { BLOCKED, CANARIES, EXAMPLE, inventedList, type ListFile, NOT_A_LIST } from "./support/pilot-lists.ts";

/** The pilot desk as the server answers where no script runs. @module */

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const LISTS = [EXAMPLE, inventedList("small.csv", 12, 9), BLOCKED, EXAMPLE, NOT_A_LIST];

function post(fields: readonly (readonly [string, string])[], lists: readonly ListFile[] = LISTS, to = site) {
  const body = new FormData();
  const date = { day: "2", month: "11", year: "2026" };
  for (const [part, text] of Object.entries(date)) body.append(`inspectionDate-${part}`, text);
  for (const [name, text] of fields) body.append(name, text);
  for (const { name, buffer } of lists) body.append("lists", new File([new Uint8Array(buffer)], name));
  const headers = { Origin: to.url };
  return fetch(`${to.url}/pilot`, { method: "POST", headers, body, redirect: "manual" });
}

const YOUTH_2018 = ["specifications", "youth-2018"] as const;
const YOUTH_2021 = ["specifications", "youth-2021"] as const;

/** What the table says, row by row. */
function tableRows(page: string): string[] {
  const table = page.slice(page.indexOf("<table"), page.indexOf("</table>"));
  return table
    .split("<tr")
    .slice(1)
    .map((row) =>
      row
        .replace(/^[^>]*>/, "")
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
}

test("lists under two specifications stand side by side, and nothing keeps the others from being compared", async () => {
  const response = await post([YOUTH_2018, YOUTH_2021, ["answer", "page"]]);
  expect(response.status).toBe(200);
  const page = await response.text();
  const example = "34 23 57 43 26 17 43 76.5% 73.9% 6.2 8.1 4.9 100% 100% 79.4% 91.3%";
  const small = "12 9 21 19 11 8 19 91.7% 88.9% 5.8 8.0 4.6 100% 100% 100% 100%";
  expect(tableRows(page).slice(2)).toEqual([
    "Exampleshire.csv Ready 6 notices",
    `The programme that began in 2018 ${example} – 5 5 0`,
    `As adopted from 2021 ${example} Yes 5 5 0`,
    "small.csv Ready No findings",
    `The programme that began in 2018 ${small} – 2 2 2`,
    `As adopted from 2021 ${small} Yes 2 2 2`,
    "blocked.csv Blocked 2 errors, 1 notice",
    "Row 2: Not known as Disposal: “Nonsense” (once). And 1 more error.",
    "Exampleshire.csv (2) Ready 6 notices",
    `The programme that began in 2018 ${example} – 5 5 0`,
    `As adopted from 2021 ${example} Yes 5 5 0`,
    "report.pdf Blocked 1 error",
    "The file is a PDF document, not a list that can be read.",
    "3 lists together",
    "The programme that began in 2018 80 55 135 105 63 42 105 12 12",
    "As adopted from 2021 80 55 135 105 63 42 105 12 12",
  ]);
  expect(page).toContain("<title>5 lists compared – Longlist</title>");
  for (const canary of CANARIES) expect(page + site.log()).not.toContain(canary);
});

test("a list of which nothing is eligible is told from those that can be drawn, and nothing of it is called right", async () => {
  const early = { ...EXAMPLE, buffer: Buffer.from(EXAMPLE.buffer.toString().replaceAll("/2026", "/2024")) };
  const page = await (await post([YOUTH_2021, ["answer", "page"]], [early, EXAMPLE])).text();
  expect(page).toContain("Ready to be drawn: 1 of 2.");
  expect(tableRows(page)[2]).toMatch(/^Exampleshire.csv Nothing eligible .*? 0 0 0 0 0 0 0 – – – – – – – – – /);
});

test("what was typed stays where something is wrong, and is said in the title", async () => {
  const settings = "sampleSize.most=<b>2</b>";
  const response = await post([YOUTH_2021, ["settings", settings], ["seed", "demo"]], []);
  expect(response.status).toBe(400);
  const page = await response.text();
  expect(page).toContain("<title>Error: Compare many lists – Longlist</title>");
  expect(page).toContain('<a href="#lists">Choose at least one list</a>');
  expect(page).toContain("sampleSize.most=&lt;b&gt;2&lt;/b&gt;</textarea>");
  expect(page).toContain('value="youth-2021" checked');
  expect(page).toContain('<details class="govuk-details" open>');
  expect(page).toContain('value="demo"');
});

test("a name that is markup is shown as text", async () => {
  const page = await (await post([YOUTH_2018], [{ ...EXAMPLE, name: "<img src=x>.csv" }])).text();
  expect(page).toContain("&lt;img src=x&gt;.csv");
  expect(page).not.toContain("<img");
});

test("more comparisons than the server makes at once are refused with their number", async () => {
  const response = await post([YOUTH_2018, YOUTH_2021], Array(11).fill(NOT_A_LIST));
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(
    "11 lists under 2 sets of rules make 22 comparisons, and at most 20 can be made",
  );
});

test("the comparison can be had as CSV", async () => {
  const response = await post([YOUTH_2018, YOUTH_2021, ["answer", "csv"]]);
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="pilot-2026-11-02.csv"');
  const rows: Record<string, string>[] = parse(await response.text(), { bom: true, columns: true });
  expect(rows).toHaveLength(10);
  expect(rows.map(({ seed }) => seed).join("")).toBe("");
});

test("all draws can be had as ZIP, each by a seed of its own unless one is given", async () => {
  const response = await post([YOUTH_2018, ["answer", "draws"]]);
  expect(response.headers.get("content-type")).toBe("application/zip");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="pilot-2026-11-02.zip"');
  const zip = new Uint8Array(await response.arrayBuffer());
  const paths = zipEntries(zip)!.map(({ path }) => path);
  expect(paths.filter((path) => path.endsWith("receipt.json"))).toEqual([
    "Exampleshire/receipt.json",
    "small/receipt.json",
    "Exampleshire-2/receipt.json",
  ]);
  const text = new TextDecoder().decode(zip);
  const seeds = [...text.matchAll(/"seed":\{"origin":"(\w+)","value":"([0-9a-f]{32})"\}/g)];
  expect(seeds.map(([, origin]) => origin)).toEqual(["generated", "generated", "generated"]);
  expect(new Set(seeds.map(([, , value]) => value)).size).toBe(3);
  for (const canary of CANARIES) expect(text).not.toContain(canary);

  const given = await post([YOUTH_2018, ["answer", "draws"], ["seed", "demo"]]);
  const same = new TextDecoder().decode(await given.arrayBuffer());
  expect(same.match(/"seed":\{"origin":"supplied","value":"demo"\}/g)).toHaveLength(3);
});

test("where nothing could be drawn the page says so", async () => {
  const response = await post([YOUTH_2018, ["answer", "draws"]], [BLOCKED, NOT_A_LIST]);
  expect(response.headers.get("content-type")).toMatch(/^text\/html/);
  expect(await response.text()).toContain("Ready to be drawn: 0 of 2.");
});

test("a service that is closed to strangers compares for those who have signed in; the page itself does no work", async () => {
  const closed = await openSite({ statelessRoutes: "closed" });
  expect((await fetch(`${closed.url}/pilot`)).status).toBe(200);
  const response = await post([YOUTH_2018], LISTS, closed);
  expect(response.status).toBe(401);
  expect(await response.text()).toContain("This service reads lists for those alone who have signed in.");
  await closed.close();
});
