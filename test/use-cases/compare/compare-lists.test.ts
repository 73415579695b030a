import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NO_MAPPINGS } from "../../../src/sampling/case.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { compareList } from "../../../src/use-cases/compare/compare-list.ts";
import { type Comparing, compareLists } from "../../../src/use-cases/compare/compare-lists.ts";
import { type Outcome, type PilotRules, settingText } from "../../../src/use-cases/compare/comparison.ts";
import { pilotRules } from "../../../src/use-cases/compare/pilot-rules.ts";

const window = { from: "2026-01-01", to: "2026-02-01" };
const windows = { court: window, outOfCourt: window, custody: window };
const RULES: PilotRules[] = ["youth-2018", "youth-2021"].map((specification) => ({
  specification,
  settings: [],
  windows,
  domains: [{ id: "court", title: "Court disposals" }],
}));
const ASKED = { inspectionDate: "2026-11-02", rules: RULES, mappings: NO_MAPPINGS };
const OUTCOME: Outcome = { counts: { error: 0, warning: 0, notice: 0 }, findings: [], figures: null, drawn: null };
const LISTS = ["a.csv", "b.csv", "a.csv"].map((name) => ({ name }));

/** Lists of which the second cannot be read, and what was told of the work. */
function watched(parts: Partial<Comparing<{ name: string }>> = {}) {
  const told: string[] = [];
  const comparing: Comparing<{ name: string }> = {
    seed: () => null,
    async open({ name }) {
      told.push(`open ${name}`);
      return async () => (name === "b.csv" ? { problem: "Gone." } : { outcome: OUTCOME, files: null, problem: null });
    },
    after(made, lists) {
      told.push(`${made} made, ${lists} through`);
    },
    ...parts,
  };
  return { told, comparing };
}

test("every list is opened once and compared under all rules, and one that cannot be read keeps none from it", async () => {
  const { told, comparing } = watched();
  const { comparison, files } = await compareLists(LISTS, ASKED, comparing);
  expect(comparison.lists).toEqual(["a.csv", "b.csv", "a.csv (2)"]);
  expect(comparison.rows.map(({ list, rules, problem }) => [list, rules, problem])).toEqual([
    [0, 0, null],
    [0, 1, null],
    [1, 0, "Gone."],
    [1, 1, "Gone."],
    [2, 0, null],
    [2, 1, null],
  ]);
  expect(comparison.rows.map(({ outcome }) => outcome === OUTCOME)).toEqual([true, true, false, false, true, true]);
  expect(files).toEqual([null, null, null, null, null, null]);
  expect(told.slice(0, 4)).toEqual(["open a.csv", "1 made, 0 through", "2 made, 1 through", "open b.csv"]);
  expect(told.at(-1)).toBe("6 made, 3 through");
});

test("work that is stopped gives what was done, without the comparison that was under way", async () => {
  let stopped = false;
  const { told, comparing } = watched({ isStopped: () => stopped });
  const stopping = {
    ...comparing,
    async open(list: { name: string }) {
      const compare = await comparing.open(list);
      return async (asked: Parameters<typeof compare>[0]) => {
        stopped = list.name === "b.csv";
        return compare(asked);
      };
    },
  };
  const { comparison } = await compareLists(LISTS, ASKED, stopping);
  expect(comparison.rows.map(({ list }) => list)).toEqual([0, 0]);
  expect(told).toEqual(["open a.csv", "1 made, 0 through", "2 made, 1 through", "open b.csv"]);
});

test("a list whose name leaves nothing to show is called a list, and nothing is opened once work is stopped", async () => {
  const { told, comparing } = watched({ isStopped: () => told.length > 0 });
  const { comparison } = await compareLists([{ name: "\u200b\n" }, { name: " " }], ASKED, comparing);
  expect(comparison.lists).toEqual(["list", "list (2)"]);
  expect(told).toEqual(["open \u200b\n"]);
});

test("a list is drawn by a seed that was typed, or by one made from random bytes, which is told", async () => {
  const list = new TextEncoder().encode(readFileSync("test/example/long-list.csv", "utf8"));
  const rules = pilotRules(shippedSpecification("youth-2021"), [], ASKED.inspectionDate);
  const drawn = async (seed: string | Uint8Array) =>
    (await compareList({ list, inspectionDate: ASKED.inspectionDate, rules, mappings: NO_MAPPINGS, seed })).outcome
      .drawn;
  expect((await drawn("demo"))?.seed).toMatchObject({ value: "demo", origin: "supplied" });
  expect((await drawn(new Uint8Array(16)))?.seed).toMatchObject({ origin: "generated" });
});

test("settings are told as they are typed: words as they are, all else as JSON", () => {
  expect(settingText({ path: "split.method", value: "caseload" })).toBe("split.method=caseload");
  expect(settingText({ path: "sampleSize.maximum", value: null })).toBe("sampleSize.maximum=null");
});
