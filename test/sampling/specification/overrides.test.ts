import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import { verifyReceipt } from "../../../src/sampling/receipt/verify.ts";
import {
  effectiveSpecification,
  readSetting,
  withoutOverrides,
} from "../../../src/sampling/specification/overrides.ts";
import {
  SHIPPED_SPECIFICATIONS,
  shippedSpecification,
} from "../../../src/sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../../src/sampling/specification/specification.ts";
import { aCase, aList, many } from "../../support/cases.ts";
import { drawOf, refusalOf, refused } from "../../support/draws.ts";

const base = shippedSpecification("youth-2018");
const set = (settings: Record<string, unknown>, specification: Specification = base) =>
  effectiveSpecification(
    specification,
    Object.entries(settings).map(([path, value]) => ({ path, value })),
  );

/** Another value that each field can have, by its path. */
const OTHER_VALUES: Record<string, unknown> = {
  id: "ours",
  title: "Ours",
  status: "draft",
  note: "Ours.",
  sources: ["ours"],
  "domains.court.window.fromMonthsBefore": 9,
  "domains.court.window.toMonthsBefore": 5,
  "domains.court.disposals": ["custody"],
  "domains.outOfCourt.window.fromMonthsBefore": 6,
  "domains.outOfCourt.window.toMonthsBefore": 2,
  "domains.outOfCourt.disposals": ["caution", "outcome-22"],
  oneCasePerChild: false,
  "sampleSize.basis": "each-domain",
  "sampleSize.confidence": 0.95,
  "sampleSize.marginOfError": 0.1,
  "sampleSize.proportion": 0.3,
  "sampleSize.minimum": 3,
  "sampleSize.maximum": 40,
  "sampleSize.maximumMustBeStated": true,
  "split.method": "caseload",
  "split.courtShare": 0.5,
  "split.shortfall": "leave",
  "stratification.variables": ["disposal", "gender"],
  "stratification.combine.riskOfSeriousHarm": {},
  "stratification.combine.safetyAndWellbeing": { low: "medium" },
  "replacement.distance.gender": 3,
  "replacement.distance.disposal": 3,
  "replacement.distance.riskOfSeriousHarm": 3,
  "replacement.distance.safetyAndWellbeing": 3,
  "replacement.reasons": [{ code: "any", meaning: "any", outcome: "replaced", noteNeeded: true }],
  "replacement.fewReservesShare": 0.5,
  "resettlement.minimumCases": 7,
  "resettlement.countsTowardsRating": false,
  "resettlement.disposals": ["licence"],
  "rating.standards": 11,
  "rating.domainsRated": false,
  "judgement.concernFrom": "high",
  "judgement.fewCases": 4,
};
/** Fields of one value each, and booleans: the value they do not have. */
const valueFor = (path: string, was: unknown): unknown => {
  if (path === "status") return was === "pilot" ? "adopted" : "pilot";
  if (typeof was === "boolean") return !was;
  return OTHER_VALUES[path];
};
/** What must be set besides for a value to make sense. */
const BESIDES: Record<string, Record<string, unknown>> = {
  "sampleSize.maximumMustBeStated": { "sampleSize.maximum": 20 },
};

/** The fields of a document that are no objects of fields themselves. */
function leaves(document: unknown, path = ""): [path: string, value: unknown][] {
  return Object.entries(document as object).flatMap(([name, value]): [string, unknown][] => {
    const at = path ? `${path}.${name}` : name;
    const levels = /^stratification\.combine\./.test(at);
    return typeof value === "object" && value !== null && !Array.isArray(value) && !levels
      ? leaves(value, at)
      : [[at, value]];
  });
}

describe.each(SHIPPED_SPECIFICATIONS)("any field of $id can be set for one run", (specification) => {
  const stated = specification.sampleSize.maximumMustBeStated ? { "sampleSize.maximum": 20 } : {};
  const settable = leaves(specification).filter(([path]) => path !== "selection.method");

  test.each(settable)("%s", (path, was) => {
    const value = valueFor(path, was);
    expect(value).toBeDefined();
    const { specification: effective, overrides } = set({ ...stated, ...BESIDES[path], [path]: value }, specification);
    expect(overrides).toContainEqual({ path, value, was });
    expect(leaves(effective)).toContainEqual([path, value]);
    expect(withoutOverrides(effective, overrides)).toEqual(specification);
  });

  test("but the method of selection, of which there is one", () => {
    expect(refused(() => set({ ...stated, "selection.method": "coin" }, specification))).toEqual([
      "contradictory-field",
      "selection.method",
    ]);
  });

  test("and whole groups of fields at once", () => {
    const { specification: effective, overrides } = set(
      { ...stated, split: { method: "caseload", courtShare: 0.6, shortfall: "leave" }, rating: specification.rating },
      specification,
    );
    expect(effective.split).toEqual({ method: "caseload", courtShare: 0.6, shortfall: "leave" });
    expect(overrides.map((one) => one.path)).toEqual([...Object.keys(stated), "split"]);
    expect(withoutOverrides(effective, overrides)).toEqual(specification);
  });
});

