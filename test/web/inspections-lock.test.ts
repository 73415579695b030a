import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EXAMPLE } from "../api/asking.ts";
import { someone } from "../ledger/support/desk.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { exampleList, inspectionAt, ledTo, requestNamed, wordsOf } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

let site: OpenSite;
let coordinator: string;
let inspection: string;
let address: string;
beforeAll(async () => {
  site = await openSite();
  coordinator = await signedIn(site, await site.keyFor("coordinator"));
});
beforeEach(async () => {
  inspection = await inspectionAt(site, "listed");
  address = `/inspections/${inspection}/lock`;
});
afterAll(() => site.close());

const frozen = async () => (await site.ledger.show(someone("auditor"), inspection)).freeze;
const FIX = { do: "lock", submission: "1" };
const TYPED = { do: "exclude", submission: "1", caseId: " LL-60063 ", note: " Live proceedings " };

/** The cases that a page leaves out, as its form brings them along. */
function excludedIn(html: string): string[] {
  return [...html.matchAll(/name="excludedCase" value="([^"]*)"/g)].map(([, caseId]) => caseId!);
}

describe("before the list is locked", () => {
  test("everything that will be is shown: list, rules, dates, sizes, and what cannot be undone", async () => {
    const words = await wordsOf(ask(site, address, { cookie: coordinator }));
    const { plan } = await site.ledger.planFreeze(someone("coordinator"), inspection);
    expect(words).toContain("131 rows, 128 cases");
    expect(words).toContain(plan.list.digest);
    expect(words).toContain("2 March 2026 2 May 2026");
    expect(words).toContain("How the list was read As it stands: nobody said");
    expect(words).toContain("Court disposals 34 26 26 26 in 34 6.2 points");
    expect(words).toContain("Youth offending services: as the 2020 consultation proposed");
    expect(words).toContain("cannot be changed by anyone");
    expect(await frozen()).toBeNull();
  });

  test("a case is left out with its reason, and the sizes follow", async () => {
    const page = await ask(site, address, { cookie: coordinator, form: TYPED });
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(excludedIn(html)).toEqual(["LL-60063"]);
    expect(await wordsOf(new Response(html))).toContain("1 case was taken out on request");
    expect(await frozen()).toBeNull();
  });

  test("a case that was left out is kept in again", async () => {
    const form = { do: "keep-0", submission: "1", excludedCase: "LL-60063", excludedNote: "Live proceedings" };
    expect(excludedIn(await (await ask(site, address, { cookie: coordinator, form })).text())).toEqual([]);
  });

  test.each([
    [{ caseId: "LL-0" }, "The list has no case", "caseId"],
    [{ caseId: "" }, "Enter the case reference", "caseId"],
    [{ note: " " }, "Enter the reason", "note"],
    [{ note: "x".repeat(1001) }, "The reason is longer than 1000 characters", "note"],
    [{ caseId: "LL-50066" }, "is named twice", "caseId"],
  ])("%j is refused at its field, and what was left out before stays", async (wrong, text, field) => {
    const form = { ...TYPED, excludedCase: "LL-50066", excludedNote: "A reason", ...wrong };
    const response = await ask(site, address, { cookie: coordinator, form });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain(text);
    expect(html).toContain(`href="#${field}"`);
    expect(excludedIn(html)).toEqual(["LL-50066"]);
  });

  test("without a list it says what to do first", async () => {
    const empty = await inspectionAt(site, "new");
    const response = await ask(site, `/inspections/${empty}/lock`, { cookie: coordinator });
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(html).toContain("There is no list yet");
    expect(html).toContain(`href="/inspections/${empty}/list"`);
  });

  test("what was locked is not there yet, and whoever may is led to locking it", async () => {
    const response = await ask(site, `/inspections/${inspection}/locked`, { cookie: coordinator });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain(`href="${address}"`);
    const team = await signedIn(site, await site.keyFor("team", inspection));
    const forTeam = await ask(site, `/inspections/${inspection}/locked`, { cookie: team });
    expect(await forTeam.text()).not.toContain(`href="${address}"`);
  });
});

describe("a list of which no case is eligible", () => {
  const CONFIRM = "I know that nothing can be sampled from this list, and want it locked all the same";
  beforeEach(async () => {
    const early = await exampleList(EXAMPLE.replace(/\/2026/g, "/2024"));
    await site.ledger.submit(someone("coordinator"), inspection, early);
  });

  test("is said to have none beside the button, with the commonest reason and the dates", async () => {
    const words = await wordsOf(ask(site, address, { cookie: coordinator }));
    expect(words).toMatch(
      /Nothing to sample: no case is eligible None of the 128 cases is eligible\. The commonest reason, of \d+ cases: starts before the domain’s window\. In scope are court disposals that start from 2 March 2026 to 2 May 2026/,
    );
    expect(words).toMatch(new RegExp(`${CONFIRM}.*Lock the list`));
  });

  test("is locked only where that was asked for in so many words", async () => {
    const form = { do: "lock", submission: "2" };
    const response = await ask(site, address, { cookie: coordinator, form });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(
      '<a href="#nothing">Confirm that you want to go on with nothing to sample, or leave the list as it is</a>',
    );
    expect(await frozen()).toBeNull();
    expect(await ledTo(site, address, { cookie: coordinator, form: { ...form, nothing: "confirmed" } })).not.toBeNull();
    expect(await frozen()).not.toBeNull();
  });
});

