import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { drawn, frozen, someone } from "../ledger/support/desk.ts";
import { aCase, many, onePerCell } from "../support/cases.ts";
import { inventedCases } from "../support/invented.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";
import { hiddenFields, textOf } from "./support/page-text.ts";

const coordinator = someone("coordinator");

let site: OpenSite;
let cookie: string;
beforeAll(async () => {
  site = await openSite();
  cookie = await signedIn(site, await site.keyFor("coordinator"));
});
afterAll(() => site.close());

const get = (path: string) => ask(site, path, { cookie });
const post = (path: string, form: Record<string, string>) => ask(site, path, { cookie, form });
const address = (inspection: string) => `/inspections/${inspection}/replacements`;
const standing = async (inspection: string) => (await site.ledger.stored(coordinator, inspection)).receipt as Draw;
const recorded = async (inspection: string) => (await site.ledger.show(coordinator, inspection)).replacements;

/** The page that shows which case comes next. */
async function next(inspection: string, form: Record<string, string>): Promise<string> {
  const response = await post(`${address(inspection)}/next`, form);
  expect(response.status).toBe(200);
  return response.text();
}

describe("after several replacements", () => {
  test("those to be inspected come first, each in its place, then all who left a place, the last of them first", async () => {
    const inspection = await drawn(site, many(100, aCase));
    const { sample } = await standing(inspection);
    const first = sample[2]!.caseId;
    const replaced = async (caseId: string) => {
      const { record } = await site.ledger.replace(coordinator, inspection, { caseId, reason: "transferred-out" });
      return record!.replacement!.caseId;
    };
    const second = await replaced(first);
    const third = await replaced(second);
    const text = textOf(await (await get(`/inspections/${inspection}/draws/1`)).text());
    const inspected = sample.map(({ caseId }) => (caseId === first ? third : caseId));
    const order = [...inspected, second, first].join(".*? ");
    expect(text.slice(text.indexOf("cases to inspect"))).toMatch(new RegExp(`${order} `));
    expect(text).toContain(`${second} Replaced`);
    await site.ledger.draw(coordinator, inspection, { reason: "A wrong list", number: 2 });
    const superseded = textOf(await (await get(`/inspections/${inspection}/draws/1`)).text());
    expect(superseded).toContain(`Court disposals: ${sample.length} sampled cases`);
  });
});

/** The references of a page's first table of cases, as they stand in it. */
function references(html: string): string[] {
  const [table = ""] = /<table[\s\S]*?<\/table>/.exec(html.slice(html.indexOf('id="sample-tables"'))) ?? [];
  return [...table.matchAll(/<tr[^>]*>\s*<th scope="row"[^>]*>[\s\S]*?<bdi>([^<]*)<\/bdi>/g)].map(
    ([, one = ""]) => one,
  );
}

