import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withTitles } from "../../src/report/specification-titles.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { type aDesk, drawn, frozen, someone, teamOf } from "../ledger/support/desk.ts";
import { aCase, many } from "../support/cases.ts";
import { inventedCases } from "../support/invented.ts";
import { ask, type PageRequest, signedIn } from "./support/asking-pages.ts";
import { inspectionAt } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";
import { hiddenFields, textOf } from "./support/page-text.ts";

const coordinator = someone("coordinator");
const administrator = someone("administrator");

let site: OpenSite;
let cookie: string;
beforeAll(async () => {
  site = await openSite();
  cookie = await signedIn(site, await site.keyFor("coordinator"));
});
afterAll(() => site.close());

const get = (path: string, asked: PageRequest = {}) => ask(site, path, { cookie, ...asked });
const post = (path: string, form: Record<string, string>) => get(path, { form });
const page = async (path: string) => (await get(path)).text();
const draws = async (inspection: string) => (await site.ledger.show(coordinator, inspection)).draws;

describe("drawing", () => {
  test("is confirmed with sizes by domain and a warning that the team has not contributed", async () => {
    const inspection = await frozen(site);
    const plan = await site.ledger.nextDraw(coordinator, inspection);
    const text = textOf(await page(`/inspections/${inspection}/draws/new`));
    const { drawn, eligible } = plan.domains.court!;
    expect(text).toContain(`${drawn} in ${eligible}`);
    expect(text).toContain("The team has not contributed to the seed");
    expect(text).toContain("whoever runs this service is trusted");
    expect(text).toContain("Use a seed of your own");
    expect(text).toContain("The seed is made from the locked list, the rules and this service’s secret number.");
    expect(text).not.toMatch(/drawn once|number and the team’s contribution/);
    expect(await draws(inspection)).toEqual([]);
  });

  test("after a contribution shows it, promises a joint seed and takes no other", async () => {
    const inspection = await frozen(site);
    await site.ledger.contribute(teamOf(inspection), inspection, { contribution: "<b>4 2 6</b>" });
    const address = `/inspections/${inspection}/draws/new`;
    const shown = await page(address);
    expect(shown).toContain("&lt;b&gt;4 2 6&lt;/b&gt;");
    expect(textOf(shown)).not.toContain("Use a seed of your own");
    expect(textOf(shown)).toContain("this service’s secret number and the team’s contribution.");
    const own = await post(`/inspections/${inspection}/draws`, { ...hiddenFields(shown), seed: "my own" });
    expect(own.status).toBe(400);
    expect(textOf(await own.text())).toContain("The team has contributed to the seed");
    const done = await post(`/inspections/${inspection}/draws`, hiddenFields(await page(address)));
    expect(done.status).toBe(303);
    expect(await draws(inspection)).toMatchObject([{ seedOrigin: "joint" }]);
  });

  test("pressed twice is done once, and leads to the sample with the receipt's digest as its reference", async () => {
    const inspection = await frozen(site);
    const fields = hiddenFields(await page(`/inspections/${inspection}/draws/new`));
    const [one, two] = await Promise.all([1, 2].map(() => post(`/inspections/${inspection}/draws`, fields)));
    const leadsTo = [one!, two!].map(({ headers }) => headers.get("location"));
    expect(leadsTo).toContain(`/inspections/${inspection}/draws/1?done=drawn`);
    const third = await post(`/inspections/${inspection}/draws`, fields);
    expect(third.headers.get("location")).toBe(`/inspections/${inspection}/draws/1?done=drawn`);
    expect(await draws(inspection)).toHaveLength(1);
    const { receipt } = await site.ledger.stored(coordinator, inspection);
    const text = textOf(await page(`/inspections/${inspection}/draws/1?done=drawn`));
    expect(text).toMatch(/^Sample drawn \d+ cases were sampled in draw 1\. Reference: the receipt’s digest, sha256:/);
    expect(text).toContain((receipt as Draw).digest);
  });

  test("with a seed of one's own says whose it is; one that cannot be used is told at its field", async () => {
    const inspection = await frozen(site);
    const address = `/inspections/${inspection}/draws`;
    const fields = hiddenFields(await page(`${address}/new`));
    const long = await post(address, { ...fields, seed: "s".repeat(1001) });
    expect(long.status).toBe(400);
    const wrong = await long.text();
    expect(wrong).toContain('<a href="#seed">The seed is longer than 1000 characters');
    expect(wrong).toContain('<details class="govuk-details" open>');
    await post(address, { ...hiddenFields(wrong), seed: " pilot 7 " });
    expect(await draws(inspection)).toMatchObject([{ seedOrigin: "supplied" }]);
    expect(textOf(await page(`${address}/1`))).toContain("Typed by whoever drew");
  });

  test("again needs a reason, supersedes the first, and both stay to be seen, each saying so", async () => {
    const inspection = await drawn(site);
    const address = `/inspections/${inspection}/draws`;
    const confirm = await page(`${address}/new`);
    expect(textOf(confirm)).toContain("Both stay visible for ever, with the reason that you give");
    const without = await post(address, { ...hiddenFields(confirm), reason: "  " });
    expect(without.status).toBe(400);
    expect(await without.text()).toContain('<a href="#reason">Enter why the sample is drawn again</a>');
    const done = await post(address, { ...hiddenFields(confirm), reason: "The list was <i>another’s</i>" });
    expect(done.headers.get("location")).toBe(`${address}/2?done=drawn`);
    const [first, second] = await Promise.all([page(`${address}/1`), page(`${address}/2`)]);
    expect(textOf(first)).toMatch(/This sample no longer stands\. It was superseded by draw 2 .*another’s/);
    expect(first).toContain("&lt;i&gt;another’s&lt;/i&gt;");
    expect(first).not.toContain("Replace a case");
    expect(textOf(second)).toContain("This draw superseded draw 1");
    expect(second).toContain("Replace a case");
  });

  test("meant as the first is not made as a second where somebody has drawn since", async () => {
    const inspection = await frozen(site);
    const address = `/inspections/${inspection}/draws`;
    const fields = hiddenFields(await page(`${address}/new`));
    await site.ledger.draw(coordinator, inspection);
    const late = await post(address, fields);
    expect(late.status).toBe(409);
    const shown = await late.text();
    expect(textOf(shown)).toContain("The sample has been drawn since");
    const main = shown.slice(shown.indexOf("<main"));
    const links = [...main.matchAll(/<a ([^>]*)>([^<]*)</g)];
    const [to, again] = links.map(([, attributes, text]) => [text, /href="([^"]*)"/.exec(attributes!)![1]]);
    expect(to).toEqual(["See the sample that was drawn", `${address}/1`]);
    expect(links[0]![1]).toContain('class="govuk-button"');
    expect(again).toEqual(["Draw again", `${address}/new`]);
    expect(main).not.toContain("<form");
    expect(await draws(inspection)).toHaveLength(1);
  });

  test.each([
    ["new", "There is no list yet", "/list"],
    ["listed", "The list is not locked yet", "/lock"],
    ["erased", "The case data has been deleted", ""],
  ] as const)("from an inspection that is %s is refused with what to do", async (stage, title, way) => {
    const inspection = await inspectionAt(site, stage);
    for (const response of [
      await get(`/inspections/${inspection}/draws/new`),
      await post(`/inspections/${inspection}/draws`, { number: "1" }),
    ]) {
      expect(response.status).toBe(409);
      const shown = await response.text();
      expect(textOf(shown)).toContain(title);
      expect(textOf(shown)).not.toMatch(/freeze|submit|another state/i);
      expect(shown).toContain(`href="/inspections/${inspection}${way}"`);
      expect(shown).toContain("govuk-breadcrumbs");
    }
  });
});

