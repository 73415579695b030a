import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workbookOutline } from "../../src/long-list/files/workbook/outline.ts";
import type { Rating } from "../../src/rating/rating-document.ts";
import { someone } from "../ledger/support/desk.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { judgedDesk, judgingDesk } from "./support/judging-desk.ts";
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

const textAt = async (response: Promise<Response>) => textOf(await (await response).text());

async function standing(inspection: string): Promise<Rating> {
  const { standing } = await site.ledger.ratings(coordinator, inspection);
  if (standing?.panel == null) throw new Error("nothing is rated");
  return standing.rating;
}

/** The names of a standard's fields, and its place among the others. */
async function fieldsOf(inspection: string, id: string) {
  const place = (await standing(inspection)).standards.findIndex((one) => one.id === id) + 1;
  return { rating: `rating-${place}`, reason: `reason-${place}` };
}

describe("ratings", () => {
  test("show each standard with its picture, its figures, how sure it is and what to know of it", async () => {
    const { inspection, at, get } = await judgedDesk(site, cookie);
    expect(await (await get()).text()).toContain(`href="${at}/ratings"`);
    const html = await (await get("/ratings")).text();
    const rating = await standing(inspection);
    const onCases = rating.standards.filter(({ questions }) => questions.length > 0);
    expect(html.match(/class="longlist-rated"/g)).toHaveLength(onCases.length);
    const text = textOf(html);
    for (const { id, title, questions } of onCases) {
      expect(text).toContain(`${id} ${title}: `);
      for (const one of questions) expect(text).toContain(`${one.percent}% (${one.yes} of ${one.base}; `);
    }
    expect(text).toContain("Had every eligible case been inspected, the rating by rule would ");
    expect(text).toContain("There is no overall rating yet");
    for (const word of ["rating", "judgement", "band"]) expect(html).toContain(`href="/help/words#${word}"`);
    expect(text).toContain("The panel has not rated");
  });

  test("come after judgements", async () => {
    const { get } = await judgingDesk(site, cookie);
    for (const path of ["/ratings", "/ratings/new", "/ratings/closure", "/ratings/statement.txt"]) {
      const response = await get(path);
      expect([response.status, textOf(await response.text())]).toEqual([
        409,
        expect.stringContaining("Nothing has been judged yet"),
      ]);
    }
  });

  test("are explained step by step with the arithmetic, and stated ready for the report", async () => {
    const { inspection, get } = await judgedDesk(site, cookie);
    const [question] = (await standing(inspection)).standards.find(({ id }) => id === "2.1")?.questions ?? [];
    const { yes = 0, base = 0, percent } = question ?? {};
    const steps = await textAt(get("/ratings/standards/2.1"));
    expect(steps).toContain(`floor((200 x ${yes} + ${base}) / (2 x ${base})) = ${percent} per cent`);
    expect((await get("/ratings/standards/9.9")).status).toBe(404);
    const statement = await (await get("/ratings/statement.txt")).text();
    expect(statement).toContain(`In ${yes} of ${base} cases (${percent}%; `);
    expect(await textAt(get("/ratings/statement"))).toContain(`In ${yes} of ${base} cases (${percent}%; `);
    expect(await (await get("/ratings/questions.csv")).text()).toContain(`,2.1.1,`);
    const workbook = await (await get("/ratings/ratings.xlsx")).arrayBuffer();
    expect((await workbookOutline(new Uint8Array(workbook))).sheets.length).toBeGreaterThan(1);
  });
});