describe("the table of the sample", () => {
  test("is shown by start, reference or disposal as the address asks, which holds no reference", async () => {
    const cases = many(100, (at) => aCase(at)).map((one, at) => ({
      ...one,
      startDate: `2026-0${3 + (at % 2)}-${String(1 + ((at * 7) % 28)).padStart(2, "0")}`,
    }));
    const inspection = await drawn(site, cases);
    const at = `/inspections/${inspection}/draws/1`;
    const { sample } = await standing(inspection);
    const startOf = new Map(cases.map(({ caseId, startDate }) => [caseId, startDate]));
    const shown = async (query: string) => references(await (await get(`${at}${query}`)).text());
    expect(await shown("")).toEqual(sample.map(({ caseId }) => caseId));
    expect(await shown("?order=reference")).toEqual(sample.map(({ caseId }) => caseId).toSorted());
    const starts = (await shown("?order=start")).map((caseId) => startOf.get(caseId));
    expect([starts.length, starts]).toEqual([sample.length, starts.toSorted()]);
    expect(await shown("?disposal=custody")).toEqual(
      sample.filter(({ disposal }) => disposal === "custody").map(({ caseId }) => caseId),
    );
    const html = await (await get(`${at}?order=start`)).text();
    expect(html).toContain('aria-sort="ascending"');
    const addresses = [...html.matchAll(/ (?:href|action)="([^"]*)"/g)].map(([, to = ""]) => to);
    expect(addresses.filter((to) => sample.some(({ caseId }) => to.includes(caseId)))).toEqual([]);
  });

  test("leads from each row to its explanation, its replacement and, once assigned, to another inspector", async () => {
    const inspection = await drawn(site, many(100, aCase));
    const names = ["A. Ames", "B. Boyd"];
    const inspectors = names.map((name) => ({ name, most: null, share: 1, domains: null }));
    await site.ledger.assign(coordinator, inspection, { inspectors });
    const { sample } = await standing(inspection);
    const { caseId } = sample[4]!;
    const html = await (await get(`/inspections/${inspection}/draws/1?order=inspector`)).text();
    expect(textOf(html)).toContain("A. Ames Explain case ");
    const explained = textOf(await (await get(`/inspections/${inspection}/draws/1/cases?place=5`)).text());
    expect(explained).toContain(`${caseId} `);
    for (const to of ["replacements/new", "assignment/change"]) {
      expect(html).toContain(`href="/inspections/${inspection}/${to}?place=5"`);
      const chosen = await (await get(`/inspections/${inspection}/${to}?place=5`)).text();
      expect(chosen).toContain(`<option value="${caseId}" selected>`);
    }
    expect((await get(`/inspections/${inspection}/replacements/new?place=999`)).status).toBe(200);
  });

  test("has the reserves unfolded where that is asked for, so that they are printed", async () => {
    const inspection = await drawn(site, many(100, aCase));
    const open = async (query: string) =>
      (await (await get(`/inspections/${inspection}/draws/1${query}`)).text()).match(
        /<details class="govuk-details" open>/g,
      );
    expect(await open("")).toBeNull();
    expect(await open("?reserves=shown")).toHaveLength(1);
  });
});

test("a case is explained whatever the capitals of its reference, unless another is written so but for them", async () => {
  const cases = many(100, aCase).map((one) => ({ ...one, caseId: one.caseId.replace("C-", "Ref-") }));
  const inspection = await drawn(site, [...cases, aCase("REF-0001")]);
  const about = async (reference: string) =>
    textOf(await (await post(`/inspections/${inspection}/draws/1/cases`, { case: reference })).text());
  expect(await about("rEF-0002")).toContain("Ref-0002");
  expect(await about("Ref-0001")).toMatch(/Ref-0001 (is|was|has)/);
  expect(await about("ref-0001")).not.toContain("Ref-0001");
});

