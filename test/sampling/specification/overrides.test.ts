import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import { specificationOrigin } from "../../../src/sampling/receipt/receipt.ts";
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
import { drawOf, forged, refusalOf, refused } from "../../support/draws.ts";

const base = shippedSpecification("youth-2018");
const set = (settings: Record<string, unknown>, specification: Specification = base) =>
  effectiveSpecification(
    specification,
    Object.entries(settings).map(([path, value]) => ({ path, value })),
  );

/** Another value that each field can have, by its path. */
const OTHER_VALUES: Record<string, unknown> = {
  title: "Ours",
  status: "draft",
  note: "Ours.",
  sources: ["ours"],
  vocabulary: { disposals: [{ code: "bail-support", title: "Bail support", knownAs: ["Bail"] }] },
  "vocabulary.disposals": [{ code: "bail-support", title: "Bail support", knownAs: ["Bail"] }],
  "stratification.groups": { previousSanctions: [{ level: "all", from: 0, to: null }] },
  "stratification.groups.age": [{ level: "all", from: 0, to: null }],
  oneCasePerChild: false,
  "sampleSize.basis": "each-domain",
  "sampleSize.confidence": 0.95,
  "sampleSize.marginOfError": 0.1,
  "sampleSize.proportion": 0.3,
  "sampleSize.minimum": 3,
  "sampleSize.maximum": 40,
  "sampleSize.maximumMustBeStated": true,
  "split.method": "caseload",
  "split.shortfall": "leave",
  "stratification.variables": ["disposal", "gender"],
  "stratification.combine.riskOfSeriousHarm": {},
  "stratification.combine.safetyAndWellbeing": { low: "medium" },
  "replacement.distance.gender": 3,
  "replacement.distance.disposal": 3,
  "replacement.distance.riskOfSeriousHarm": 3,
  "replacement.distance.safetyAndWellbeing": 3,
  "replacement.reasons": [
    { code: "any", meaning: "any", outcome: "replaced", noteNeeded: true, leavesPopulation: false },
  ],
  "replacement.fewReservesShare": 0.5,
  "resettlement.minimumCases": 7,
  "resettlement.countsTowardsRating": false,
  "resettlement.disposals": ["licence"],
  "rating.standards": 11,
  "rating.domainsRated": false,
  standards: [{ id: "9.1", title: "Theirs", domain: null, basis: "panel" }],
  "rating.percent": "exact",
  "rating.bands": [0, 0.25, 0.5, 0.75].map((from, score) => ({ id: `band-${"abcd"[score]}`, from, score })),
  "rating.overall.outOf": 40,
  "rating.overall.bands": [0, 5, 15, 30],
  "rating.pseudoCases": 3,
  "judgement.concernFrom": "high",
  "judgement.fewCases": 4,
  "judgement.fileUnavailable": "leave-out",
};
/** Fields of one value each, and booleans: the value they do not have. */
const valueFor = (path: string, was: unknown): unknown => {
  if (path === "status") return was === "pilot" ? "adopted" : "pilot";
  if (typeof was === "boolean") return !was;
  const [, field = ""] = /^domains\.[^.]+\.(.*)$/.exec(path) ?? [];
  return OTHER_VALUES[path] ?? OTHER_IN_DOMAIN[field];
};
/** What must be set besides for a value to make sense. */
const BESIDES: Record<string, Record<string, unknown>> = {
  "sampleSize.maximumMustBeStated": { "sampleSize.maximum": 20 },
  standards: { "rating.standards": 1 },
  "rating.standards": { standards: [] },
  "domains.court.share": { "domains.outOfCourt.share": 0.75 },
  "domains.outOfCourt.share": { "domains.court.share": 0.75 },
};

/** Another value for each field of a domain, whichever it is. */
const OTHER_IN_DOMAIN: Record<string, unknown> = {
  title: "Theirs",
  "window.from": 9,
  "window.to": 2,
  "window.unit": "weeks",
  disposals: ["outcome-22"],
  share: 0.25,
  minimum: 3,
  maximum: 44,
};

