import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { mailDraft } from "../../src/web/views/letters/letter-page.ts";
import { someone } from "../ledger/support/desk.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { exampleList, inspectionAt, type Stage } from "./support/desk-pages.ts";
import { judgedDesk, judgingDesk } from "./support/judging-desk.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";
import { textOf } from "./support/page-text.ts";

let site: OpenSite;
let cookie: string;
beforeAll(async () => {
  site = await openSite({ about: { contact: "desk@inspectorate.example" } });
  cookie = await signedIn(site, await site.keyFor("coordinator"));
});
afterAll(() => site.close());

const get = async (path: string) => (await ask(site, path, { cookie })).text();

/** A list in which a case was typed twice in two ways, so that something is found in it. */
async function listedWithFindings(): Promise<string> {
  const inspection = await inspectionAt(site, "new");
  const { list } = await exampleList();
  const findings = (await exampleList("Case reference,Gender\n")).findings;
  await site.ledger.submit(someone("coordinator"), inspection, { list, findings });
  return inspection;
}

/** Each letter, with where an inspection stands when it is written. */
const WHEN: readonly (readonly [string, Stage | "findings"])[] = [
  ["request", "new"],
  ["letters/findings", "findings"],
  ["letters/contribution", "frozen"],
  ["letters/sample", "drawn"],
];

describe.each(WHEN)("the letter at %s", (path, stage) => {
  let at: string;
  beforeAll(async () => {
    at = `/inspections/${stage === "findings" ? await listedWithFindings() : await inspectionAt(site, stage)}`;
  });

  test("has a subject, says by when, whom to ask and where to sign in, and can be opened as a draft", async () => {
    const page = await get(`${at}/${path}?by-day=16&by-month=10&by-year=2026&contact=J.+Jones%2C+020+7946+0000`);
    const words = textOf(page);
    expect(words).toContain("inspection of 2 November 2026");
    expect(words).toMatch(/Please .* by 16 October 2026\./);
    expect(words).toContain("Questions: J. Jones, 020 7946 0000.");
    expect(words).toMatch(new RegExp(`Sign in with your key .*at ${site.url}${at}`));
    const [, draft = ""] = /href="(mailto:[^"]*)"/.exec(page) ?? [];
    const asked = new URLSearchParams(draft.replaceAll("&amp;", "&").split("?")[1]);
    expect(asked.get("subject")).toContain("2 November 2026");
    expect(asked.get("body")!.replace(/\s+/g, " ")).toContain("Please ");
    expect(words).toContain(asked.get("body")!.replace(/\s+/g, " ").trim());
  });

  test("says whom this service names where nobody else is named, and keeps what was typed wrongly", async () => {
    const page = await get(`${at}/${path}?by-day=31&by-month=2&by-year=2026`);
    expect(textOf(page)).toContain("The last day must be a real date");
    expect(page).toContain('name="by-day" type="text" inputmode="numeric" value="31"');
    expect(textOf(page)).toContain("Questions: desk@inspectorate.example.");
  });

  test("asks openly by when, until a day is named", async () => {
    const isOpen = async (query: string) => /<details[^>]* open>.*By when/s.test(await get(`${at}/${path}${query}`));
    expect(await isOpen("")).toBe(true);
    expect(await isOpen("?by-day=16&by-month=10&by-year=2026")).toBe(false);
  });

  test("gives its days for a calendar", async () => {
    const page = await get(`${at}/${path}?by-day=16&by-month=10&by-year=2026`);
    const [, address = ""] = /href="([^"]*dates\.ics[^"]*)"/.exec(page) ?? [];
    const response = await ask(site, address.replaceAll("&amp;", "&"), { cookie });
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect((await response.text()).match(/DTSTART;VALUE=DATE:\d+/g)).toEqual([
      "DTSTART;VALUE=DATE:20261016",
      "DTSTART;VALUE=DATE:20261102",
    ]);
  });
});

test("no letter holds a case reference or a key", async () => {
  const inspection = await inspectionAt(site, "drawn");
  const { receipt } = await site.ledger.stored(someone("coordinator"), inspection);
  const { sample, reserves } = receipt as Draw;
  const letter = await get(`/inspections/${inspection}/letters/sample`);
  expect([...sample, ...reserves].filter(({ caseId }) => letter.includes(caseId))).toEqual([]);
  expect(letter).not.toMatch(/longlist_[\w-]+/);
});

