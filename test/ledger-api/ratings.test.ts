import { afterAll, beforeAll, expect, test } from "vitest";
import { csvOf } from "../../src/base/csv/people-csv.ts";
import type { Programme } from "../../src/ledger/ratings/programme.ts";
import type { InspectionFile } from "../../src/ledger/records/inspection-records.ts";
import type { Ratings, StoredRating } from "../../src/ledger/records/rating-records.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { SHIPPED_SPECIFICATIONS } from "../../src/sampling/specification/shipped-specifications.ts";
import { inShort } from "../api/asking.ts";
import { judgedByChance } from "../support/judging.ts";
import { filledRows } from "../use-cases/rate/filled-sheets.ts";
import { type Asked, given, type House, houseInMemory, inspectionAt, PATIENCE } from "./ledger-app.ts";

let house: House;
let coordinator: string;
beforeAll(async () => {
  house = await houseInMemory();
  coordinator = await house.keyFor("coordinator");
}, PATIENCE);
afterAll(() => house.store.close());

const PANEL = ["1.1", "1.2", "1.3", "1.4", "2.5", "3.4"].map((standard) => ({ standard, rating: "good" }));

/** An inspection all of whose cases are judged, and how to ask about its ratings. */
async function aDesk() {
  const inspection = await inspectionAt(house, "assigned");
  const at = `/v1/inspections/${inspection}`;
  const ask = (path: string, asked?: Asked, token = coordinator) => house.ask(token, `${at}/${path}`, asked);
  const draw = await given<Draw>(ask("draws/last/receipt"));
  const judgements = judgedByChance(draw);
  const sheet = { name: "all.csv", content: csvOf(filledRows(draw, judgements)) };
  const judge = () => ask("judgements", { json: { sheets: [sheet] } });
  await given(judge());
  return { inspection, at, ask, draw, judgements, judge };
}

const standing = async (answer: Promise<Response>) => (await given<Ratings>(answer)).standing;

test("ratings are those of the judgements, and the panel's stand on record beside what the rules give", {
  timeout: PATIENCE,
}, async () => {
  const { at, ask, draw, judgements } = await aDesk();
  const open = await standing(ask("ratings"));
  const request = { draw, replacements: [], judgements, list: null };
  const byRule = ratingOf(request, standardsByRule(request), []);
  expect(open).toMatchObject({ closed: false, panel: [], rating: { judgements: byRule.judgements } });
  expect(open?.rating.standards).toEqual(byRule.standards);
  // The list is at hand here, and with it groups that a receipt alone does not give.
  expect(open?.rating.groups.length).toBeGreaterThan(byRule.groups.length);

  const assessed = byRule.standards.find(({ id }) => id === "2.1");
  const other = assessed?.rating === "good" ? "outstanding" : "good";
  const unfounded = [...PANEL, { standard: "2.1", rating: other }];
  const refused = await ask("ratings", { json: { panel: unfounded } });
  expect(await inShort(refused)).toBe("422 table-not-usable: panel, row 8, Reason");
  const reason = "One case weighs more than the others.";
  const decided = await given<StoredRating>(
    ask("ratings", { json: { panel: [...PANEL, { standard: "2.1", rating: other, reason }] } }),
  );
  expect(decided).toMatchObject({ number: 1, cause: "decided", judgement: 1, reason: null });
  const moved = decided.content.rating.standards.find(({ id }) => id === "2.1");
  expect(moved).toMatchObject({ rating: other, moved: { from: assessed?.rating, reason } });
  const table = csvOf([["Standard", "Rating", "Reason"], ...PANEL.map((one) => [one.standard, one.rating, ""])]);
  const again = await given<StoredRating>(ask("ratings", { json: { table } }));
  expect(again.content.rating.standards.find(({ id }) => id === "2.1")).toEqual(assessed);
  expect(await given<StoredRating>(ask("ratings/1"))).toEqual(decided);
  const trail = JSON.stringify(await given(ask("audit")));
  expect(trail).toContain("ratings.decide");
  expect(trail).not.toContain(reason);
  expect((await given<InspectionFile>(house.ask(coordinator, at))).state).toBe("judged");
  expect(await inShort(ask("ratings", { json: { table, panel: PANEL } }))).toBe("400 invalid-request: panel");
});

