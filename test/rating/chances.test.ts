import { createHash } from "node:crypto";
import fc from "fast-check";
import seedrandom from "seedrandom";
import { expect, test } from "vitest";
import { forecastOf } from "../../src/rating/chances.ts";
import type { Answer } from "../../src/rating/judgement.ts";
import { decidingPlaces } from "../../src/rating/rule.ts";
import { aStandard, RULES } from "../support/standards.ts";

const STANDARD = aStandard();
const QUESTIONS = STANDARD.questions.length;
const DIGEST = "sha256:0";

function talliesOf(rows: readonly (readonly Answer[])[]) {
  return Array.from({ length: QUESTIONS }, (_, q) => ({
    yes: rows.filter((row) => row[q] === "yes").length,
    base: rows.filter((row) => row[q] !== "not applicable").length,
  }));
}

function forecast(rows: readonly (readonly Answer[])[], population: number, pseudoCases = 10) {
  const tallies = talliesOf(rows);
  return forecastOf(
    STANDARD,
    { domain: "court", standard: STANDARD.id, digest: DIGEST, rows, tallies, population, pseudoCases },
    decidingPlaces(STANDARD, tallies),
    RULES,
  );
}

/** The text read again as plainly as it can be: every weight in a list, every copy a row, in the order that it states. */
function told(rows: readonly (readonly Answer[])[], population: number, pseudoCases: number) {
  const key = createHash("sha256")
    .update(JSON.stringify(["longlist/1/chances", "court", STANDARD.id, DIGEST]))
    .digest("hex");
  const u = seedrandom(key);
  const tallies = talliesOf(rows);
  const b = tallies.reduce((sum, { base }) => sum + base, 0);
  const y = tallies.reduce((sum, { yes }) => sum + yes, 0);
  const left = population - rows.length;
  const made = left === 0 ? 1 : Math.max(200, Math.min(2000, Math.floor(4_000_000 / left)));
  const reached = [0, 0, 0, 0];
  for (let completion = 0; completion < made; completion++) {
    const urn = [
      { row: Array<Answer>(QUESTIONS).fill("yes"), weight: pseudoCases * (2 * y + 1) },
      { row: Array<Answer>(QUESTIONS).fill("no"), weight: pseudoCases * (2 * (b - y) + 1) },
      ...rows.map((row) => ({ row: [...row], weight: 2 * b + 2 })),
    ];
    for (let draw = 0; draw < left; draw++) {
      let t = Math.floor(u() * urn.reduce((sum, { weight }) => sum + weight, 0));
      const drawn = urn.find(({ weight }) => {
        if (t < weight) return true;
        t -= weight;
        return false;
      });
      urn.push({ row: drawn?.row ?? [], weight: 2 * b + 2 });
    }
    const all = urn.slice(2).map(({ row }) => row);
    const fractions = talliesOf(all).filter(({ base }) => base > 0);
    if (fractions.length === 0) continue;
    const [least] = fractions.sort((a, c) => a.yes * c.base - c.yes * a.base);
    const percent = Math.floor((200 * (least?.yes ?? 0) + (least?.base ?? 0)) / (2 * (least?.base ?? 1)));
    const band = percent >= 80 ? 3 : percent >= 65 ? 2 : percent >= 50 ? 1 : 0;
    reached[band] = (reached[band] ?? 0) + 1;
  }
  return reached;
}

const answer = fc.constantFrom<Answer>("yes", "yes", "no", "not applicable");
const row = fc.tuple(answer, answer, answer);

test("chances are what the text says, worked out again row by row", () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 20 }),
      (rows, more, pseudoCases) => {
        const reached = told(rows, rows.length + more, pseudoCases);
        const all = reached.reduce((sum, count) => sum + count, 0);
        const { chances } = forecast(rows, rows.length + more, pseudoCases);
        if (all === 0) {
          expect(chances).toBeNull();
          return;
        }
        // By largest remainder, in ten-thousandths.
        const parts = RULES.bands.map(({ id }, band) => {
          const units = 10_000 * (reached[band] ?? 0);
          return { rest: units % all, added: Math.round(10_000 * (chances?.[id] ?? -1)) - Math.floor(units / all) };
        });
        const rests = (added: number) => parts.filter((part) => part.added === added).map(({ rest }) => rest);
        expect(rests(0).length + rests(1).length).toBe(parts.length);
        expect(Math.min(...rests(1))).toBeGreaterThanOrEqual(Math.max(...rests(0)));
      },
    ),
    { numRuns: 25 },
  );
});