test("a list with eligible cases asks for no such confirmation", async () => {
  expect(await (await ask(site, address, { cookie: coordinator })).text()).not.toContain('name="nothing"');
});

describe("locking the list", () => {
  test("pressed twice at once is done once, and both lead to it", async () => {
    const request = await requestNamed(site, address, coordinator);
    const { planFreeze } = site.ledger;
    const form = { ...FIX, request };
    const press = () => ledTo(site, address, { cookie: coordinator, form });
    const both: (string | null)[] = [];
    // The second press is done while the first has looked at the list and not locked it yet.
    site.ledger.planFreeze = async (...asked) => {
      site.ledger.planFreeze = planFreeze;
      both.push(await press());
      return planFreeze(...asked);
    };
    both.push(await press());
    expect(both).toEqual([`/inspections/${inspection}/locked`, `/inspections/${inspection}/locked`]);
  });

  test("leads to what was published, with the cases that were left out", async () => {
    const form = { ...FIX, excludedCase: "LL-60063", excludedNote: "Live proceedings" };
    expect(await ledTo(site, address, { cookie: coordinator, form })).toBe(`/inspections/${inspection}/locked`);
    const { commitment, published, fixed } = (await frozen())!;
    expect(fixed!.exclusions).toEqual([{ caseId: "LL-60063", note: "Live proceedings" }]);
    const words = await wordsOf(ask(site, `/inspections/${inspection}/locked`, { cookie: coordinator }));
    for (const digest of [commitment, ...Object.values(published)]) expect(words).toContain(digest);
    expect(words).toContain("by A. coordinator (coordinator)");
    expect(words).toContain("LL-60063 Live proceedings");
    expect(words).not.toContain(fixed!.salt);
  });

  test("is done once, however often the form is sent", async () => {
    const form = { ...FIX, request: await requestNamed(site, address, coordinator) };
    const led = [
      await ledTo(site, address, { cookie: coordinator, form }),
      await ledTo(site, address, { cookie: coordinator, form }),
    ];
    expect(led).toEqual(Array(2).fill(`/inspections/${inspection}/locked`));
    const trail = await site.ledger.trail(someone("auditor"), { subject: inspection });
    expect(trail.filter(({ what }) => what === "inspection.freeze")).toHaveLength(1);
  });

  test("does not lock a newer list than was looked at", async () => {
    await site.ledger.submit(
      someone("coordinator"),
      inspection,
      await exampleList(EXAMPLE.replace("LL-60063", "LL-1")),
    );
    const response = await ask(site, address, { cookie: coordinator, form: FIX });
    expect(response.status).toBe(400);
    const words = await wordsOf(response);
    expect(words).toContain("A newer list has come in since.");
    expect(words).toContain("List 2, received");
    expect(await frozen()).toBeNull();
    expect(await ledTo(site, address, { cookie: coordinator, form: { ...FIX, submission: "2" } })).not.toBeNull();
  });

  test("is not for a team, nor for another site's form", async () => {
    const team = await signedIn(site, await site.keyFor("team", inspection));
    expect((await ask(site, address, { cookie: team })).status).toBe(403);
    expect((await ask(site, address, { cookie: team, form: FIX })).status).toBe(403);
    const headers = { Origin: "https://elsewhere.example" };
    expect((await ask(site, address, { cookie: coordinator, form: FIX, headers })).status).toBe(403);
    expect(await frozen()).toBeNull();
  });

  test("a second time says that it is done", async () => {
    await ask(site, address, { cookie: coordinator, form: FIX });
    const response = await ask(site, address, { cookie: coordinator });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain(`href="/inspections/${inspection}/locked"`);
    const again = await ask(site, address, { cookie: coordinator, form: FIX });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain(`href="/inspections/${inspection}/locked"`);
  });
});

describe("a rehearsal", () => {
  test("tells what would be drawn and warned of, and what the team lacks, and stores nothing", async () => {
    const before = await site.ledger.auditHead(someone("auditor"));
    const words = await wordsOf(ask(site, address.replace("/lock", "/rehearsal"), { cookie: coordinator }));
    expect(words).toContain("nothing is locked, drawn or stored");
    expect(words).toContain("43 cases would be sampled of 57 eligible cases");
    expect(words).toContain("No key of the team covers this inspection");
    expect(words).toMatch(/would be warned of: see below|Nothing would be warned of/);
    expect(words).toContain("Balance");
    expect(await site.ledger.auditHead(someone("auditor"))).toEqual(before);
    expect(await frozen()).toBeNull();
    await site.keyFor("team", inspection);
    expect(await wordsOf(ask(site, address.replace("/lock", "/rehearsal"), { cookie: coordinator }))).toContain(
      "The team has a key",
    );
  });

  test("is not there once the list is locked", async () => {
    await site.ledger.freeze(someone("coordinator"), inspection);
    const response = await ask(site, address.replace("/lock", "/rehearsal"), { cookie: coordinator });
    expect(response.status).toBe(409);
    expect(await wordsOf(response)).toContain("The list is locked");
  });
});