test("closed ratings are final until they are opened again with a reason, and the team sees them then", {
  timeout: PATIENCE,
}, async () => {
  const { inspection, at, ask, judge } = await aDesk();
  const team = await house.keyFor("team", inspection);
  await given(ask("ratings", { json: { panel: PANEL } }));
  for (const path of ["ratings", "ratings/1", "judgements", "judgements/1"])
    expect(await inShort(ask(path, {}, team)), path).toBe("403 not-allowed: key");
  const shown = (await standing(ask("ratings")))?.rating;
  expect(await inShort(ask("ratings/closure", { json: { shown: `sha256:${"0".repeat(64)}` } }))).toBe(
    "409 out-of-date: shown",
  );
  const json = { shown: shown && "digest" in shown ? shown.digest : "" };
  const closed = await given<StoredRating>(ask("ratings/closure", { json }));
  expect(closed.content.rating).toEqual(shown);
  expect(closed.content.rating.overall.complete).toBe(true);
  expect((await given<InspectionFile>(house.ask(team, at))).state).toBe("rated");
  const seen = await given<Ratings>(ask("ratings", {}, team));
  expect(seen.standing).toMatchObject({ closed: true, rating: { overall: closed.content.rating.overall } });
  expect(JSON.stringify(await given(ask("judgements", {}, team)))).not.toContain("Ames");

  expect(await inShort(judge())).toBe("409 wrong-state: inspection");
  expect(await inShort(ask("ratings", { json: { panel: PANEL } }))).toBe("409 wrong-state: inspection");
  const reason = "An answer had been copied wrongly.";
  const reopened = await given<StoredRating>(ask("ratings/reopening", { json: { reason } }));
  expect(reopened).toMatchObject({ cause: "reopened", reason });
  expect(await inShort(ask("ratings", {}, team))).toBe("403 not-allowed: key");
  await given(judge());
  // What the panel decided stands until it decides otherwise.
  expect(await standing(ask("ratings"))).toMatchObject({ closed: false, rating: { overall: { complete: true } } });
});

test("a request to close that is sent again closes once", { timeout: PATIENCE }, async () => {
  const { ask } = await aDesk();
  const asked = { json: {}, headers: { "Idempotency-Key": "close-once" } };
  const first = await given(ask("ratings/closure", asked));
  expect(await given(ask("ratings/closure", asked))).toEqual(first);
  expect((await given<Ratings>(ask("ratings"))).records).toHaveLength(1);
});

test("ratings stay when the case data has gone, without groups of fewer than five and unsalted digests", {
  timeout: PATIENCE,
}, async () => {
  const { ask, draw } = await aDesk();
  await given(ask("ratings", { json: { panel: PANEL } }));
  const closed = await given<StoredRating>(ask("ratings/closure", { json: {} }));
  const before = await given<Programme>(house.ask(coordinator, "/v1/programme"));
  await given(ask("erasure", { json: { reason: "Called off." } }, await house.keyFor("administrator")));
  const kept = await given<StoredRating>(ask(`ratings/${closed.number}`));
  const { rating } = kept.content;
  expect(kept).toMatchObject({ ...closed, content: { panel: null } });
  expect(rating.standards).toEqual(closed.content.rating.standards);
  expect(closed.content.rating.groups.some(({ base }) => base < 5)).toBe(true);
  expect(rating.groups.length).toBeGreaterThan(0);
  for (const { base } of rating.groups) expect(base).toBeGreaterThanOrEqual(5);
  for (const { cases } of rating.profile ?? []) expect(cases).toBeGreaterThanOrEqual(5);
  const text = JSON.stringify(kept);
  const { digest } = closed.content.rating as { digest: string };
  for (const secret of [draw.digest, digest, draw.sample[0]?.caseId ?? ""]) expect(text).not.toContain(secret);
  expect((await standing(ask("ratings")))?.rating).toEqual(rating);
  const after = await given<Programme>(house.ask(coordinator, "/v1/programme"));
  expect(after.pool.questions).toEqual(before.pool.questions);
  expect(after.inspections.find((one) => one.inspection === closed.inspection)?.erased).toBe(true);
});

