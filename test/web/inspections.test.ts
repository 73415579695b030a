import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { system } from "../../src/ledger/access/caller.ts";
import { readList } from "../../src/long-list/read-list.ts";
import { withTitles } from "../../src/report/specification-titles.ts";
import { SHIPPED_SPECIFICATIONS } from "../../src/sampling/specification/shipped-specifications.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { inspectionAt, ledTo, requestNamed, STAGES, wordsOf } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";
import { textOf } from "./support/page-text.ts";

let site: OpenSite;
let coordinator: string;
beforeAll(async () => {
  site = await openSite();
  coordinator = await signedIn(site, await site.keyFor("coordinator"));
});
afterAll(() => site.close());

const TYPED = {
  team: "Exampleshire",
  "inspectionDate-day": "2",
  "inspectionDate-month": "11",
  "inspectionDate-year": "2026",
  specification: "youth-2021",
  settings: "",
};

async function onRecord(): Promise<number> {
  return (await site.ledger.list({ ...system("test"), role: "administrator" }, { limit: 200 })).length;
}

describe("opening an inspection", () => {
  test("leads to its page, which shows the dates counted back from the inspection date", async () => {
    const address = await ledTo(site, "/inspections", { cookie: coordinator, form: TYPED });
    expect(address).toMatch(/^\/inspections\/[0-9a-f]{16}$/);
    const words = await wordsOf(ask(site, address!, { cookie: coordinator }));
    expect(words).toContain("Exampleshire");
    expect(words).toContain("2 March 2026 2 May 2026");
    expect(words).toContain("2 June 2026 2 August 2026");
    expect(words).toContain("as adopted from 2021");
  });

  test("says beside each specification what it is and where it comes from", async () => {
    const html = await (await ask(site, "/inspections/new", { cookie: coordinator })).text();
    const choices = html.split('<div class="govuk-radios__item">').slice(1);
    expect(choices).toHaveLength(SHIPPED_SPECIFICATIONS.length);
    for (const [at, { title, note, sources }] of SHIPPED_SPECIFICATIONS.entries()) {
      const words = textOf(choices[at]!);
      expect(words).toContain(textOf(title));
      for (const said of [withTitles(note), ...sources]) expect(textOf(html)).toContain(textOf(said));
    }
    expect(textOf(choices[1]!)).toContain("Proposed rules.");
    expect(choices[1]).toContain(" checked");
  });

  test("tells of proposed rules at the choice and among the rules, and not on every page up to the draw", async () => {
    const said = "Holds proposals of the consultation";
    const [listed, frozen] = [await inspectionAt(site, "listed"), await inspectionAt(site, "frozen")];
    const words = (path: string) => wordsOf(ask(site, `/inspections/${path}`, { cookie: coordinator }));
    expect(await words(listed)).toContain(`Proposed rules. ${said}`);
    for (const page of [`${listed}/rehearsal`, `${listed}/lock`, `${frozen}/draws/new`]) {
      const text = await words(page);
      expect(text).toContain("What to know before relying on it");
      expect(text).not.toContain(said);
      expect(text).not.toContain("There is nothing to warn of.");
    }
  });

  test("opens one, however often the form is sent", async () => {
    const before = await onRecord();
    const form = { ...TYPED, team: "Onceshire", request: await requestNamed(site, "/inspections/new", coordinator) };
    const led = await Promise.all([1, 2].map(() => ledTo(site, "/inspections", { cookie: coordinator, form })));
    const again = await ledTo(site, "/inspections", { cookie: coordinator, form });
    expect(led).toContain(again);
    expect(await onRecord()).toBe(before + 1);
  });

  test.each([
    [{ team: " " }, "Enter the team", "#team"],
    [{ team: "x".repeat(201) }, "longer than 200 characters", "#team"],
    [{ "inspectionDate-day": "" }, "The inspection date must include a day", "#inspectionDate-day"],
    [{ "inspectionDate-month": "13" }, "must be a real date", "#inspectionDate-day"],
    [{ specification: "youth-1999" }, "There is no specification", "#specification"],
    [{ settings: "sampleSize.most=4" }, 'sampleSize.most: the specification has no field "most"', "#settings"],
    [{ settings: "no setting" }, "A setting is written path=value", "#settings"],
    [{ specification: "small-yot-pilot" }, "needs a maximum number of cases", "#settings"],
  ])("with %j says what is wrong, at its field, and keeps what was typed", async (wrong, text, field) => {
    const before = await onRecord();
    const form = { ...TYPED, settings: "split.shortfall=leave", ...wrong };
    const response = await ask(site, "/inspections", { cookie: coordinator, form });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain("<title>Error: New inspection – Longlist</title>");
    expect(await wordsOf(new Response(html))).toContain(text);
    expect(html).toContain(`href="${field}"`);
    expect(html).toContain(`id="${field.slice(1)}"`);
    if (form.settings.includes("shortfall")) expect(html).toContain("split.shortfall=leave");
    expect(await onRecord()).toBe(before);
  });

  test("tells in words which rules were changed, and what they were", async () => {
    const form = {
      ...TYPED,
      team: "Smallshire",
      specification: "small-yot-pilot",
      settings: "sampleSize.maximum=20\r\n\r\n split.shortfall=leave ",
    };
    const address = await ledTo(site, "/inspections", { cookie: coordinator, form });
    const words = await wordsOf(ask(site, address!, { cookie: coordinator }));
    expect(words).toContain("Greatest number of cases: 20 instead of none");
    expect(words).toContain("gives its places to the others: leave instead of fill");
  });

  test("is not done for another site's form", async () => {
    const before = await onRecord();
    const headers = { Origin: "https://elsewhere.example" };
    const response = await ask(site, "/inspections", { cookie: coordinator, form: TYPED, headers });
    expect(response.status).toBe(403);
    expect(await onRecord()).toBe(before);
  });
});