describe("an entry that a record may have and does not", () => {
  const { gender: _, ...distance } = base.replacement.distance;
  const bare: Specification = { ...base, replacement: { ...base.replacement, distance } };

  test.each<[string, unknown, Specification]>([
    ["stratification.combine.gender", { other: "not-recorded" }, base],
    ["stratification.combine.disposal", { fine: "custody" }, base],
    ["replacement.distance.gender", 7, bare],
  ])("is set like a field: %s", (path, value, specification) => {
    const { specification: effective, overrides } = set({ [path]: value }, specification);
    expect(overrides).toEqual([{ path, value, was: null }]);
    const [group, of, name] = path.split(".") as ["stratification", "combine", "gender"];
    expect(effective[group][of][name]).toEqual(value);
    expect(withoutOverrides(effective, overrides)).toEqual(specification);
  });

  test("is read back from a receipt, which verifies", () => {
    const settings = { "stratification.combine.gender": { female: "male" } };
    const cases = many(6, aCase, (index) => ({ gender: index < 3 ? "female" : "male" }));
    const receipt = JSON.parse(JSON.stringify(drawOf(cases, { settings })));
    expect(receipt.domains.court.lottery.cells).toHaveLength(1);
    expect(verifyReceipt(receipt, aList(...cases)).matches).toBe(true);
  });

  test("is taken away with a whole group, and that is undone", () => {
    const path = "stratification.combine";
    const { specification, overrides } = set({ "stratification.combine.gender": {}, [path]: {} });
    expect(overrides).toEqual([{ path, value: {}, was: base.stratification.combine }]);
    expect(withoutOverrides(specification, overrides)).toEqual(base);
  });

  test("is refused where it cannot stand, and named among the fields there are", () => {
    expect(refused(() => set({ "stratification.combine.gender": { boy: "male" } }))).toEqual([
      "contradictory-field",
      "stratification.combine.gender",
    ]);
    expect(nth(refusalOf(() => set({ "stratification.combine.sex": {} })).obstacles, 0).remedy).toBe(
      "Fields there: riskOfSeriousHarm, safetyAndWellbeing, gender, disposal.",
    );
  });
});

describe("overrides", () => {
  test("ascend by path and leave out what changes nothing", () => {
    const { overrides } = set({ "split.courtShare": 0.5, "sampleSize.minimum": null, "sampleSize.maximum": 40 });
    expect(overrides).toEqual([
      { path: "sampleSize.maximum", value: 40, was: null },
      { path: "split.courtShare", value: 0.5, was: 0.6 },
    ]);
  });

  test("are none without settings, and the specification is the shipped one", () => {
    expect(set({})).toEqual({ specification: base, overrides: [] });
  });

  test("let the last setting of a path win", () => {
    const path = "sampleSize.maximum";
    const { overrides } = effectiveSpecification(base, [
      { path, value: 1 },
      { path, value: 2 },
    ]);
    expect(overrides).toEqual([{ path, value: 2, was: null }]);
  });

  test("of a group and of a field inside it are both undone, and the caller's own value is left as it was", () => {
    const split = { method: "share", courtShare: 0.7, shortfall: "leave" };
    const { specification, overrides } = set({ split, "split.courtShare": 0.8 });
    expect(split.courtShare).toBe(0.7);
    expect(specification.split.courtShare).toBe(0.8);
    expect(withoutOverrides(specification, overrides)).toEqual(base);
    expect(nth(overrides, 0).was).toEqual(base.split);
  });

  test("never change the shipped specification", () => {
    const before = JSON.stringify(base);
    set({ "domains.court.disposals": ["custody"], "split.courtShare": 0.1 });
    expect(JSON.stringify(base)).toBe(before);
  });
});