test("an auditor is told of ratings what erasure would leave of them, open and closed, on record and as a table", {
  timeout: PATIENCE,
}, async () => {
  const { ask } = await aDesk();
  const auditor = await house.keyFor("auditor");
  const inFull = (await standing(ask("ratings")))?.rating;
  expect(inFull?.groups.some(({ base }) => base < 5)).toBe(true);
  const small = (await standing(ask("ratings", {}, auditor))) ?? expect.fail();
  expect(small).toMatchObject({ closed: false, panel: null, rating: { standards: inFull?.standards } });
  await given(ask("ratings/closure", { json: {} }));
  const closed = await standing(ask("ratings", {}, auditor));
  const recorded = await given<StoredRating>(ask("ratings/1", {}, auditor));
  expect(recorded.content.rating).toMatchObject({ rating: recorded.publishedDigest });
  for (const told of [small.rating, closed?.rating, recorded.content.rating]) {
    // But for the digest: a record has a salt of its own, and what is not on record has none.
    expect({ ...told, rating: null }).toEqual({ ...small.rating, rating: null });
    expect(told?.groups.length).toBeGreaterThan(0);
    for (const { base } of told?.groups ?? []) expect(base).toBeGreaterThanOrEqual(5);
    for (const { cases } of told?.profile ?? []) expect(cases).toBeGreaterThanOrEqual(5);
  }
  expect(await given<StoredRating>(ask("ratings/1"))).toMatchObject({ content: { panel: [], rating: inFull } });
});

test("the programme adds up what is closed in a period, and tells an auditor of no small group", {
  timeout: PATIENCE,
}, async () => {
  const { ask } = await aDesk();
  const programme = (query = "", token = coordinator) => given<Programme>(house.ask(token, `/v1/programme${query}`));
  const before = await programme();
  await given(ask("ratings/closure", { json: {} }));
  const now = await programme("?from=2026-11-02&to=2026-11-02");
  expect(now.inspections).toHaveLength(before.inspections.length + 1);
  expect(now.pool.inspections).toBe(now.inspections.length);
  expect(now.notes).toEqual([]);
  expect((await programme("?from=2026-11-03")).inspections).toEqual([]);
  expect((await programme("?specification=youth-2018")).inspections).toEqual([]);
  const auditors = (await programme("", await house.keyFor("auditor"))).pool;
  expect(auditors.groups.every(({ base }) => base >= 5)).toBe(true);
  const csv = await house.ask(coordinator, "/v1/programme", { headers: { Accept: "text/csv" } });
  expect(await csv.text()).toMatch(/^table,domain,standard,question,/);
  expect(await inShort(house.ask(coordinator, "/v1/programme?from=yesterday"))).toBe("400 invalid-request: from");
  // A year that no database has.
  expect(await inShort(house.ask(coordinator, "/v1/programme?from=0000-01-01"))).toBe("400 invalid-date: from");
  // What no id can be, nor any text in a database.
  expect((await programme("?specification=%00")).inspections).toEqual([]);
});

test("an inspection that cannot be added up with the others is named, and left out by its specification", {
  timeout: PATIENCE,
}, async () => {
  const shipped = SHIPPED_SPECIFICATIONS.find(({ id }) => id === "youth-2018") ?? expect.fail();
  const standards = shipped.standards.map((one) => ({ ...one, title: `${one.title} in another sense` }));
  const team = "Otherton";
  const own = { team, specification: { ...shipped, id: "own-words", standards } };
  const rest = await aDesk();
  await given(rest.ask("ratings/closure", { json: {} }));
  const inspection = await inspectionAt(house, "assigned", { ...own, inspectionDate: "2026-11-03" });
  const at = `/v1/inspections/${inspection}`;
  const draw = await given<Draw>(house.ask(coordinator, `${at}/draws/last/receipt`));
  const content = csvOf(filledRows(draw, judgedByChance(draw)));
  await given(house.ask(coordinator, `${at}/judgements`, { json: { sheets: [{ name: "all.csv", content }] } }));
  await given(house.ask(coordinator, `${at}/ratings/closure`, { json: {} }));

  const refused = await house.ask(coordinator, "/v1/programme");
  expect(refused.status).toBe(422);
  const [told] = ((await refused.json()) as { errors: { place: string; message: string }[] }).errors;
  expect(told?.place).toBe("specification");
  expect(told?.message).toContain(`the inspection of 2026-11-03 (${team})`);
  const { inspections } = await given<Programme>(house.ask(coordinator, "/v1/programme?specification=own-words"));
  expect(inspections.map((one) => one.inspection)).toEqual([inspection]);
});

test("ratings are a table and a statement too", { timeout: PATIENCE }, async () => {
  const { ask } = await aDesk();
  const csv = await (await ask("ratings", { headers: { Accept: "text/csv" } })).text();
  expect(csv).toMatch(/^standard,title,domain,rating,/);
  const text = await (await ask("ratings", { headers: { Accept: "text/plain" } })).text();
  expect(text).toMatch(/^Ratings\nExampleshire, inspection of 2 November 2026\n/);
  expect(text).toMatch(/In \d+ of \d+ cases \(\d+%; \d+( to \d+)? had all been inspected, with 80% confidence\)/);
});
