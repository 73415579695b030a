import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { someone } from "../ledger/support/desk.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { inspectionAt, ledTo, type Stage, wordsOf } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

let site: OpenSite;
let coordinator: string;
beforeAll(async () => {
  site = await openSite();
  coordinator = await signedIn(site, await site.keyFor("coordinator"));
});
afterAll(() => site.close());

/** An inspection with its team, at some stage. */
async function teamAt(stage: Stage) {
  const inspection = await inspectionAt(site, stage);
  const cookie = await signedIn(site, await site.keyFor("team", inspection));
  const rounds = async () => (await site.ledger.show(someone("auditor"), inspection)).rounds;
  return { address: `/inspections/${inspection}/contribution`, cookie, rounds };
}

/** The fields of a page that are not seen. */
function hiddenIn(html: string): Record<string, string> {
  const found = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
  return Object.fromEntries(found.map(([, name, value]) => [name, value]));
}

describe("a team's contribution", () => {
  test("is shown once more before it is recorded, then is on record for everyone and final", async () => {
    const { address, cookie, rounds } = await teamAt("frozen");
    const check = await ask(site, address, { cookie, form: { contribution: "  4 2 6 1 3 5 " } });
    const html = await check.text();
    expect(await wordsOf(new Response(html))).toContain("Once it is recorded, nobody can change it.");
    const { commitment, contribution } = nth(await rounds(), 0);
    expect(html).toContain(commitment);
    expect(contribution).toBeNull();

    const form = { ...hiddenIn(html), do: "record" };
    expect(await ledTo(site, address, { cookie, form })).toBe(address);
    expect((await rounds())[0]!.contribution?.text).toBe("4 2 6 1 3 5");
    for (const who of [cookie, coordinator]) {
      const words = await wordsOf(ask(site, address, { cookie: who }));
      expect(words).toContain("Contribution to draw 1 4 2 6 1 3 5");
      expect(words).toContain("by A. team (team)");
      expect(words).toContain("It is final: nobody can change it.");
    }
  });

  test("is told of with the key that it came by and when, where what was locked is shown and in the timeline", async () => {
    const { address, cookie, rounds } = await teamAt("contributed");
    const { by, at } = (await rounds())[0]!.contribution!;
    expect(at).toBe("2026-10-01T09:00:00.000Z");
    const key = by.replace("key:", "");
    for (const who of [cookie, coordinator]) {
      const fixed = await wordsOf(ask(site, address.replace("/contribution", "/locked"), { cookie: who }));
      expect(fixed).toContain(`For draw 1 1 October 2026, 09:00 UTC, by`);
      expect(fixed).toContain(`with the key ${key}`);
      expect(fixed).toContain("The team should know it for its own");
      const timeline = await wordsOf(ask(site, address.replace("/contribution", "/timeline"), { cookie: who }));
      expect(timeline).toContain(`For draw 1, with the key ${key}.`);
    }
  });

  test("is recorded once, however often the form is sent", async () => {
    const { address, cookie } = await teamAt("frozen");
    const html = await (await ask(site, address, { cookie, form: { contribution: "4 2" } })).text();
    const form = { ...hiddenIn(html), do: "record" };
    expect(await ledTo(site, address, { cookie, form })).toBe(address);
    expect(await ledTo(site, address, { cookie, form })).toBe(address);
  });

  test("cannot be made twice", async () => {
    const { address, cookie, rounds } = await teamAt("contributed");
    const { commitment } = nth(await rounds(), 0);
    const form = { contribution: "another", commitment, do: "record" };
    const response = await ask(site, address, { cookie, form });
    expect(response.status).toBe(400);
    expect(await wordsOf(response)).toContain("The team has contributed already");
    expect((await rounds())[0]!.contribution?.text).toBe("4 2 6 1");
  });

  test("can be changed before it is recorded", async () => {
    const { address, cookie } = await teamAt("frozen");
    const response = await ask(site, address, { cookie, form: { contribution: "4 2", do: "change" } });
    expect(await response.text()).toContain('value="4 2"');
  });

  test.each([
    ["", "There is no contribution yet. Type some numbers or words"],
    ["x".repeat(1001), "The text is longer than 1000 characters"],
  ])("of %j is refused at its field", async (contribution, text) => {
    const { address, cookie } = await teamAt("frozen");
    const response = await ask(site, address, { cookie, form: { contribution } });
    expect(response.status).toBe(400);
    expect(await wordsOf(response)).toContain(text);
  });

  test("after the draw counts for a further one alone, and the page says so", async () => {
    const { address, cookie, rounds } = await teamAt("drawn");
    expect(await wordsOf(ask(site, address, { cookie }))).toContain("counts only if it is drawn again");
    const late = { contribution: "late", commitment: (await rounds())[0]!.commitment, do: "record" };
    expect(await wordsOf(ask(site, address, { cookie, form: late }))).toContain("The sample has been drawn since");
    const html = await (await ask(site, address, { cookie, form: { contribution: "late" } })).text();
    expect(await ledTo(site, address, { cookie, form: { ...hiddenIn(html), do: "record" } })).toBe(address);
    expect((await rounds()).map(({ contribution }) => contribution?.text)).toEqual(["4 2 6 1", "late"]);
  });

  test.each([
    ["listed", "It can be given once the coordinator has locked the list."],
    ["erased", "The case data of this inspection has been deleted."],
  ] as const)("when the inspection is %s cannot be made, and the page says why", async (stage, text) => {
    const { address, cookie } = await teamAt(stage);
    for (const asked of [{ cookie }, { cookie, form: { contribution: "4 2" } }]) {
      const words = await wordsOf(ask(site, address, asked));
      expect(words).toContain(text);
      expect(words).not.toContain("Your contribution");
    }
  });

  test("is the team's alone to make", async () => {
    const { address, rounds } = await teamAt("frozen");
    const words = await wordsOf(ask(site, address, { cookie: coordinator }));
    expect(words).toContain("The team has not contributed yet.");
    expect(words).not.toContain("Your contribution");
    const form = { contribution: "4 2", commitment: (await rounds())[0]!.commitment, do: "record" };
    expect((await ask(site, address, { cookie: coordinator, form })).status).toBe(403);
  });

  test("is not taken from another site's form", async () => {
    const { address, cookie, rounds } = await teamAt("frozen");
    const form = { contribution: "4 2", commitment: (await rounds())[0]!.commitment, do: "record" };
    const headers = { Origin: "https://elsewhere.example" };
    expect((await ask(site, address, { cookie, form, headers })).status).toBe(403);
    expect((await rounds())[0]!.contribution).toBeNull();
  });
});