/** The fields of a document that are no objects of fields themselves. */
function leaves(document: unknown, path = ""): [path: string, value: unknown][] {
  const entries = Object.entries(document as object).map(
    ([name, value]) => [(value as { id?: string } | null)?.id ?? name, value] as const,
  );
  return entries.flatMap(([name, value]): [string, unknown][] => {
    const at = path ? `${path}.${name}` : name;
    const levels = /^stratification\.(combine\.|groups$)/.test(at);
    const isGroup = at === "domains" || !Array.isArray(value);
    return typeof value === "object" && value !== null && isGroup && !levels && Object.keys(value).length > 0
      ? leaves(value, at)
      : [[at, value]];
  });
}

describe.each(SHIPPED_SPECIFICATIONS)("any field of $id can be set for one run", (specification) => {
  const stated = specification.sampleSize.maximumMustBeStated ? { "sampleSize.maximum": 20 } : {};
  const settable = leaves(specification).filter(
    // Of one domain the share is the whole; an id is what a specification or its domain is known by.
    ([path]) => path !== "selection.method" && !/^id$|^domains\..*\.id$|^domains\.children\.share$/.test(path),
  );

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
      { ...stated, split: { method: "caseload", shortfall: "leave" }, rating: specification.rating },
      specification,
    );
    expect(effective.split).toEqual({ method: "caseload", shortfall: "leave" });
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
      "Fields there: riskOfSeriousHarm, safetyAndWellbeing, gender, disposal, age, ethnicity, disability, lookedAfter, previousSanctions.",
    );
  });
});

describe("overrides", () => {
  test("ascend by path and leave out what changes nothing", () => {
    const { overrides } = set({ "split.method": "caseload", "sampleSize.minimum": null, "sampleSize.maximum": 40 });
    expect(overrides).toEqual([
      { path: "sampleSize.maximum", value: 40, was: null },
      { path: "split.method", value: "caseload", was: "share" },
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
    const split = { method: "caseload", shortfall: "leave" };
    const { specification, overrides } = set({ split, "split.method": "share" });
    expect(split.method).toBe("caseload");
    expect(specification.split).toEqual({ method: "share", shortfall: "leave" });
    expect(withoutOverrides(specification, overrides)).toEqual(base);
    expect(overrides).toEqual([{ path: "split", value: specification.split, was: base.split }]);
  });

  test("never change the shipped specification", () => {
    const before = JSON.stringify(base);
    set({ "domains.court.disposals": ["custody"], "domains.court.share": 1, "domains.outOfCourt.share": 0 });
    expect(JSON.stringify(base)).toBe(before);
  });
});

test("what was set where there was nothing is taken back to nothing, and where there was null to null", () => {
  const all = [{ level: "all", from: 0, to: null }];
  const grouped: Specification = { ...base, stratification: { ...base.stratification, groups: { age: all } } };
  for (const settings of [{ "stratification.groups.previousSanctions": all }, { "domains.court.maximum": 9 }]) {
    const { specification, overrides } = set(settings, grouped);
    expect(overrides.map(({ was }) => was)).toEqual([null]);
    expect(withoutOverrides(specification, overrides)).toEqual(grouped);
  }
});

test("what an entry of a list may have can be set where it has nothing of it", () => {
  const { maximum: _, ...court } = nth(base.domains, 0);
  const without: Specification = { ...base, domains: [court, nth(base.domains, 1)] };
  const { specification, overrides } = set({ "domains.court.maximum": 9 }, without);
  expect(specification.domains[0]?.maximum).toBe(9);
  expect(overrides).toEqual([{ path: "domains.court.maximum", value: 9, was: null }]);
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
    "domains.0.share",
    "domains.length",
    "split.courtShare",
    "__proto__",
    "__proto__.polluted",
    "constructor",
    "constructor.prototype.polluted",
    "sampleSize.__proto__.polluted",
    "sampleSize.constructor",
    "toString",
    "id.length",
    "stratification.combine.height",
    "stratification.combine.__proto__",
    "stratification.combine.gender.other",
    "stratification.combine.riskOfSeriousHarm.__proto__",
    "replacement.distance.toString",
    "replacement.distance.height",
    "split.gender",
  ])("%j", (path) => {
    const refusal = refusalOf(() => set({ [path]: 1 }));
    expect([refusal.code, nth(refusal.obstacles, 0).place]).toEqual(["unknown-field", path]);
    expect(nth(refusal.obstacles, 0).remedy).not.toBe("");
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    ["sampleSize.size", '"size"', /^Fields there: basis, /],
    ["domains.crown.share", '"crown"', /^Fields there: court, outOfCourt\.$/],
    // What may be there and is not leads nowhere itself.
    ["stratification.combine.gender.other", '"gender"', /^Fields there: .*gender/],
    ["stratification.groups.age.young", '"age"', /^Fields there: age/],
    ["sampleSize.maximum.value", '"value"', /has no parts; set it as a whole/],
    ["domains.court.window.", '""', /^Fields there: from, to, unit\.$/],
  ])("%s is refused at the first name that leads nowhere", (path, name, remedy) => {
    const [obstacle] = refusalOf(() => set({ [path]: 1 })).obstacles;
    expect(obstacle?.message).toBe(`the specification has no field ${name} there`);
    expect(obstacle?.remedy).toMatch(remedy);
  });

  test("and a path of any length is not repeated at length", () => {
    expect(refusalOf(() => set({ ["x.".repeat(100_000)]: 1 })).message.length).toBeLessThan(400);
  });
});