describe("what the panel decides", () => {
  test("is put on record with its reasons, and stands beside what the judgements give", async () => {
    const { inspection, at, get, post } = await judgedDesk(site, cookie);
    const [moved, own] = [await fieldsOf(inspection, "2.1"), await fieldsOf(inspection, "1.1")];
    // Cases are drawn by chance: the judgements may come to either.
    const { rating } = (await standing(inspection)).standards.find(({ id }) => id === "2.1") ?? {};
    const other = rating === "inadequate" ? "good" : "inadequate";
    const form = { [moved.rating]: other, [moved.reason]: "Few cases, <close> ones.", [own.rating]: "good" };
    const done = await post("/ratings", form, "/ratings/new");
    expect([done.status, done.headers.get("location")]).toEqual([303, `${at}/ratings`]);
    const html = await (await get("/ratings")).text();
    expect(html).toContain("Few cases, &lt;close&gt; ones.");
    expect(textOf(html)).toMatch(/The panel moved it from [a-z ]+\. Its reason: Few cases/);
    expect(await textAt(get("/ratings/1"))).toContain("What the panel had decided");
    const again = await (await get("/ratings/new")).text();
    expect(again).toContain("Few cases, &lt;close&gt; ones.</textarea>");
    expect(again).toContain(`<option value="${other}" selected>`);
  });

  test("on a page that was opened before another decision is refused, and what that was is said at each standard", async () => {
    const { inspection, at, get } = await judgedDesk(site, cookie);
    const [first, second] = [await fieldsOf(inspection, "1.1"), await fieldsOf(inspection, "1.2")];
    const stale = hiddenFields(await (await get("/ratings/new")).text());
    const send = (form: Record<string, string>) => ask(site, `${at}/ratings`, { cookie, form });
    const page = hiddenFields(await (await get("/ratings/new")).text());
    expect((await send({ ...page, [first.rating]: "good", [first.reason]: "Seen on site." })).status).toBe(303);
    const refused = await send({ ...stale, [second.rating]: "inadequate" });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(textOf(html)).toContain("The panel’s decisions were recorded by somebody else since");
    expect(html).toContain(`<a href="#${first.rating}">1.1: on record is Good. Seen on site.`);
    expect(html).not.toContain(`<a href="#${second.rating}">`);
    expect(html).toContain('<option value="inadequate" selected>');
    const both = { [first.rating]: "good", [first.reason]: "Seen on site.", [second.rating]: "inadequate" };
    expect((await send({ ...hiddenFields(html), ...both })).status).toBe(303);
    const rated = new Map((await standing(inspection)).standards.map(({ id, rating }) => [id, rating]));
    expect([rated.get("1.1"), rated.get("1.2")]).toEqual(["good", "inadequate"]);
  });

  test("needs a reason where it moves a rating, said at the standard, with all that was typed", async () => {
    const { inspection, post } = await judgedDesk(site, cookie);
    const [moved, own] = [await fieldsOf(inspection, "2.1"), await fieldsOf(inspection, "1.1")];
    const { rating } = (await standing(inspection)).standards.find(({ id }) => id === "2.1") ?? {};
    const other = rating === "good" ? "outstanding" : "good";
    const form = { [moved.rating]: other, [own.rating]: "good", [own.reason]: "Seen on site." };
    const html = await (await post("/ratings", form, "/ratings/new")).text();
    expect(html).toContain(`<a href="#${moved.reason}">`);
    expect(html).toContain("Seen on site.</textarea>");
    expect((await site.ledger.ratings(coordinator, inspection)).records).toEqual([]);
  });
});

test("what is wrong with the panel's decisions is told in the order in which the page asks for them", async () => {
  const { inspection, post } = await judgedDesk(site, cookie);
  const [own, moved] = [await fieldsOf(inspection, "3.4"), await fieldsOf(inspection, "2.1")];
  const { rating } = (await standing(inspection)).standards.find(({ id }) => id === "2.1") ?? {};
  const form = {
    [own.rating]: "good",
    [own.reason]: "x".repeat(5000),
    [moved.rating]: rating === "good" ? "outstanding" : "good",
  };
  const html = await (await post("/ratings", form, "/ratings/new")).text();
  const told = [...html.matchAll(/<a href="#(reason-\d+)">/g)].map(([, field]) => field);
  expect(told).toEqual([own.reason, moved.reason]);
});

describe("closing the ratings", () => {
  test("asks first, ends judging and moving, and lets the team see; opening them again needs a reason", async () => {
    const { inspection, at, get, post } = await judgedDesk(site, cookie);
    const team = await signedIn(site, await site.keyFor("team", inspection));
    expect((await get("/ratings", team)).status).toBe(403);
    const asked = await (await get("/ratings/closure")).text();
    expect(textOf(asked)).toContain("Once the ratings are closed, nothing is judged");
    const done = await ask(site, `${at}/ratings/closure`, { cookie, form: hiddenFields(asked) });
    expect([done.status, done.headers.get("location")]).toEqual([303, `${at}/ratings`]);
    expect(await textAt(get("/ratings"))).toContain("The ratings are closed.");
    for (const path of ["/judgements/new", "/ratings/new", "/replacements/new", "/assignment/change"]) {
      const response = await get(path);
      expect([path, response.status, textOf(await response.text())]).toEqual([
        path,
        409,
        expect.stringContaining("The ratings are closed"),
      ]);
    }
    const hub = await (await get("", team)).text();
    for (const part of ["ratings", "judgements"]) expect(hub).toContain(`href="${at}/${part}"`);
    expect((await get("/ratings", team)).status).toBe(200);
    expect(await textAt(get("/judgements", team))).toContain("cases judged in every question");

    expect(await textAt(post("/ratings/reopening", { reason: " " }))).toContain(
      "Enter why the ratings are opened again",
    );
    expect((await post("/ratings/reopening", { reason: "A sheet was mixed up." })).status).toBe(303);
    expect(await textAt(get("/ratings"))).toContain("A sheet was mixed up.");
    expect((await get("/ratings", team)).status).toBe(403);
    expect(await textAt(get("/ratings/reopening"))).toContain("The ratings are open");
  });

  test("of others than those that were looked at is not done", async () => {
    const { inspection, at, get, post } = await judgedDesk(site, cookie);
    const shown = hiddenFields(await (await get("/ratings/closure")).text());
    await post("/ratings", { [(await fieldsOf(inspection, "1.1")).rating]: "good" }, "/ratings/new");
    const late = await ask(site, `${at}/ratings/closure`, { cookie, form: shown });
    expect([late.status, textOf(await late.text())]).toEqual([409, expect.stringContaining("decided since")]);
  });
});