describe("the list of inspections", () => {
  test("shows a team its own alone, and says so where there is none", async () => {
    await inspectionAt(site, "new", "Northtown");
    const nothing = await signedIn(site, await site.keyFor("team"));
    const words = await wordsOf(ask(site, "/inspections", { cookie: nothing }));
    expect(words).toContain("There is no inspection that your key covers.");
    expect(words).not.toContain("New inspection");
    const own = await inspectionAt(site, "listed", "Southtown");
    const team = await signedIn(site, await site.keyFor("team", own));
    const mine = await wordsOf(ask(site, "/inspections", { cookie: team }));
    expect(mine).toContain("Southtown 2 November 2026 Open");
    expect(mine).not.toContain("Northtown");
  });

  test("invites a coordinator to open the first", async () => {
    const empty = await openSite();
    const cookie = await signedIn(empty, await empty.keyFor("coordinator"));
    expect(await wordsOf(ask(empty, "/inspections", { cookie }))).toContain("There are no inspections yet.");
    await empty.close();
  });

  test("goes on over pages, each inspection on one of them, the newest first", async () => {
    const full = await openSite();
    const cookie = await signedIn(full, await full.keyFor("coordinator"));
    for (let at = 1; at <= 27; at++) {
      full.clock.now = new Date(full.clock.now.getTime() + 1000);
      await inspectionAt(full, "new", `Team ${at}`);
    }
    const seen: string[] = [];
    for (let next: string | undefined = "/inspections"; next; ) {
      const html: string = await (await ask(full, next, { cookie })).text();
      seen.push(...[...html.matchAll(/>(Team \d+)</g)].map(([, team]) => team!));
      next = /href="([^"]*)" rel="next"/.exec(html)?.[1];
    }
    expect(seen).toEqual(Array.from({ length: 27 }, (_, at) => `Team ${27 - at}`));
    await full.close();
  });

  test("leaves a page that is nowhere at the newest", async () => {
    const response = await ask(site, "/inspections?before=nowhere", { cookie: coordinator });
    expect(response.status).toBe(200);
    expect(await wordsOf(response)).not.toContain("Newest inspections");
  });
});

