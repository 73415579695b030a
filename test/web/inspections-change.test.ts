import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { someone } from "../ledger/support/desk.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { inspectionAt, ledTo, requestNamed, wordsOf } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";
import { hiddenFields } from "./support/page-text.ts";

let site: OpenSite;
let coordinator: string;
let inspection: string;
let address: string;
beforeAll(async () => {
  site = await openSite();
  coordinator = await signedIn(site, await site.keyFor("coordinator"));
});
afterAll(() => site.close());
beforeEach(async () => {
  inspection = await inspectionAt(site, "listed");
  address = `/inspections/${inspection}`;
});

const words = (path: string, cookie = coordinator) => wordsOf(ask(site, path, { cookie }));
const typed = (team: string, [day, month, year]: readonly string[], more = {}) => ({
  team,
  "inspectionDate-day": day ?? "",
  "inspectionDate-month": month ?? "",
  "inspectionDate-year": year ?? "",
  specification: "youth-2020-consultation",
  settings: "",
  ...more,
});

describe("a new inspection that may be a mistake", () => {
  // The site's clock stands at 1 October 2026.
  test.each([
    [
      "a date that is past",
      "Pastshire",
      ["1", "9", "2026"],
      "past-date",
      "The inspection date is past, and that is meant",
    ],
    ["a team and date that there are", "EXAMPLESHIRE", ["2", "11", "2026"], "same-team-and-date", "another inspection"],
  ])("with %s is asked about in words, and opened once it is confirmed", async (_, team, date, doubt, box) => {
    const response = await ask(site, "/inspections", { cookie: coordinator, form: typed(team, date) });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain(`href="#confirmed"`);
    expect(html).toContain(`value="${doubt}"`);
    expect(await wordsOf(new Response(html))).toContain(box);
    const form = typed(team, date, { confirmed: doubt });
    expect(await ledTo(site, "/inspections", { cookie: coordinator, form })).toMatch(/^\/inspections\/[0-9a-f]{16}$/);
  });

  test("is refused at its date where case data would be due for deletion already", async () => {
    const form = typed("Longago", ["3", "7", "2026"], { confirmed: "past-date" });
    const response = await ask(site, "/inspections", { cookie: coordinator, form });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain('href="#inspectionDate-day"');
    expect(await wordsOf(new Response(html))).toContain("would have been due for deletion on 2026-10-01");
  });
});

describe("a change of an inspection", () => {
  test("begins with what there is and is done once, however often it is sent", async () => {
    const page = await (await ask(site, `${address}/change`, { cookie: coordinator })).text();
    expect(page).toContain('value="Exampleshire"');
    expect(page).toContain(
      'id="inspectionDate-day" name="inspectionDate-day" type="text" inputmode="numeric" value="2"',
    );
    const request = await requestNamed(site, `${address}/change`, coordinator);
    const form = typed("Exampleton", ["9", "11", "2026"], { settings: "sampleSize.maximum=40", request });
    for (let times = 0; times < 2; times++) {
      expect(await ledTo(site, `${address}/change`, { cookie: coordinator, form })).toBe(address);
    }
    const file = await site.ledger.show(someone("auditor"), inspection);
    expect(file).toMatchObject({ team: "Exampleton", inspectionDate: "2026-11-09", changes: [{ number: 1 }] });
    expect(file.overrides).toMatchObject([{ path: "sampleSize.maximum", value: 40 }]);
    const shown = await words(address);
    expect(shown).toContain("It has to be sent again: the date or the rules have changed since it was read");
    expect(shown).toContain("It waits for you, since 1 October 2026, 09:00 UTC: Ask the team for its list");
    expect(shown).toContain("deleted on 7 February 2027");
    await site.keyFor("team", inspection);
    expect(await words(address)).toContain(
      "It waits for the team, since 1 October 2026, 09:00 UTC: next, the team sends its list.",
    );
    expect(await words(`${address}/lock`)).toContain("The list has to be sent again");
    expect(await words(`${address}/timeline`)).toContain(
      "Another name for the team. The date is 9 November 2026, and was 2 November 2026. The list has to be sent again.",
    );
  });

  test("on a page that was opened before another one is refused, whatever else is wrong with it, until that has been seen", async () => {
    const page = await (await ask(site, `${address}/change`, { cookie: coordinator })).text();
    await site.ledger.change(someone("coordinator"), inspection, { inspectionDate: "2026-11-09" });
    const blank = typed("", ["2", "11", "2026"], hiddenFields(page));
    const corrected = hiddenFields(
      await (await ask(site, `${address}/change`, { cookie: coordinator, form: blank })).text(),
    );
    const form = typed("Exampleham", ["2", "11", "2026"], corrected);
    const refused = await ask(site, `${address}/change`, { cookie: coordinator, form });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(await wordsOf(new Response(html))).toContain(
      "was changed since: it is now Exampleshire, 9 November 2026, by youth-2020-consultation",
    );
    expect(html).toContain('value="Exampleham"');
    expect((await site.ledger.show(someone("auditor"), inspection)).changes).toHaveLength(1);
    const again = typed("Exampleham", ["9", "11", "2026"], hiddenFields(html));
    expect(await ledTo(site, `${address}/change`, { cookie: coordinator, form: again })).toBe(address);
  });

  test("of the team ends no key: those that cover the inspection are listed, with the way to end each", async () => {
    const page = async () => (await ask(site, `${address}/change`, { cookie: coordinator })).text();
    expect(await page()).not.toContain('href="/keys/');
    await site.keyFor("team", inspection);
    const team = (await site.ledger.keys(someone("administrator"))).find(({ inspections }) =>
      inspections.includes(inspection),
    );
    expect(await page()).toContain(`href="/keys/${team?.id}"`);
    expect(await words(`${address}/change`)).toContain("go on doing so whatever team it is of");
    await site.ledger.revoke(someone("administrator"), team?.id ?? "");
    expect(await page()).not.toContain('href="/keys/');
  });

  test("keeps the settings that nobody touched", async () => {
    await site.ledger.change(someone("coordinator"), inspection, {
      settings: [{ path: "sampleSize.maximum", value: 40 }],
    });
    const page = await (await ask(site, `${address}/change`, { cookie: coordinator })).text();
    expect(page).toMatch(/<textarea[^>]*name="settings"[^>]*>sampleSize\.maximum=40<\/textarea>/);
  });

  test("cannot be made once the list is locked, and the page says what can be done", async () => {
    await site.ledger.freeze(someone("coordinator"), inspection);
    for (const path of [`${address}/change`, `${address}/withdrawal`]) {
      const response = await ask(site, path, { cookie: coordinator });
      expect(response.status).toBe(409);
      expect(await wordsOf(response)).toContain("The list is locked, and the rules with it");
    }
    const form = typed("Late", ["2", "11", "2026"]);
    expect((await ask(site, `${address}/change`, { cookie: coordinator, form })).status).toBe(409);
    expect(await words(address)).not.toContain("Withdraw the inspection");
  });
});

