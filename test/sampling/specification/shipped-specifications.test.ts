import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import {
  DEFAULT_SPECIFICATION_ID,
  readSpecification,
  SHIPPED_SPECIFICATIONS,
  shippedSpecification,
} from "../../../src/sampling/specification/shipped-specifications.ts";
import { edited, refusalOf, refused } from "../../support/draws.ts";

const ids = ["youth-2018", "youth-2020-consultation", "youth-2021", "small-yot-pilot", "youth-2025-outline"];

test("five specifications come with Longlist, each with its sources; the consultation's is the default and says that it is a proposal", () => {
  expect(SHIPPED_SPECIFICATIONS.map((one) => one.id)).toEqual(ids);
  for (const { sources, title } of SHIPPED_SPECIFICATIONS) {
    expect(sources.length).toBeGreaterThan(0);
    expect(title).not.toBe("");
  }
  const standard = shippedSpecification(DEFAULT_SPECIFICATION_ID);
  expect([standard.id, standard.status]).toEqual(["youth-2020-consultation", "proposal"]);
  expect(standard.note).toMatch(/proposals/);
});

test("they differ only in what the design says they differ in", () => {
  const { id, title, note, status, sources, ...common } = shippedSpecification("youth-2018");
  const without = (name: string) => {
    const { id, title, note, status, sources, ...rest } = shippedSpecification(name);
    return rest;
  };
  const resettlement = (minimumCases: number, countsTowardsRating: boolean) => ({
    ...common.resettlement,
    minimumCases,
    countsTowardsRating,
  });
  expect(common.resettlement.minimumCases).toBeNull();
  const [own, renamed] = [
    { id: "2.5", title: "Resettlement policy and provision", domain: null, basis: "panel", onlyIf: "resettlement" },
    "Out-of-court disposal policy and provision",
  ];
  const standards = common.standards.flatMap((one) => {
    if (one.id === "3.4") return { ...one, title: renamed };
    return one.id === "2.4" ? [one, own] : one;
  });
  expect(without("youth-2020-consultation")).toEqual({ ...common, standards, resettlement: resettlement(5, true) });
  expect(without("youth-2021")).toEqual({ ...common, standards, resettlement: resettlement(1, false) });
  expect(without("small-yot-pilot")).toEqual({
    ...common,
    sampleSize: { ...common.sampleSize, maximumMustBeStated: true },
    rating: { ...common.rating, domainsRated: false },
  });
});

test("twelve standards make the overall rating, and a thirteenth where resettlement is in scope", () => {
  for (const specification of SHIPPED_SPECIFICATIONS.filter(({ standards }) => standards.length > 0)) {
    const always = specification.standards.filter((one) => one.basis === "cases" || one.onlyIf === undefined);
    expect(always).toHaveLength(specification.rating.standards);
    const questions = specification.standards.flatMap((one) => (one.basis === "cases" ? one.questions : []));
    expect(questions).toHaveLength(21);
  }
  expect(shippedSpecification("youth-2025-outline").standards).toEqual([]);
});

test.each(["", "youth", "YOUTH-2018", "__proto__", "x".repeat(10_000)])(
  "a specification that does not exist is refused with the names of those that do (%#)",
  (id) => {
    const refusal = refusalOf(() => shippedSpecification(id));
    expect(refusal.code).toBe("unknown-specification");
    for (const known of ids) expect(nth(refusal.obstacles, 0).remedy).toContain(known);
    expect(refusal.message.length).toBeLessThan(200);
  },
);

describe("a specification of the user's own", () => {
  const own = edited(shippedSpecification("youth-2018"), (one) => {
    one.id = "ours";
  });

  test("is read as it is, with or without the name of its schema", () => {
    expect(readSpecification(own)).toEqual(own);
    expect(readSpecification({ $schema: "./specification.schema.json", ...own })).toEqual(own);
  });

  test.each(ids)("may not call itself %s", (id) => {
    expect(refused(() => readSpecification({ ...own, id }))).toEqual(["invalid-specification", "id"]);
  });

  test("is refused at every field that is wrong", () => {
    const wrong = edited(own, (one) => {
      one.sampleSize.maximum = -1;
      one.split.method = "coin";
      delete one.judgement;
    });
    expect(refused(() => readSpecification(wrong))).toEqual([
      "invalid-specification",
      "sampleSize.maximum",
      "split.method",
      "judgement",
    ]);
  });

  test.each([null, undefined, 1, "youth-2018", [], true])("is refused when it is %j", (document) => {
    expect(refusalOf(() => readSpecification(document)).code).toBe("invalid-specification");
  });

  test("is refused without an answer as long as the document when millions of its parts are wrong", () => {
    const refusal = refusalOf(() => readSpecification({ ...own, sources: new Array(100).fill(0) }));
    expect(refusal.code).toBe("invalid-specification");
    expect(refusal.obstacles).toHaveLength(20);
    const much = { ...own, sources: new Array(1_000_000).fill(0) };
    expect(refused(() => readSpecification(much))).toEqual(["invalid-specification", "sources"]);
    const deep = { ...own, split: JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`) };
    expect(refusalOf(() => readSpecification(deep)).message).toMatch(/it is nested more than 12 deep/);
  });
});