describe("a value that cannot stand is refused at its field", () => {
  test("with the values that can, where they are few", () => {
    expect(refusalOf(() => set({ "sampleSize.confidence": 1 })).message).toBe(
      "sampleSize.confidence: it is none of 0.8, 0.9, 0.95 and 0.99",
    );
  });

  test.each<[Record<string, unknown>, string]>([
    [{ "sampleSize.maximum": "40" }, "sampleSize.maximum"],
    [{ "sampleSize.maximum": 1.5 }, "sampleSize.maximum"],
    [{ "sampleSize.maximum": -1 }, "sampleSize.maximum"],
    [{ "sampleSize.maximum": 2 ** 53 }, "sampleSize.maximum"],
    [{ "sampleSize.confidence": 0.81 }, "sampleSize.confidence"],
    [{ "sampleSize.marginOfError": 0 }, "sampleSize.marginOfError"],
    [{ "sampleSize.marginOfError": Number.NaN }, "sampleSize.marginOfError"],
    [{ "sampleSize.minimum": 41, "sampleSize.maximum": 40 }, "sampleSize.minimum"],
    [{ "domains.court.share": 0.60001 }, "domains.court.share"],
    [{ "domains.court.share": 0.5 }, "domains.court.share"],
    [{ "domains.court.id": "crown" }, "domains.court.id"],
    [{ id: "youth-2021" }, "id"],
    [{ id: "ours" }, "id"],
    [{ "domains.court.minimum": 3, "domains.court.maximum": 2 }, "domains.court.minimum"],
    [{ "domains.court.minimum": 30, "domains.outOfCourt.minimum": 30, "sampleSize.maximum": 50 }, "sampleSize.maximum"],
    [{ sampleSize: { maximum: 40 } }, "sampleSize.basis"],
    [{ "domains.court.window": { from: 6, to: 8, unit: "months" } }, "domains.court.window.from"],
    [{ "domains.court.window.from": 121 }, "domains.court.window.from"],
    [{ "domains.outOfCourt.disposals": ["caution", "custody"] }, "domains.outOfCourt.disposals"],
    [{ "domains.court.disposals": [] }, "domains.court.disposals"],
    [{ "stratification.combine": { gender: { other: "boy" } } }, "stratification.combine.gender"],
    [{ "split.method": "caseload", "domains.court.share": 0.5 }, "domains.court.share"],
    [{ "sampleSize.basis": "each-domain", "domains.court.share": 0.5 }, "domains.court.share"],
    [{ "sampleSize.basis": "each-domain", "split.method": "caseload" }, "split.method"],
    [{ "sampleSize.basis": "each-domain", "split.shortfall": "leave" }, "split.shortfall"],
    [
      { sampleSize: { ...base.sampleSize, basis: "each-domain" }, split: { ...base.split, shortfall: "leave" } },
      "split.shortfall",
    ],
  ])("%j", (settings, place) => {
    const [code, first] = refused(() => set(settings));
    expect([code, first]).toEqual(["contradictory-field", place]);
  });

  test("but what the specification itself says of a void field stands", () => {
    const settings = { "sampleSize.basis": "each-domain", split: base.split, "domains.court.share": 0.6 };
    expect(set(settings).overrides.map(({ path }) => path)).toEqual(["sampleSize.basis"]);
    const caseload: Specification = { ...base, split: { ...base.split, method: "caseload" } };
    expect(set({ "split.shortfall": "leave" }, caseload).overrides).toHaveLength(1);
    expect(refused(() => set({ "domains.court.share": 0.5 }, caseload))).toEqual([
      "contradictory-field",
      "domains.court.share",
    ]);
    expect(
      set({ "split.method": "share", "domains.court.share": 0.5, "domains.outOfCourt.share": 0.5 }, caseload).overrides,
    ).toHaveLength(3);
  });

  test("however deep it is nested", () => {
    const deep = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`);
    expect(refused(() => set({ "sampleSize.maximum": deep }))).toEqual(["contradictory-field", "sampleSize.maximum"]);
    // Five deep is read, and refused for its form; six deep is not read.
    const nested = (levels: number) => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);
    const message = (value: unknown) => refusalOf(() => set({ sources: value })).obstacles[0]?.message;
    expect(message(nested(5))).not.toMatch(/nested/);
    expect(message(nested(6))).toBe("the value is nested more deeply than any field");
    expect(message({ a: { b: [{ c: [{ d: 1 }] }] } })).toBe("the value is nested more deeply than any field");
    const forged = [{ path: "sampleSize.maximum", value: 1, was: deep }];
    expect(refused(() => withoutOverrides(base, forged))).toEqual(["contradictory-field", "sampleSize.maximum"]);
  });
});

describe("an id that was set for one run", () => {
  const own = { ...base, id: "ours" };
  const drawnAs = (id: string, specification: Specification) =>
    forged(drawOf([aCase("A")], { specification: specification === base ? base.id : specification }), (receipt) => {
      receipt.overrides = [{ path: "id", value: id, was: specification.id }];
      receipt.specification.id = id;
    });

  test("is refused in a receipt where another specification has it, whoever's it was given to", () => {
    for (const specification of [base, own])
      expect(specificationOrigin(drawnAs("youth-2021", specification))).toBe("altered");
    expect(specificationOrigin(drawnAs("youth-2018", own))).toBe("altered");
  });

  test("is read in a receipt of 1.0.0 where it is nobody else's", () => {
    expect([drawnAs("theirs", base), drawnAs("theirs", own)].map(specificationOrigin)).toEqual(["shipped", "own"]);
  });

  test("can be said where it is the one there is", () => {
    expect(set({ id: base.id }).overrides).toEqual([]);
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

test("where a maximum must be stated, the maximums of all domains state it", () => {
  const rules = shippedSpecification("small-yot-pilot");
  const each = { "domains.court.maximum": 5, "domains.outOfCourt.maximum": 5 };
  for (const basis of ["together", "each-domain"]) {
    expect(set({ ...each, "sampleSize.basis": basis }, rules).specification.domains[1]?.maximum).toBe(5);
  }
  expect(refused(() => set({ "domains.court.maximum": 5 }, rules))).toEqual([
    "contradictory-field",
    "sampleSize.maximum",
  ]);
});

describe("a path leads", () => {
  test("to a standard and a question by their ids, which have dots", () => {
    const settings = { "standards.2.1.rule": "desistance", "standards.2.1.questions.2.1.2.judgedFrom": "high" };
    const { specification, overrides } = set(settings);
    expect(specification.standards[4]).toMatchObject({ id: "2.1", rule: "desistance" });
    expect(overrides.map(({ path, was }) => [path, was])).toEqual([
      ["standards.2.1.questions.2.1.2.judgedFrom", "medium"],
      ["standards.2.1.rule", "lowest"],
    ]);
    expect(withoutOverrides(specification, overrides)).toEqual(base);
  });

  test("to what may be where there is nothing yet, and back", () => {
    const bare = { ...base, stratification: { ...base.stratification, combine: {}, groups: {} } };
    const settings = {
      "stratification.groups.age": [{ level: "all", from: 0, to: null }],
      "stratification.combine.gender": { other: "male" },
    };
    const { specification, overrides } = set(settings, bare);
    expect(specification.stratification).toMatchObject({ groups: { age: [{ level: "all" }] } });
    expect(withoutOverrides(specification, overrides)).toEqual(bare);
  });

  test("nowhere by an id that is not there", () => {
    expect(refusalOf(() => set({ "standards.9.9.rule": "lowest" })).obstacles[0]).toMatchObject({
      place: "standards.9.9.rule",
      message: 'the specification has no field "9" there',
    });
  });
});
