import { describe, expect, test } from "vitest";
import { differencesOf, fieldMeaning, nearestShipped } from "../../../src/sampling/specification/differences.ts";
import {
  SHIPPED_SPECIFICATIONS,
  shippedSpecification,
} from "../../../src/sampling/specification/shipped-specifications.ts";
import { type Edit, edited } from "../../support/draws.ts";

const YOUTH_2018 = shippedSpecification("youth-2018");
/** In what an edited specification differs from the one it was made of: paths, and the value of each side. */
const differing = (edit: Edit) =>
  differencesOf(YOUTH_2018, edited(YOUTH_2018, edit)).map(({ meaning: _, ...difference }) => difference);

describe("specifications differ", () => {
  test("in nothing from themselves, nor by what they say of themselves", () => {
    expect(differing(() => {})).toEqual([]);
    expect(
      differing((one) => {
        Object.assign(one, { id: "ours", title: "Ours", status: "pilot", note: "ours", sources: ["ours"] });
      }),
    ).toEqual([]);
  });

  test("field by field in the schema's order, each with what it decides", () => {
    const all = differencesOf(YOUTH_2018, shippedSpecification("youth-2021"));
    expect(all.map(({ path, left, right }) => [path, left, right]).slice(0, 2)).toEqual([
      ["resettlement.minimumCases", null, 1],
      ["resettlement.countsTowardsRating", YOUTH_2018.resettlement.countsTowardsRating, false],
    ]);
    expect(all.map(({ path }) => path)).toEqual([
      "resettlement.minimumCases",
      "resettlement.countsTowardsRating",
      "standards.3.4.title",
      "standards.2.5",
    ]);
    for (const { meaning } of all.slice(0, 2)) {
      expect(meaning).toMatch(/\w+ \w+/);
      expect(meaning).not.toMatch(/Source:|Assumption:/);
    }
  });

  test("in parts of entries that have ids, and as a whole in lists that have none", () => {
    expect(
      differing((one) => {
        one.domains[1].window.to = 4;
        one.domains[0].disposals.pop();
        one.sampleSize.maximum = 40;
      }),
    ).toEqual([
      {
        path: "domains.court.disposals",
        left: YOUTH_2018.domains[0]?.disposals,
        right: YOUTH_2018.domains[0]?.disposals.slice(0, -1),
      },
      { path: "domains.outOfCourt.window.to", left: 3, right: 4 },
      { path: "sampleSize.maximum", left: null, right: 40 },
    ]);
  });

  test("where one has what the other has not, which then has no value there", () => {
    const groups = { age: [{ level: "all", from: 10, to: null }] };
    expect(
      differing((one) => {
        one.stratification.groups = groups;
        one.domains.pop();
      }),
    ).toEqual([
      { path: "domains.outOfCourt", left: YOUTH_2018.domains[1] },
      { path: "stratification.groups.age", right: groups.age },
    ]);
    // Null is a value; nothing is none.
    expect(differing((one) => delete one.sampleSize.maximum)).toEqual([{ path: "sampleSize.maximum", left: null }]);
    // A list without entries has no ids to go by.
    expect(differing((one) => one.standards.splice(0))).toEqual([
      { path: "standards", left: YOUTH_2018.standards, right: [] },
    ]);
  });
});

test("the nearest of the shipped ones is that with the fewest differences, the first of equals", () => {
  for (const shipped of SHIPPED_SPECIFICATIONS) {
    expect(nearestShipped({ ...shipped, id: "ours" })).toEqual({ shipped, differences: [] });
  }
  const ours = edited(YOUTH_2018, (one) => {
    one.sampleSize.maximum = 40;
  });
  const { shipped, differences } = nearestShipped(ours);
  expect([shipped.id, differences.map(({ path }) => path)]).toEqual(["youth-2018", ["sampleSize.maximum"]]);
  // As far from the consultation's as from what was adopted after it.
  const between = edited(shippedSpecification("youth-2021"), (one) => {
    one.resettlement.minimumCases = 5;
  });
  expect(nearestShipped(between).shipped.id).toBe("youth-2020-consultation");
});

test("a field's meaning is found by its path, through lists, records and what may be left out", () => {
  expect(fieldMeaning("sampleSize.maximum")).toBe("Greatest number of cases, or null.");
  for (const path of [
    "domains.court.share",
    "domains.court.window.unit",
    "stratification.groups.age",
    "rating.bands.good.from",
    "split",
  ]) {
    expect(fieldMeaning(path), path).toMatch(/^\w.*\.$/s);
    expect(fieldMeaning(path), path).not.toMatch(/ (Source|Assumption): /);
  }
  expect([fieldMeaning("nothing"), fieldMeaning("sampleSize.nothing.there")]).toEqual(["", ""]);
});
