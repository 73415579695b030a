import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { someone } from "../ledger/support/desk.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { exampleList, inspectionAt, wordsOf } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test("tells in plain words everything that happened, the newest first, with who, when and what proves it", async () => {
  const inspection = await inspectionAt(site, "drawn");
  const key = await site.keyFor("coordinator");
  const coordinator = await site.ledger.signIn(key, { correlationId: "of-the-request" });
  const receipt = (await site.ledger.stored(coordinator, inspection)).receipt as Draw;
  const [first, second] = receipt.sample;
  await site.ledger.replace(coordinator, inspection, { caseId: first!.caseId, reason: "transferred-out" });
  await site.ledger.replace(coordinator, inspection, { caseId: second!.caseId, reason: "file-unavailable" });
  await site.ledger.draw(coordinator, inspection, { reason: "A case was left out." });
  await site.ledger.erase(someone("administrator"), inspection, "Called off.");

  const cookie = await signedIn(site, await site.keyFor("auditor"));
  const html = await (await ask(site, `/inspections/${inspection}/timeline`, { cookie })).text();
  const titles = [...html.matchAll(/<h2 class="govuk-heading-s longlist-timeline__title">([^<]*)</g)];
  expect(titles.map(([, title]) => title)).toEqual([
    "Case data deleted",
    "Sample drawn again (draw 2)",
    "Case kept as a finding",
    "Case replaced",
    "Sample drawn",
    "The team contributed to the seed",
    "List locked",
    "List 1 received",
    "Inspection opened",
  ]);
  const words = await wordsOf(new Response(html));
  expect(words).toContain("1 October 2026, 09:00 UTC , by A. coordinator (coordinator)");
  expect(words).toContain("Reason: transferred out.");
  expect(words).toContain(
    "43 of 57 eligible cases. The seed came from the service’s secret number and the team’s contribution.",
  );
  expect(words).toContain("131 rows, 128 cases, 5 findings.");
  expect(words).toContain("Request of-the-request");
  for (const { hash } of await site.ledger.trail(coordinator, { subject: inspection })) expect(words).toContain(hash);
  for (const { caseId } of receipt.sample) expect(words).not.toContain(caseId);
});

test("goes on over pages when much has happened, each act on one of them", async () => {
  const inspection = await inspectionAt(site, "new");
  const list = await exampleList();
  for (let at = 0; at < 30; at++) await site.ledger.submit(someone("coordinator"), inspection, list);
  const cookie = await signedIn(site, await site.keyFor("team", inspection));
  const titles: string[] = [];
  const pages: string[] = [];
  for (let next: string | undefined = `/inspections/${inspection}/timeline`; next; ) {
    pages.push(next);
    const html: string = await (await ask(site, next, { cookie })).text();
    titles.push(...[...html.matchAll(/longlist-timeline__title">([^<]*)</g)].map(([, title]) => title!));
    next = /href="([^"]*)" rel="next"/.exec(html)?.[1];
  }
  expect(pages).toHaveLength(2);
  const lists = Array.from({ length: 30 }, (_, at) => `List ${30 - at} received`);
  expect(titles).toEqual([...lists, "Inspection opened"]);
  const beyond = await ask(site, `${pages[0]}?page=99`, { cookie });
  expect(await wordsOf(beyond)).toContain("Inspection opened");
});

test("says which case was replaced and which came, to whoever may see the sample, and where the trail's numbers jump", async () => {
  const inspection = await inspectionAt(site, "drawn");
  const receipt = (await site.ledger.stored(someone("auditor"), inspection)).receipt as Draw;
  await inspectionAt(site, "new", "Elsewhere");
  const { record } = await site.ledger.replace(someone("coordinator"), inspection, {
    caseId: receipt.sample[0]!.caseId,
    reason: "transferred-out",
  });
  const cookie = await signedIn(site, await site.keyFor("team", inspection));
  const words = await wordsOf(ask(site, `/inspections/${inspection}/timeline`, { cookie }));
  const { case: left, replacement } = record!;
  expect(words).toMatch(
    new RegExp(`Reason: transferred out. Case ${left} , and ${replacement!.caseId} came in its place.`),
  );
  const [drawn, replaced] = (await site.ledger.trail(someone("auditor"), { subject: inspection }))
    .slice(-2)
    .map(({ sequence }) => sequence);
  const [from, to] = [drawn! + 1, replaced! - 1];
  expect(words).toContain(`${from === to ? `Entry ${from} is` : `Entries ${from} to ${to} are`} of other inspections`);
});

describe("what was read of an inspection", () => {
  test("has a tab beside what was done, for those who may read the access log, and no entry of another", async () => {
    const inspection = await inspectionAt(site, "listed");
    const other = await inspectionAt(site, "listed", "Elsewhere");
    const team = await signedIn(site, await site.keyFor("team", inspection, other));
    await ask(site, `/inspections/${inspection}/submissions/1/list.csv`, { cookie: team });
    await ask(site, `/inspections/${other}/submissions/1`, { cookie: team });
    await ask(site, `/inspections/${inspection}/lock`, { cookie: team });
    const auditor = await signedIn(site, await site.keyFor("auditor"));
    const timeline = await (await ask(site, `/inspections/${inspection}/timeline`, { cookie: auditor })).text();
    expect(timeline).toContain(`href="/inspections/${inspection}/readings"`);
    const words = await wordsOf(ask(site, `/inspections/${inspection}/readings`, { cookie: auditor }));
    expect(words).toContain("A. team (team) Read a list that was sent, number 1 As CSV");
    expect(words).toContain("A. team (team) Was refused: lock the list On a page");
    expect(words.match(/A\. team \(team\)/g)).toHaveLength(2);
    const forTeam = await (await ask(site, `/inspections/${inspection}/timeline`, { cookie: team })).text();
    expect(forTeam).not.toContain("/readings");
    expect((await ask(site, `/inspections/${inspection}/readings`, { cookie: team })).status).toBe(403);
  });

  test("goes on to the older ones", async () => {
    const inspection = await inspectionAt(site, "new");
    const reader = someone("auditor");
    for (let times = 0; times < 101; times++) await site.ledger.show({ ...reader, form: "json" }, inspection);
    const auditor = await signedIn(site, await site.keyFor("auditor"));
    const html = await (await ask(site, `/inspections/${inspection}/readings`, { cookie: auditor })).text();
    expect(html.match(/As JSON/g)).toHaveLength(100);
    const next = /href="([^"]*)" rel="next"/.exec(html)![1]!;
    expect((await (await ask(site, next, { cookie: auditor })).text()).match(/As JSON/g)).toHaveLength(1);
  });
});