describe("a setting of a field that does not exist is refused by name", () => {
  test.each([
    "",
    ".",
    "sampleSize.",
    ".sampleSize",
    "sampleSize..maximum",
    "sampleSize.maximums",
    "samplesize.maximum",
    "sampleSize.maximum.value",
    "sources.0",
    "sources.length",
    "domains.crown.window",
    "__proto__",
    "__proto__.polluted",
    "constructor",
    "constructor.prototype.polluted",
    "sampleSize.__proto__.polluted",
    "sampleSize.constructor",
    "toString",
    "id.length",
    "stratification.combine.age",
    "stratification.combine.__proto__",
    "stratification.combine.gender.other",
    "stratification.combine.riskOfSeriousHarm.__proto__",
    "replacement.distance.toString",
    "replacement.distance.age",
    "split.gender",
  ])("%j", (path) => {
    const refusal = refusalOf(() => set({ [path]: 1 }));
    expect([refusal.code, nth(refusal.obstacles, 0).place]).toEqual(["unknown-field", path]);
    expect(nth(refusal.obstacles, 0).remedy).not.toBe("");
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("and a path of any length is not repeated at length", () => {
    expect(refusalOf(() => set({ ["x.".repeat(100_000)]: 1 })).message.length).toBeLessThan(400);
  });
});

describe("a value that cannot stand is refused at its field", () => {
  test.each<[Record<string, unknown>, string]>([
    [{ "sampleSize.maximum": "40" }, "sampleSize.maximum"],
    [{ "sampleSize.maximum": 1.5 }, "sampleSize.maximum"],
    [{ "sampleSize.maximum": -1 }, "sampleSize.maximum"],
    [{ "sampleSize.maximum": 2 ** 53 }, "sampleSize.maximum"],
    [{ "sampleSize.confidence": 0.81 }, "sampleSize.confidence"],
    [{ "sampleSize.marginOfError": 0 }, "sampleSize.marginOfError"],
    [{ "sampleSize.marginOfError": Number.NaN }, "sampleSize.marginOfError"],
    [{ "sampleSize.minimum": 41, "sampleSize.maximum": 40 }, "sampleSize.minimum"],
    [{ "split.courtShare": 0.60001 }, "split.courtShare"],
    [{ sampleSize: { maximum: 40 } }, "sampleSize.basis"],
    [{ "domains.court.window": { fromMonthsBefore: 6, toMonthsBefore: 8 } }, "domains.court.window.fromMonthsBefore"],
    [{ "domains.outOfCourt.disposals": ["caution", "custody"] }, "domains.outOfCourt.disposals"],
    [{ "domains.court.disposals": [] }, "domains.court.disposals"],
    [{ "stratification.combine": { gender: { other: "boy" } } }, "stratification.combine.gender"],
    [{ "split.method": "caseload", "split.courtShare": 0.5 }, "split.courtShare"],
    [{ "sampleSize.basis": "each-domain", "split.courtShare": 0.5 }, "split.courtShare"],
    [{ "sampleSize.basis": "each-domain", "split.method": "caseload" }, "split.method"],
    [{ "sampleSize.basis": "each-domain", "split.shortfall": "leave" }, "split.shortfall"],
    [{ split: { method: "caseload", courtShare: 0.5, shortfall: "fill" } }, "split.courtShare"],
    [
      { "sampleSize.basis": "each-domain", split: { method: "share", courtShare: 0.5, shortfall: "fill" } },
      "split.courtShare",
    ],
    [
      { sampleSize: { ...base.sampleSize, basis: "each-domain" }, split: { ...base.split, shortfall: "leave" } },
      "split.shortfall",
    ],
  ])("%j", (settings, place) => {
    const [code, first] = refused(() => set(settings));
    expect([code, first]).toEqual(["contradictory-field", place]);
  });

  test("but what the specification itself says of a void field stands", () => {
    const settings = { "sampleSize.basis": "each-domain", split: base.split, "split.courtShare": 0.6 };
    expect(set(settings).overrides.map(({ path }) => path)).toEqual(["sampleSize.basis"]);
    const caseload: Specification = { ...base, split: { ...base.split, method: "caseload" } };
    expect(set({ "split.shortfall": "leave" }, caseload).overrides).toHaveLength(1);
    expect(refused(() => set({ "split.courtShare": 0.5 }, caseload))).toEqual([
      "contradictory-field",
      "split.courtShare",
    ]);
    expect(set({ "split.method": "share", "split.courtShare": 0.5 }, caseload).overrides).toHaveLength(2);
  });

  test("however deep it is nested", () => {
    const deep = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`);
    expect(refused(() => set({ "sampleSize.maximum": deep }))).toEqual(["contradictory-field", "sampleSize.maximum"]);
    const forged = [{ path: "sampleSize.maximum", value: 1, was: deep }];
    expect(refused(() => withoutOverrides(base, forged))).toEqual(["contradictory-field", "sampleSize.maximum"]);
  });
});

test("small-yot-pilot is refused until a maximum is stated", () => {
  const pilot = shippedSpecification("small-yot-pilot");
  expect(refused(() => set({}, pilot))).toEqual(["contradictory-field", "sampleSize.maximum"]);
  expect(refused(() => set({ "sampleSize.maximum": null }, pilot))).toEqual([
    "contradictory-field",
    "sampleSize.maximum",
  ]);
  expect(set({ "sampleSize.maximum": 20 }, pilot).specification.sampleSize.maximum).toBe(20);
});

describe("a setting as it is typed", () => {
  test.each([
    ["sampleSize.maximum=40", "sampleSize.maximum", 40],
    ["sampleSize.maximum=null", "sampleSize.maximum", null],
    ["split.method=caseload", "split.method", "caseload"],
    ['split.method="caseload"', "split.method", "caseload"],
    ["oneCasePerChild=false", "oneCasePerChild", false],
    ['stratification.variables=["gender"]', "stratification.variables", ["gender"]],
    ["title=a=b", "title", "a=b"],
    ["title=", "title", ""],
    ["note=007", "note", "007"],
  ])("%s", (text, path, value) => {
    expect(readSetting(text)).toEqual({ path, value });
  });

  test.each(["", "=", "=1", "sampleSize.maximum"])("is refused without a path and an equals sign: %j", (text) => {
    expect(refusalOf(() => readSetting(text)).code).toBe("unknown-field");
  });
});