describe("an inspection's page", () => {
  test.each(STAGES)(
    "leads a coordinator, a team and an auditor, at the stage %s, only where they may go",
    async (stage) => {
      const inspection = await inspectionAt(site, stage);
      for (const role of ["coordinator", "team", "auditor"] as const) {
        const cookie = await signedIn(site, await site.keyFor(role, ...(role === "team" ? [inspection] : [])));
        const html = await (await ask(site, `/inspections/${inspection}`, { cookie })).text();
        const main = html.slice(html.indexOf("<main"));
        const links = [...main.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href!.replaceAll("&amp;", "&"));
        expect(links.length).toBeGreaterThan(0);
        for (const link of links) expect([link, (await ask(site, link, { cookie })).status]).toEqual([link, 200]);
      }
    },
  );

  test("leads a coordinator to make the team's key", async () => {
    const inspection = await inspectionAt(site, "new");
    const words = await wordsOf(ask(site, `/inspections/${inspection}`, { cookie: coordinator }));
    expect(words).toContain("No key covers this inspection yet.");
    expect(words).toContain("Make a key for the team");
  });

  test.each(["listed", "frozen", "drawn", "erased"] as const)(
    "keeps the text that the team was sent within reach once it is %s",
    async (stage) => {
      const inspection = await inspectionAt(site, stage);
      const address = `/inspections/${inspection}/request`;
      const html = await (await ask(site, `/inspections/${inspection}`, { cookie: coordinator })).text();
      expect(html).toContain(`href="${address}"`);
      const words = await wordsOf(ask(site, address, { cookie: coordinator }));
      expect(words).toContain("Please send us your list of cases.");
    },
  );

  test("says of one that was erased what remains", async () => {
    const inspection = await inspectionAt(site, "erased");
    const words = await wordsOf(ask(site, `/inspections/${inspection}`, { cookie: coordinator }));
    expect(words).toContain("The case data was deleted on 1 October 2026");
    expect(words).toContain("The inspection was called off.");
    expect(words).toContain("What remains is the record");
  });

  test.each(["/inspections/0123456789abcdef", "/inspections/zz", "/inspections/0123456789abcdef/lock"])(
    "%s, where there is none, is not there",
    async (address) => {
      expect((await ask(site, address, { cookie: coordinator })).status).toBe(404);
    },
  );
});

describe("the request for a list", () => {
  test("has the exact dates, the columns, what to leave out and where to check and send", async () => {
    const inspection = await inspectionAt(site, "new");
    const words = await wordsOf(ask(site, `/inspections/${inspection}/request`, { cookie: coordinator }));
    expect(words).toContain("To Exampleshire");
    expect(words).toContain(
      "Court disposals that started from 2 March 2026 to 2 May 2026: custody, youth rehabilitation order and referral order.",
    );
    expect(words).toContain(
      "Out-of-court disposals that started from 2 June 2026 to 2 August 2026: conditional caution, caution and community resolution.",
    );
    expect(words).toContain(
      "For the resettlement standard, custody that started from 2 November 2025 to 1 November 2026.",
    );
    expect(words).toContain(
      "Needed: case reference, gender, disposal, start date, risk of serious harm, safety and wellbeing.",
    );
    expect(words).toContain(
      "If you have them: child reference, end date, age, ethnicity, disability, looked after, previous sanctions.",
    );
    expect(words).toContain("Leave out names, addresses, postcodes, dates of birth");
    expect(words).toContain(`${site.url}/check?inspectionDate=2026-11-02&specification=youth-2020-consultation`);
    expect(words).toContain(`${site.url}/inspections/${inspection}`);
  });

  test("names the address that people use", async () => {
    const behind = await openSite({ origin: "https://longlist.example" });
    const inspection = await inspectionAt(behind, "new");
    const form = { key: await behind.keyFor("coordinator") };
    const signIn = await ask(behind, "/sign-in", { form, headers: { Origin: "https://longlist.example" } });
    const cookie = signIn.headers.get("set-cookie")!.split(";")[0]!;
    const words = await wordsOf(ask(behind, `/inspections/${inspection}/request`, { cookie }));
    expect(words).toContain(`https://longlist.example/inspections/${inspection}`);
    await behind.close();
  });

  test("comes with an empty list for the inspection's own windows", async () => {
    const inspection = await inspectionAt(site, "new");
    const response = await ask(site, `/inspections/${inspection}/template.xlsx`, { cookie: coordinator });
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="list-exampleshire-2026-11-02.xlsx"',
    );
    const { findings, list } = await readList(
      { bytes: new Uint8Array(await response.arrayBuffer()) },
      { inspectionDate: "2026-11-02" },
    );
    expect(list?.cases.map(({ startDate }) => startDate)).toEqual(["2026-05-02", "2026-08-02"]);
    expect(findings.map(({ code }) => code)).toContain("template-unused");
  });

  test("names the empty list as it is downloaded, where it is to be attached and where it comes back", async () => {
    const at = `/inspections/${await inspectionAt(site, "new", "Âge & Co")}`;
    const header = (await ask(site, `${at}/template.xlsx`, { cookie: coordinator })).headers.get("content-disposition");
    const [, name] = /filename="(.*)"/.exec(header ?? "") ?? [];
    expect(name).toBe("list-age-co-2026-11-02.xlsx");
    for (const page of ["request", "list"]) {
      expect(await wordsOf(ask(site, `${at}/${page}`, { cookie: coordinator }))).toContain(`downloaded as ${name}`);
    }
  });
});