describe("replacing a case", () => {
  test("asks about a decision dated before the draw or after today, and about no other", async () => {
    const inspection = await drawn(site, many(100, aCase));
    const leaving = (await standing(inspection)).sample[0]!.caseId;
    const shown = async (on: { readonly day: string; readonly month: string; readonly year: string } | null) => {
      const date = on === null ? {} : { "on-day": on.day, "on-month": on.month, "on-year": on.year };
      return textOf(await next(inspection, { case: leaving, reason: "transferred-out", ...date }));
    };
    expect(await shown({ day: "1", month: "1", year: "1990" })).toContain(
      "The decision is dated before the sample was drawn (1 October 2026). Record it only if that is right.",
    );
    expect(await shown({ day: "2", month: "10", year: "2026" })).toContain(
      "The decision is dated after today (1 October 2026). Record it only if that is right.",
    );
    for (const on of [null, { day: "1", month: "10", year: "2026" }]) {
      expect(await shown(on)).not.toContain("only if that is right");
    }
  });

  test("shows the case that is then recorded, and pressed twice records it once", async () => {
    const inspection = await drawn(site, many(100, aCase));
    const leaving = (await standing(inspection)).sample[0]!.caseId;
    const asked = {
      case: leaving,
      reason: "other",
      note: "the file\r\nwas <b>lost</b>",
      by: "B. Lead",
      "on-day": "1",
      "on-month": "11",
      "on-year": "2026",
    };
    const shown = await next(inspection, asked);
    expect(await recorded(inspection)).toEqual([]);
    expect(shown).toContain("was &lt;b&gt;lost&lt;/b&gt;");
    const coming = /(\S+) comes next/.exec(textOf(shown))![1]!;
    expect(textOf(shown)).toContain("Both are in the same cell");
    const confirmed = { ...hiddenFields(shown), do: "record" };
    const done = [await post(address(inspection), confirmed), await post(address(inspection), confirmed)];
    for (const { status, headers } of done) {
      expect([status, headers.get("location")]).toEqual([303, `/inspections/${inspection}/draws/1?replaced=1`]);
    }
    const all = await recorded(inspection);
    expect(all).toHaveLength(1);
    expect(all[0]!.record).toMatchObject({
      case: leaving,
      by: "B. Lead",
      on: "2026-11-01",
      replacement: { caseId: coming },
    });
    const sample = await (await get(done[0]!.headers.get("location")!)).text();
    const after = textOf(sample);
    expect(after).toMatch(new RegExp(`^Replacement recorded ${leaving} is replaced by ${coming}\\.`));
    expect(after).toMatch(new RegExp(`${coming} [\\w ]+ Took the place of ${leaving} Explain case ${coming} `));
    expect(after).toMatch(new RegExp(`${leaving} Replaced [\\w ]+ Replaced by ${coming} `));
    const { length } = (await standing(inspection)).sample;
    expect(after).toContain(`Court disposals: ${length} cases to inspect `);
    expect(sample).toContain(`<bdi>${leaving}</bdi></span></s> <strong class="govuk-tag govuk-tag--grey">Replaced`);
    expect(after).toContain(
      `${leaving} ${coming} The next reserve of the same cell Another reason, given in the note the file was`,
    );
    expect(after).toContain("B. Lead 1 November 2026");
  });

  test("tells of a nearest cell by what differs and how much it weighs", async () => {
    const inspection = await drawn(site, onePerCell(30));
    const leaving = (await standing(inspection)).sample[0]!.caseId;
    const text = textOf(await next(inspection, { case: leaving, reason: "transferred-out" }));
    expect(text).toMatch(
      /No reserve is left in its own cell\..*differ in (gender|safety and wellbeing) \(weighs [12]\)/,
    );
  });

  test("says of a reason that leaves the case in the sample that no reserve is used", async () => {
    const inspection = await drawn(site, many(100, aCase));
    const leaving = (await standing(inspection)).sample[0]!.caseId;
    const shown = await next(inspection, { case: leaving, reason: "file-unavailable" });
    expect(textOf(shown)).toContain("it stays in the sample as a finding, and no reserve is used");
    const done = await post(address(inspection), { ...hiddenFields(shown), do: "record" });
    const text = textOf(await (await get(done.headers.get("location")!)).text());
    expect(text).toContain(`${leaving} stays in the sample as a finding.`);
    const { length } = (await standing(inspection)).sample;
    expect(text).toContain(`Court disposals: ${length - 1} cases to inspect, 1 stays as a finding `);
    const again = await (await get(`${address(inspection)}/new`)).text();
    expect(again).not.toContain(`<option value="${leaving}"`);
  });

  test("says that no reserve is left, and records nothing", async () => {
    const inspection = await drawn(site, many(5, aCase));
    const leaving = (await standing(inspection)).sample[0]!.caseId;
    const response = await post(`${address(inspection)}/next`, { case: leaving, reason: "transferred-out" });
    expect(response.status).toBe(409);
    expect(textOf(await response.text())).toMatch(
      /No reserve is left Every reserve of this domain has been used.*Nothing was recorded here/,
    );
  });

  test("records nothing else than was shown: what was recorded meanwhile is shown first", async () => {
    const inspection = await drawn(site, many(100, aCase));
    const [one, two] = (await standing(inspection)).sample;
    const shown = await next(inspection, { case: one!.caseId, reason: "transferred-out" });
    await site.ledger.replace(coordinator, inspection, { caseId: two!.caseId, reason: "transferred-out" });
    const late = await post(address(inspection), { ...hiddenFields(shown), do: "record" });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(textOf(page)).toContain("Another replacement was recorded since");
    expect(await recorded(inspection)).toHaveLength(1);
    const done = await post(address(inspection), { ...hiddenFields(page), do: "record" });
    expect(done.status).toBe(303);
    expect(await recorded(inspection)).toHaveLength(2);
  });

  test("keeps what was typed, and says what is wrong at each field", async () => {
    const inspection = await drawn(site, many(100, aCase));
    const leaving = (await standing(inspection)).sample[0]!.caseId;
    const wrong = async (form: Record<string, string>) => {
      const response = await post(`${address(inspection)}/next`, form);
      expect(response.status).toBe(400);
      return response.text();
    };
    const nothing = await wrong({});
    expect(nothing).toContain('<a href="#case">Choose the case that cannot be inspected</a>');
    expect(nothing).toContain('<a href="#reason">Choose why it cannot be inspected</a>');
    expect(nothing).toContain("<title>Error: Replace a case");
    const noNote = await wrong({ case: leaving, reason: "other" });
    expect(noNote).toContain('<a href="#note">The reason needs a note.');
    expect(noNote).toContain(`<option value="${leaving}" selected>`);
    const long = await wrong({ case: leaving, reason: "other", note: "n".repeat(1001) });
    expect(long).toContain('<a href="#note">The note must have 1000 characters or fewer</a>');
    const noDay = await wrong({ case: leaving, reason: "other", note: "n", "on-month": "11", "on-year": "2026" });
    expect(noDay).toContain('<a href="#on-day">The date of the decision must include a day</a>');
    expect(await wrong({ case: "unheard of", reason: "other", note: "n" })).toContain("is not in the sample");
    expect(await wrong({ case: leaving, reason: "no such reason" })).toContain("is not a reason of this specification");
    expect(await recorded(inspection)).toEqual([]);
  });

  test("can be changed before it is recorded", async () => {
    const inspection = await drawn(site, many(100, aCase));
    const leaving = (await standing(inspection)).sample[0]!.caseId;
    const shown = await next(inspection, { case: leaving, reason: "transferred-out", note: "moved away" });
    const back = await (await post(address(inspection), { ...hiddenFields(shown), do: "change" })).text();
    expect(back).toContain(`<option value="${leaving}" selected>`);
    expect(back).toContain(">moved away</textarea>");
    expect(back).toMatch(/value="transferred-out" checked/);
    expect(await recorded(inspection)).toEqual([]);
  });

  test("waits for the draw, and ends with the case data", async () => {
    const inspection = await frozen(site, inventedCases("court", 60));
    const early = await get(`${address(inspection)}/new`);
    expect(early.status).toBe(409);
    const shown = await early.text();
    expect(textOf(shown)).toContain("The sample has not been drawn yet");
    expect(shown).toContain(`href="/inspections/${inspection}/draws/new"`);
    const sent = await post(`${address(inspection)}/next`, { case: "C-00001", reason: "other", note: "n" });
    expect(textOf(await sent.text())).toContain("The sample has not been drawn yet");
    await site.ledger.erase(someone("administrator"), inspection, "entered twice");
    const late = await get(`${address(inspection)}/new`);
    expect(late.status).toBe(409);
    expect(textOf(await late.text())).toContain("The case data has been deleted");
    expect((await post(`${address(inspection)}/next`, { case: "C-00001", reason: "other", note: "n" })).status).toBe(
      409,
    );
  });

  test("never writes a case reference or a note into the log or the audit trail", async () => {
    const inspection = await drawn(site, [...many(60, aCase), aCase("CANARY-REF")]);
    for (const { caseId } of (await standing(inspection)).sample.slice(0, 2)) {
      const shown = await next(inspection, { case: caseId, reason: "other", note: "CANARY-NOTE" });
      await post(address(inspection), { ...hiddenFields(shown), do: "record" });
    }
    const trail = JSON.stringify(await site.ledger.trail(coordinator, { subject: inspection }));
    for (const kept of [site.log(), trail]) expect(kept).not.toMatch(/C-00\d\d|CANARY/);
  });
});