describe("of a list of which no case is eligible", () => {
  const before = () => many(20, aCase, () => ({ startDate: "2025-04-01" }));

  test("drawing is warned of and done only where that was asked for in so many words", async () => {
    const inspection = await frozen(site, before());
    const address = `/inspections/${inspection}/draws`;
    const confirm = await page(`${address}/new`);
    expect(textOf(confirm)).toMatch(
      /Nothing to sample: no case is eligible None of the 20 cases is eligible\. The commonest reason, of 20 cases: starts before the domain’s window\..*I know that nothing will be sampled, and want the draw made all the same/,
    );
    const without = await post(address, hiddenFields(confirm));
    expect(without.status).toBe(400);
    expect(await without.text()).toContain(
      '<a href="#nothing">Confirm that you want to go on with nothing to sample, or leave the list as it is</a>',
    );
    expect(await draws(inspection)).toEqual([]);
    const done = await post(address, { ...hiddenFields(confirm), nothing: "confirmed" });
    expect(done.headers.get("location")).toBe(`${address}/1?done=drawn`);
  });

  test("the sample is not called one, and no case of it can be replaced", async () => {
    const shown = await page(`/inspections/${await drawn(site, before())}/draws/1?done=drawn`);
    expect(textOf(shown)).toMatch(/^Nothing was sampled No case was eligible in draw 1\./);
    expect(shown).not.toContain("govuk-notification-banner--success");
    expect(shown).not.toContain("Replace a case");
    expect(shown).not.toContain("Download for inspectors");
  });
});