test("a letter without a day to name keeps its form folded", async () => {
  const { inspection, get: open } = await judgedDesk(site, cookie);
  await site.ledger.closeRatings(someone("coordinator"), inspection);
  const letter = await (await open("/letters/result")).text();
  expect(textOf(letter)).toContain("The inspectors have judged the sampled cases, and");
  expect(letter).not.toMatch(/<details[^>]* open>/);
  expect(textOf(letter)).not.toMatch(/by when/i);
});

test("replacements count for the draw that they were made in, and a case that stays was not replaced", async () => {
  const coordinator = someone("coordinator");
  const inspection = await inspectionAt(site, "drawn");
  const sampled = async (at: number) => {
    const { receipt } = await site.ledger.stored(coordinator, inspection);
    return (receipt as Draw).sample[at]!.caseId;
  };
  const status = async () =>
    textOf(/Replace cases that cannot.*?<\/li>/s.exec(await get(`/inspections/${inspection}`))![0]);
  await site.ledger.replace(coordinator, inspection, { caseId: await sampled(0), reason: "transferred-out" });
  expect(await status()).toMatch(/1 case\s*$/);
  await site.ledger.draw(coordinator, inspection, { reason: "A wrong list", number: 2 });
  expect(await status()).toMatch(/None so far\s*$/);
  await site.ledger.replace(coordinator, inspection, { caseId: await sampled(1), reason: "file-unavailable" });
  expect(await status()).toMatch(/None so far\s*$/);
  const desk = await judgingDesk(site, cookie, inspection);
  const blank = new TextEncoder().encode("Case reference,2.1.1\n");
  await site.ledger.judge(coordinator, inspection, [{ name: "blank.csv", bytes: blank }]);
  await site.ledger.closeRatings(coordinator, inspection);
  expect(textOf(await (await desk.get("/letters/result")).text())).toContain("No sampled case was replaced.");
});

test("the team is told that its cases are judged and rated once ratings are closed, and asked for nothing more", async () => {
  const { inspection, get: open } = await judgedDesk(site, cookie);
  expect((await open("/letters/result")).status).toBe(409);
  expect((await open("/letters/sample")).status).toBe(200);
  await site.ledger.closeRatings(someone("coordinator"), inspection);
  const letter = await open("/letters/result");
  expect(letter.status).toBe(200);
  expect(textOf(await letter.text())).toContain(
    `The inspectors have judged the sampled cases, and the ratings that rest on their judgements are closed.`,
  );
  for (const over of ["/letters/sample", "/letters/contribution"]) {
    expect((await open(over)).status, over).toBe(409);
  }
  expect(textOf(await (await open("/request")).text())).toContain("The list is locked: no other is asked for.");
  const team = await signedIn(site, await site.keyFor("team", inspection));
  const page = await (await ask(site, `/inspections/${inspection}/contribution`, { cookie: team })).text();
  expect(page).not.toContain('name="contribution"');
});

test("a letter that cannot be written as things stand says why, and a team writes none", async () => {
  const inspection = await inspectionAt(site, "new");
  const early = await ask(site, `/inspections/${inspection}/letters/sample`, { cookie });
  expect([early.status, textOf(await early.text())]).toEqual([
    409,
    expect.stringContaining("No sample has been drawn, or its cases are judged and rated, or gone."),
  ]);
  const team = await signedIn(site, await site.keyFor("team", inspection));
  expect((await ask(site, `/inspections/${inspection}/letters`, { cookie: team })).status).toBe(403);
  expect((await ask(site, `/inspections/${inspection}/letters/nothing`, { cookie })).status).toBe(404);
});

test("whatever a letter says, its draft is one address of which nothing is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, two) => {
      const [subject, text] = [one.toWellFormed(), two.toWellFormed()];
      const draft = mailDraft({ subject, text });
      expect(draft).toMatch(/^mailto:\?subject=[^&=\s"<>]*&body=[^&=\s"<>]*$/);
      const [, , body = ""] = draft.split("=");
      expect(decodeURIComponent(body)).toBe(text.replaceAll("\n", "\r\n"));
    }),
  );
});