describe("withdrawing an inspection", () => {
  test("asks why, says that it cannot be undone, and leaves the record with the reason", async () => {
    expect(await words(`${address}/withdrawal`)).toContain("nobody can bring it back");
    const blank = await ask(site, `${address}/withdrawal`, { cookie: coordinator, form: { reason: " " } });
    expect(blank.status).toBe(400);
    const form = { reason: "Opened for the wrong team." };
    expect(await ledTo(site, `${address}/withdrawal`, { cookie: coordinator, form })).toBe(address);
    const shown = await words(address);
    expect(shown).toContain("Withdrawn");
    expect(shown).toContain("The reason that was given: Opened for the wrong team.");
    expect(shown).not.toContain("What to do");
    expect(shown).not.toContain("Cannot start yet");
    expect(shown).not.toContain("Letters to the team");
    expect(shown).toMatch(/It was withdrawn on .*\. (No list had|The list that had|The \d+ lists that had) come in/);
    expect(await words("/inspections?state=withdrawn")).toContain("Exampleshire");
    expect(await words(`${address}/list`)).toContain("The inspection was withdrawn");
  });
});

describe("every page of an inspection", () => {
  const paths = [
    "/request",
    "/list",
    "/lock",
    "/submissions/1",
    "/contribution",
    "/timeline",
    "/change",
    "/withdrawal",
  ];
  test.each(paths)(
    "ends with whom it waits for, since when, and until when its case data is kept: %s",
    async (path) => {
      const shown = await words(`${address}${path}`);
      expect(shown).toMatch(
        /What happens next It waits for you, since 1 October 2026, 09:00 UTC: Look at the list and lock it\s*\. The case data of this inspection is deleted on 31 January 2027\./,
      );
    },
  );

  test("waits for the coordinator until the team has a key that works, by which it could send its list", async () => {
    const another = await openSite();
    const as = someone("coordinator");
    const cookie = await signedIn(another, await another.keyFor("coordinator"));
    const auditor = await signedIn(another, await another.keyFor("auditor"));
    const at = await inspectionAt(another, "new");
    const page = (looking = cookie) => wordsOf(ask(another, `/inspections/${at}`, { cookie: looking }));
    const asks =
      /It waits for you, since 1 October 2026, 09:00 UTC: Ask the team for its list\s*, and make a key for it\s*, by which it can send it\s*\./;
    expect(await page()).toMatch(asks);
    expect(await page(auditor)).toContain(
      "It waits for the coordinator, since 1 October 2026, 09:00 UTC: next, the coordinator asks the team for its list and makes a key for it.",
    );
    const expiresAt = "2026-10-01T09:40:00.000Z";
    const asked = { name: "A. Team", role: "team", inspections: [at], expiresAt } as const;
    another.clock.now = new Date("2026-10-01T09:20:00.000Z");
    const { id } = await another.ledger.makeKey(as, asked);
    expect(await page()).toContain(
      "It waits for the team, since 1 October 2026, 09:20 UTC: next, the team sends its list.",
    );
    await another.ledger.revoke(as, id);
    expect(await page()).toMatch(asks);
    await another.ledger.makeKey(as, asked);
    expect(await page()).toContain("It waits for the team");
    another.clock.now = new Date(expiresAt);
    expect(await page()).toMatch(asks);
    await another.close();
  });

  test.each([
    ["new", "It waits for the team", "It waits for you, since 1 October 2026, 09:00 UTC: Send the list"],
    ["listed", "It waits for you", "It waits for the coordinator"],
    ["frozen", "It waits for the team", "It waits for you, since 1 October 2026, 09:00 UTC: Contribute to the seed"],
    ["contributed", "It waits for you", "It waits for the coordinator"],
    ["drawn", "It waits for you", "It waits for the coordinator"],
    ["erased", "nothing more is to be done", "nothing more is to be done"],
  ] as const)("where it is %s says it to the coordinator and to the team", async (stage, toCoordinator, toTeam) => {
    const at = await inspectionAt(site, stage);
    const team = await signedIn(site, await site.keyFor("team", at));
    expect(await words(`/inspections/${at}/request`)).toContain(toCoordinator);
    expect(await words(`/inspections/${at}/request`, team)).toContain(toTeam);
  });
});