test("chances have four decimals and add up to 1 exactly", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 40 }), (rows, more) => {
      const { chances } = forecast(rows, rows.length + more);
      if (chances === null) return;
      const units = Object.values(chances).map((chance) => chance * 10_000);
      for (const unit of units) expect(Math.abs(unit - Math.round(unit))).toBeLessThan(1e-9);
      expect(units.reduce((sum, unit) => sum + Math.round(unit), 0)).toBe(10_000);
    }),
    { numRuns: 40 },
  );
});

test("where every eligible case was inspected the rating is certain", () => {
  const rows: Answer[][] = [...Array(7).fill(["yes", "yes", "no"]), ...Array(3).fill(["yes", "yes", "yes"])];
  expect(forecast(rows, 10)).toEqual({
    chances: { inadequate: 1, "requires-improvement": 0, good: 0, outstanding: 0 },
    lowestStays: 1,
  });
});

test("nothing judged has no chances", () => {
  expect(forecast([], 10).chances).toBeNull();
  expect(forecast([["not applicable", "not applicable", "not applicable"]], 1).chances).toBeNull();
});

test("the same judgements give the same chances, and another digest others", () => {
  const rows: Answer[][] = [...Array(6).fill(["yes", "no", "yes"]), ...Array(9).fill(["yes", "yes", "yes"])];
  expect(forecast(rows, 40)).toEqual(forecast(rows, 40));
  const tallies = talliesOf(rows);
  const other = { domain: "court", standard: "2.3", digest: DIGEST, rows, tallies, population: 40, pseudoCases: 10 };
  expect(forecastOf(STANDARD, other, [1], RULES)).not.toEqual(forecast(rows, 40));
});

test("chances of completions that are no part of ten thousand still add up to 1, each to four decimals", () => {
  const rows: Answer[][] = Array.from({ length: 9 }, (_, at) => Array<Answer>(QUESTIONS).fill(at < 6 ? "yes" : "no"));
  const chances = Object.values(forecast(rows, 9 + 3000).chances ?? {}).map((chance) => Math.round(10_000 * chance));
  expect(chances.filter((chance) => chance > 0).length).toBeGreaterThan(2);
  expect(chances.reduce((sum, chance) => sum + chance, 0)).toBe(10_000);
});

test.each([
  [3000, 1334],
  [2503, 1600],
  [3503, 1142],
])(
  "of a population of %i there are %i completions: the chances still add up, rounded by largest remainder",
  (population, completions) => {
    const rows: Answer[][] = [
      ["yes", "yes", "yes"],
      ["no", "no", "no"],
      ["yes", "no", "yes"],
    ];
    // 4,000,000 draws of the cases that are not judged.
    expect(Math.floor(4_000_000 / (population - rows.length))).toBe(completions);
    const { chances } = forecast(rows, population);
    const units = Object.values(chances ?? {}).map((chance) => 10_000 * chance);
    for (const one of units) expect(one).toBeCloseTo(Math.round(one), 6);
    expect(Math.round(units.reduce((sum, one) => sum + one, 0))).toBe(10_000);
    const counts = units.map((one) => Math.round((one * completions) / 10_000));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(completions);
    const rests = counts.map((count) => (10_000 * count) % completions);
    const raised = units.map((one, at) => one > (10_000 * (counts[at] ?? 0)) / completions);
    const least = Math.min(...rests.filter((_, at) => raised[at]));
    expect(raised).toContain(true);
    for (const [at, rest] of rests.entries()) if (rest !== 0 && !raised[at]) expect(rest).toBeLessThanOrEqual(least);
  },
);