describe("what is on record of ratings", () => {
  const administrator = someone("administrator");
  const decide = (inspection: string) =>
    site.ledger.decide(coordinator, inspection, {
      name: "panel",
      bytes: new TextEncoder().encode("Standard,Rating\n1.1,Good\n"),
    });
  type Desk = Awaited<ReturnType<typeof judgedDesk>>;

  /** Follows what the inspection's page offers after the draw: none of it is refused. */
  async function offered({ at, get }: Desk, as = cookie) {
    const hub = await (await get("", as)).text();
    const all = [...hub.matchAll(new RegExp(`href="${at}(/(?:ratings|judgements))"`, "g"))].map(([, way]) => way ?? "");
    for (const way of all) expect([way, (await get(way, as)).status]).toEqual([way, 200]);
    return all;
  }

  test("can be seen after erasure where none were closed, each and together", async () => {
    const desk = await judgedDesk(site, cookie);
    await decide(desk.inspection);
    await site.ledger.closeRatings(coordinator, desk.inspection);
    await site.ledger.reopenRatings(coordinator, desk.inspection, "One case was left out");
    await site.ledger.erase(administrator, desk.inspection, "The inspection was called off.");
    expect(await offered(desk)).toContain("/ratings");
    expect(await textAt(desk.get("/ratings"))).toContain("No ratings were closed before the case data was deleted.");
    for (const number of [1, 2, 3]) expect((await desk.get(`/ratings/${number}`)).status).toBe(200);
  });

  test("can be seen once another sample is drawn, as judgements that came in can", async () => {
    const desk = await judgedDesk(site, cookie);
    await decide(desk.inspection);
    await site.ledger.draw(coordinator, desk.inspection, { reason: "Drawn once more" });
    expect((await offered(desk)).sort()).toEqual(["/judgements", "/ratings"]);
    for (const path of ["/ratings/1", "/judgements/1"]) expect((await desk.get(path)).status).toBe(200);
    expect(await textAt(desk.get("/ratings"))).toContain("Nothing is judged in the draw that stands.");
  });

  test("is offered to nobody where there is none, and to the team once it was closed", async () => {
    const judged = await judgedDesk(site, cookie);
    await site.ledger.erase(administrator, judged.inspection, "The inspection was called off.");
    expect(await offered(judged)).toEqual(["/judgements"]);
    const closed = await judgedDesk(site, cookie);
    const team = await signedIn(site, await site.keyFor("team", closed.inspection));
    await decide(closed.inspection);
    await site.ledger.closeRatings(coordinator, closed.inspection);
    await site.ledger.erase(administrator, closed.inspection, "The inspection was called off.");
    expect(await offered(closed, team)).toEqual(["/ratings"]);
  });
});

describe("many inspections together", () => {
  test("are the closed ones of the period asked for, as a page and as a file", async () => {
    const { inspection } = await judgedDesk(site, cookie);
    await site.ledger.closeRatings(coordinator, inspection);
    const page = (query = "", as = cookie) => ask(site, `/programme${query}`, { cookie: as });
    expect(await (await ask(site, "/inspections", { cookie })).text()).toContain('href="/programme"');
    const text = await textAt(page());
    expect(text).toContain("Exampleshire 2 November 2026");
    expect(text).toContain("Yes to each question");
    expect(text).toContain("2.1.1 Assessment: desistance");
    const after = "?from-day=3&from-month=11&from-year=2026";
    expect(await textAt(page(after))).toContain("No inspection of these has closed ratings yet");
    expect(await textAt(page("?to-day=31&to-month=2&to-year=2026"))).toContain("The last date must be a real date");
    const csv = await ask(site, "/programme.csv?from=2026-11-01&to=2026-11-30", { cookie });
    expect([csv.headers.get("content-disposition"), await csv.text()]).toEqual([
      'attachment; filename="programme-2026-11-01-2026-11-30.csv"',
      expect.stringContaining("questions,court,2.1,2.1.1,"),
    ]);
    const auditor = await signedIn(site, await site.keyFor("auditor"));
    expect(await textAt(page("", auditor))).toContain("Groups of fewer than five cases are left out.");
  });
});