describe("the sample", () => {
  test("shows every case with its levels, ticket and order, and everything that is needed to rely on it", async () => {
    const inspection = await drawn(site, [...inventedCases("court", 60), ...inventedCases("outOfCourt", 40)]);
    const draw = (await site.ledger.stored(coordinator, inspection)).receipt as Draw;
    const text = textOf(await page(`/inspections/${inspection}/draws/1`));
    for (const { caseId, ticket, order } of draw.sample) {
      expect(text).toMatch(new RegExp(`${caseId} .{10,90} ${ticket.toFixed(6)} ${order}\\b`));
    }
    for (const { message } of draw.warnings) expect(text).toContain(withTitles(message));
    expect(text).toContain(draw.digest);
    expect(text).toContain(`Show the ${draw.reserves.filter(({ domain }) => domain === "court").length} reserves`);
    expect(text).toContain("Made by Longlist");
    expect(text).toContain("Sampled cases that can inform each key question");
  });

  test("is for the team and the auditor to read, verify and take away, not to change", async () => {
    const inspection = await drawn(site);
    for (const key of [await site.keyFor("team", inspection), await site.keyFor("auditor")]) {
      const theirs = await signedIn(site, key);
      const shown = await (await get(`/inspections/${inspection}/draws/1`, { cookie: theirs })).text();
      expect(shown).toContain("sample.csv");
      expect(shown).not.toMatch(/Replace a case|Draw again/);
      const verified = await get(`/inspections/${inspection}/draws/1/verification`, { cookie: theirs });
      expect(textOf(await verified.text())).toContain("This is the draw of this list");
      expect((await get(`/inspections/${inspection}/draws/new`, { cookie: theirs })).status).toBe(403);
    }
  });

  test("that does not exist, or is not a number, is not there", async () => {
    const inspection = await drawn(site);
    for (const draw of ["2", "0", "99999999999999999999", "x", "1.0"]) {
      expect((await get(`/inspections/${inspection}/draws/${draw}`)).status, draw).toBe(404);
    }
  });

  test.each(["%00", "%0d%0a", "..%2f", "0", "x".repeat(3000)])(
    "of an inspection called %s is not there",
    async (name) => {
      for (const rest of ["draws/1", "draws/new", "replacements/new", "replacements/next"]) {
        expect((await get(`/inspections/${name}/${rest}`)).status, rest).toBe(404);
      }
    },
  );

  test("of a list with thousands of reserves stays a page that a browser can show", async () => {
    const inspection = await drawn(site, many(3000, aCase));
    const shown = await page(`/inspections/${inspection}/draws/1`);
    expect(textOf(shown)).toMatch(/The downloads have the other 2,\d{3}\./);
    expect(shown.length).toBeLessThan(300_000);
    const unfolded = await page(`/inspections/${inspection}/draws/1?reserves=shown`);
    expect(textOf(unfolded)).toMatch(/The downloads have the other 2,\d{3}\./);
    expect(unfolded.length).toBeLessThan(600_000);
  });

  test("shows references as they are, whatever they hold", async () => {
    const inspection = await drawn(site, [aCase("<script>alert(1)</script>"), aCase("0012"), aCase('"><b>')]);
    const shown = await page(`/inspections/${inspection}/draws/1`);
    expect(shown).not.toMatch(/<script>alert|"><b>/);
    expect(shown).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(shown).toContain("<bdi>0012</bdi>");
  });
});

describe("one case", () => {
  test("is explained from the receipt, asked for by a form so that no address or log names it", async () => {
    const inspection = await drawn(site);
    const { sample } = (await site.ledger.stored(coordinator, inspection)).receipt as Draw;
    const address = `/inspections/${inspection}/draws/1/cases`;
    const { caseId } = sample[0]!;
    const text = textOf(await (await post(address, { case: ` ${caseId} ` })).text());
    expect(text).toContain(`${caseId} was sampled.`);
    expect(text).toContain("the same as every other's");
    expect(site.log()).not.toContain(caseId);
    const none = await post(address, { case: " " });
    expect(none.status).toBe(400);
    expect(await none.text()).toContain('<a href="#case">Enter a case reference</a>');
    expect(textOf(await (await post(address, { case: "unheard of" })).text())).toContain("The receipt names no case");
    expect((await get(address)).status).toBe(200);
  });
});

describe("after erasure", () => {
  test("the redacted record is shown for what it is, without a case", async () => {
    const inspection = await erased(site);
    const shown = await page(`/inspections/${inspection}/draws/1`);
    const text = textOf(shown);
    expect(text).toContain("What remains of draw 1");
    expect(text).toContain("This is a redacted record");
    expect(text).toContain("the case has moved to another area".replace("the", "The"));
    expect(shown).not.toMatch(/[CO]-\d{5}/);
    const { publishedDigest } = (await draws(inspection))[0]!;
    expect(text).toContain(publishedDigest);
  });

  test.each(["cases", "methodology", "verification", "sample.csv", "sample.xlsx", "replacements.json"])(
    "%s says what is left instead",
    async (part) => {
      const response = await get(`/inspections/${await erased(site)}/draws/1/${part}`);
      expect(response.status).toBe(409);
      expect(textOf(await response.text())).toContain("shows what is left of its record");
    },
  );
});

async function erased({ ledger }: Pick<ReturnType<typeof aDesk>, "ledger">): Promise<string> {
  const inspection = await drawn({ ledger }, inventedCases("court", 60));
  const { sample } = (await ledger.stored(coordinator, inspection)).receipt as Draw;
  await ledger.replace(coordinator, inspection, { caseId: sample[0]!.caseId, reason: "transferred-out" });
  await ledger.erase(administrator, inspection, "entered twice");
  return inspection;
}
