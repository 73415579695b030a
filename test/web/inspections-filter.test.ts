import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { someone } from "../ledger/support/desk.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { wordsOf } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

let site: OpenSite;
let coordinator: string;
beforeAll(async () => {
  site = await openSite();
  coordinator = await signedIn(site, await site.keyFor("coordinator"));
});
afterAll(() => site.close());

const page = async (path: string, cookie = coordinator) => (await ask(site, path, { cookie })).text();
const teams = (html: string) => [...html.matchAll(/>(Team \d+)</g)].map(([, team]) => team);
const choice = (html: string) => /<nav aria-label="State".*?<\/nav>/s.exec(html)?.[0] ?? null;

/** Opens an inspection, a minute after the one before. */
async function opened(at: number): Promise<string> {
  site.clock.now = new Date(site.clock.now.getTime() + 60_000);
  const request = inspectionRequest({ inspectionDate: "2026-11-02", team: `Team ${at}` });
  return (await site.ledger.create(someone("coordinator"), request)).id;
}

test("where there is no inspection there is nothing to choose from", async () => {
  const html = await page("/inspections");
  expect(html).toContain("There are no inspections yet.");
  expect(choice(html)).toBeNull();
});

describe("thirty inspections, of which every third is erased", () => {
  beforeAll(async () => {
    for (let at = 1; at <= 30; at++) {
      const id = await opened(at);
      if (at % 3 === 0) await site.ledger.erase(someone("administrator"), id, "Called off.");
    }
  });

  test("are all shown unless a state is chosen, with every state to choose", async () => {
    const html = await page("/inspections");
    expect(teams(html)).toHaveLength(25);
    expect(await wordsOf(new Response(choice(html)!))).toBe(
      " All Open List locked Drawn Assigned Being judged Rated Withdrawn Case data deleted ",
    );
    expect(choice(html)).toMatch(/href="\/inspections" aria-current="true"[^>]*>All</);
    expect(choice(html)!.match(/aria-current/g)).toHaveLength(1);
  });

  test("are shown by their state alone where one is chosen, which the page and its title say", async () => {
    const html = await page("/inspections?state=erased");
    expect(teams(html)).toEqual([30, 27, 24, 21, 18, 15, 12, 9, 6, 3].map((at) => `Team ${at}`));
    expect(choice(html)).toMatch(/href="\/inspections\?state=erased" aria-current="true"[^>]*>Case data deleted</);
    expect(html).toContain("<title>Inspections: case data deleted – Longlist</title>");
    expect(html).not.toContain('rel="next"');
  });

  test("keep their state from one page to the next, and back to the newest", async () => {
    for (let at = 31; at <= 40; at++) await opened(at);
    const first = await page("/inspections?state=open");
    const [, next] = /href="([^"]+)" rel="next"/.exec(first)!;
    expect(next).toMatch(/^\/inspections\?state=open&amp;before=[0-9a-f]{16}$/);
    const second = await page(next!.replace("&amp;", "&"));
    const open = Array.from({ length: 40 }, (_, at) => 40 - at).filter((at) => at > 30 || at % 3 !== 0);
    expect([...teams(first), ...teams(second)]).toEqual(open.map((at) => `Team ${at}`));
    expect(second).toMatch(/href="\/inspections\?state=open"[^>]*>Newest inspections</);
  });

  test("of which none is in the chosen state are said to have none", async () => {
    const html = await page("/inspections?state=drawn");
    expect(await wordsOf(new Response(html))).toContain("No inspection is in the state Drawn.");
    expect(html).not.toContain("There are no inspections yet.");
    expect(choice(html)).not.toBeNull();
  });

  test.each(["open'--", "OPEN", "", "constructor"])("of an unknown state %j are all shown", async (state) => {
    const html = await page(`/inspections?state=${encodeURIComponent(state)}`);
    expect(teams(html)).toHaveLength(25);
    expect(choice(html)).toMatch(/aria-current="true"[^>]*>All</);
  });

  test("are no more of a team's view for being chosen by state", async () => {
    const { id } = (await site.ledger.list(someone("auditor"), { limit: 1 }))[0]!;
    const team = await signedIn(site, await site.keyFor("team", id));
    expect(teams(await page("/inspections?state=open", team))).toHaveLength(1);
    expect(teams(await page("/inspections?state=erased", team))).toEqual([]);
  });
});

test("inspections are found by a part of the team's name in any capitals, and ordered by team or date, page by page", async () => {
  const inOrder = async (path: string): Promise<string[]> => {
    const html = await page(path);
    const [, next] = /<a [^>]*href="([^"]*)" rel="next"/.exec(html) ?? [];
    const own = [...html.matchAll(/>(Found [^<]*)<\/a>/g)].map(([, team = ""]) => team);
    return [...own, ...(next === undefined ? [] : await inOrder(next.replaceAll("&amp;", "&")))];
  };
  const expected: string[] = [];
  for (let at = 0; at < 30; at++) {
    const team = `Found ${String.fromCharCode(97 + ((at * 7) % 26))}${at}`;
    expected.push(team);
    const inspectionDate = `2027-${String(1 + ((at * 5) % 12)).padStart(2, "0")}-02`;
    const of = await site.ledger.create(someone("coordinator"), inspectionRequest({ inspectionDate, team }));
    expect(of.team).toBe(team);
  }
  expect(await inOrder("/inspections?team=fOUND&order=team")).toEqual(expected.toSorted());
  const byDate = await inOrder("/inspections?team=found&order=date");
  expect(byDate.toSorted()).toEqual(expected.toSorted());
  const monthOf = (team: string) => (expected.indexOf(team) * 5) % 12;
  expect(byDate.map(monthOf)).toEqual(byDate.map(monthOf).toSorted((a, b) => b - a));
  expect(await inOrder("/inspections?team=%25")).toEqual([]);
  expect(await page("/inspections?team=nowhere")).toContain("No inspection is of such a team.");
});
