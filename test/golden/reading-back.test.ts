import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAssignment } from "../../src/assignment/read-assignment.ts";
import { digestOf } from "../../src/base/canonical.ts";
import { readRating } from "../../src/rating/read-rating.ts";
import { type Anything, type Edit, edited, forged, refusalOf } from "../support/draws.ts";

const kept = (name: string): Anything =>
  JSON.parse(readFileSync(new URL(`releases/1.0.0/${name}`, import.meta.url), "utf8"));
const ASSIGNMENT = kept("assignment.json");
const DRAW = { digest: ASSIGNMENT.draw };
const RATING = kept("rating.json");
const told = (act: () => unknown) => {
  const { code, obstacles } = refusalOf(act);
  return [code, ...obstacles.map(({ place, message }) => `${place}: ${message}`)];
};

describe("an assignment read back", () => {
  const read = (edit: Edit) => () => readAssignment(forged(ASSIGNMENT, edit), DRAW);

  test("is what was written", () => {
    expect(readAssignment(ASSIGNMENT, DRAW)).toEqual(ASSIGNMENT);
  });

  test("is refused where it was changed, and where it is another draw's", () => {
    const changed = { ...ASSIGNMENT, previous: digestOf("another") };
    expect(told(() => readAssignment(changed, DRAW))).toEqual([
      "invalid-assignment",
      "assignment: it was changed since it was written",
    ]);
    expect(told(() => readAssignment(ASSIGNMENT, { digest: digestOf("another") }))).toEqual([
      "invalid-assignment",
      "assignment: it is that of another draw",
    ]);
  });

  test("is refused at the fields that are not as they must be, twenty of them at the most", () => {
    expect(told(read((one) => delete one.loads[0].cases))[1]).toMatch(/^assignment\.loads\.0\.cases: /);
    const all = told(
      read((one) => {
        for (let more = 0; more < 100; more++) one.cases.push({ case: "", inspector: "A" });
      }),
    );
    expect(all).toHaveLength(1 + 20);
    const long = told(read((one) => Object.assign(one, { ["x".repeat(1000)]: 1 })))[1] ?? "";
    expect(long.length).toBeLessThanOrEqual("assignment: ".length + 400);
  });

  test("is refused where it holds half a character", () => {
    const half = edited(ASSIGNMENT, (one) => one.conflicts.push({ case: "\ud800", inspector: "A" }));
    expect(refusalOf(() => readAssignment(half, DRAW)).code).toBe("invalid-text");
  });
});

describe("ratings read back", () => {
  const read = (edit: Edit) => () => readRating(forged(RATING, edit), "rating.json");

  test("are what was written", () => {
    expect(readRating(RATING, "rating.json")).toEqual(RATING);
  });

  test("are refused where they were changed", () => {
    expect(told(() => readRating({ ...RATING, draw: digestOf("another") }, "rating.json"))).toEqual([
      "invalid-rating",
      "rating.json: it was changed since it was written",
    ]);
  });

  test("are refused at the fields that are not as they must be, twenty of them at the most", () => {
    expect(told(read((one) => delete one.overall.score))[1]).toMatch(/^rating\.json\.overall\.score: /);
    const all = told(
      read((one) => {
        for (let more = 0; more < 100; more++) one.warnings.push({});
      }),
    );
    expect(all).toHaveLength(1 + 20);
    const long = told(read((one) => Object.assign(one, { ["x".repeat(1000)]: 1 })))[1] ?? "";
    expect(long.length).toBeLessThanOrEqual("rating.json: ".length + 400);
  });

  test("are refused at a place of at most 160 characters, whatever a domain is called in them", () => {
    const [place = ""] = told(read((one) => Object.assign(one.domains, { ["x".repeat(1000)]: {} }))).slice(1);
    expect(place.indexOf(": ")).toBe(160);
  });

  test("are refused where they hold half a character", () => {
    const half = edited(RATING, (one) => one.warnings.push({ code: "list-not-given", message: "\ud800" }));
    expect(refusalOf(() => readRating(half, "rating.json")).code).toBe("invalid-text");
  });
});
