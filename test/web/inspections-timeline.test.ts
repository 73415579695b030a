import { afterAll, beforeAll, expect, test } from "vitest";
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
