import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import type { StoredReplacement } from "../../src/ledger/records/inspection-records.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { EXAMPLE, inShort } from "../api/asking.ts";
import { type Asked, given, type House, houseInMemory, inspectionAt, PATIENCE, type Stage } from "./ledger-app.ts";

let house: House;
beforeAll(async () => {
  house = await houseInMemory();
}, PATIENCE);
afterAll(() => house.store.close());

const SUBMIT: Asked = { csv: EXAMPLE };
const NOTHING: Asked = { json: {} };
const REPLACE: Asked = { json: { case: "LL-10124", reason: "transferred-out" } };
const ERASE: Asked = { json: { reason: "Called off." } };
const CONTRIBUTE: Asked = { json: { contribution: "4 2" } };
const VERIFY: Asked = {};

/** What cannot be done in which state, and what the problem says. */
const REFUSED: readonly (readonly [stage: Stage, path: string, asked: Asked, problem: string])[] = [
  ["open", "freeze", NOTHING, "wrong-state: inspection"],
  ["open", "contribution", CONTRIBUTE, "wrong-state: inspection"],
  ["open", "draws", NOTHING, "wrong-state: inspection"],
  ["submitted", "replacements", REPLACE, "wrong-state: inspection"],
  ["frozen", "submissions", SUBMIT, "wrong-state: inspection"],
  ["frozen", "freeze", NOTHING, "wrong-state: inspection"],
  ["frozen", "draws", { json: { reason: "Why not." } }, "reason-not-wanted: reason"],
  ["frozen", "replacements", REPLACE, "wrong-state: inspection"],
  ["drawn", "submissions", SUBMIT, "wrong-state: inspection"],
  ["drawn", "draws", NOTHING, "reason-needed: reason"],
  ["drawn", "contribution", CONTRIBUTE, "out-of-date: commitment"],
  ["erased", "draws", { json: { reason: "Again." } }, "wrong-state: inspection"],
  ["erased", "replacements", REPLACE, "wrong-state: inspection"],
  ["erased", "erasure", ERASE, "wrong-state: inspection"],
  ["erased", "draws/1/verification", VERIFY, "wrong-state: inspection"],
  ["erased", "draws/1/receipt", { headers: { Accept: "text/csv" } }, "wrong-state: inspection"],
  ["erased", "draws/1/reserves", {}, "wrong-state: inspection"],
  ["erased", "draws/1/reserves", { headers: { Accept: "text/csv" } }, "wrong-state: inspection"],
];

describe("a call in the wrong state is a conflict that says what to do", { timeout: PATIENCE }, () => {
  test.each(REFUSED)("%s: %s", async (stage, path, asked, problem) => {
    const inspection = await inspectionAt(house, stage);
    const token = await (path === "contribution" ? house.keyFor("team", inspection) : house.keyFor("administrator"));
    const response = await house.ask(token, `/v1/inspections/${inspection}/${path}`, asked);
    const { errors } = await response.clone().json();
    expect(errors[0].remedy).toMatch(/^[A-Z].+\.$/);
    expect(await inShort(response)).toBe(`409 ${problem}`);
  });
});

test("a list with errors is refused with its findings, and nothing is kept", { timeout: PATIENCE }, async () => {
  const inspection = await inspectionAt(house, "open");
  const token = await house.keyFor("team", inspection);
  const at = `/v1/inspections/${inspection}`;
  const problem = await house.ask(token, `${at}/submissions`, { csv: "Case reference,Gender\nA1,Male\n" });
  expect(await inShort(problem)).toContain("422 list-not-usable: column-missing");
  expect((await (await house.ask(token, at)).json()).submissions).toEqual([]);
});

test("the cases of a draw are files that name their receipt, and go with it", { timeout: PATIENCE }, async () => {
  const at = `/v1/inspections/${await inspectionAt(house, "replaced")}`;
  const token = await house.keyFor("administrator");
  const { digest, sample, reserves } = await given<Draw>(house.ask(token, `${at}/draws/1/receipt`));
  for (const [path, name, cases] of [
    ["receipt", "sample", sample],
    ["reserves", "reserves", reserves],
  ] as const) {
    const file = await house.ask(token, `${at}/draws/1/${path}`, { headers: { Accept: "text/csv" } });
    expect(file.headers.get("longlist-digest")).toBe(digest);
    expect(file.headers.get("content-disposition")).toBe(`attachment; filename="${name}-exampleshire-2026-11-02.csv"`);
    const [, ...rows] = (await file.text()).trimEnd().split("\r\n");
    expect(rows.map((row) => row.split(",")[0])).toEqual(cases.map(({ caseId }) => caseId));
  }
  const replacement = () => given<StoredReplacement>(house.ask(token, `${at}/replacements/1`));
  const before = await replacement();
  expect(before).toMatchObject({
    replaced: true,
    record: { draw: digest, case: nth(sample, 0).caseId, previous: null },
  });
  await given(house.ask(token, `${at}/erasure`, ERASE));
  expect(await replacement()).toEqual({ ...before, record: null });
});

test("a frozen submission must be the one that was looked at", { timeout: PATIENCE }, async () => {
  const inspection = await inspectionAt(house, "submitted");
  const token = await house.keyFor("coordinator");
  const response = house.ask(token, `/v1/inspections/${inspection}/freeze`, { json: { submission: 2 } });
  expect(await inShort(response)).toBe("409 out-of-date: submission");
});

test("inspections are listed page by page, the newest first", { timeout: PATIENCE }, async () => {
  const made: string[] = [];
  for (let count = 0; count < 5; count++) {
    house.clock.now = new Date(house.clock.now.getTime() + 1000);
    made.unshift(await inspectionAt(house, "open"));
  }
  const token = await house.keyFor("auditor");
  const seen: string[] = [];
  let next: string | null = "/v1/inspections?limit=2";
  while (next !== null && seen.length < made.length) {
    const page: { inspections: { id: string }[]; next: string | null } = await (await house.ask(token, next)).json();
    seen.push(...page.inspections.map(({ id }) => id));
    next = page.next;
  }
  expect(seen.slice(0, 5)).toEqual(made);
});
