import { describe, expect, test } from "vitest";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import { readSetting } from "../../src/sampling/specification/overrides.ts";
import {
  readSpecification,
  shippedSpecification,
  specificationFor,
} from "../../src/sampling/specification/shipped-specifications.ts";
import { aCase, INSPECTION_DATE } from "../support/cases.ts";
import { aRequest, drawOf, edited, refusalOf } from "../support/draws.ts";

const LONG = "x".repeat(1000);
const told = (act: () => unknown) => refusalOf(act).obstacles.map(({ place, message }) => ({ place, message }))[0];
const cut = (most: number) => "x".repeat(most);

describe("what somebody wrote at length is repeated as far as it can be told by", () => {
  const draw = drawOf([aCase("A"), aCase("B")], { settings: { "sampleSize.maximum": 1 } });
  const replaced = (more: { caseId?: string; reason?: string }) => () =>
    replaceCase(draw, [], {
      caseId: draw.sample[0]?.caseId ?? "",
      reason: "transferred-out",
      note: null,
      by: null,
      on: null,
      ...more,
    });
  const exclusion = { caseId: LONG, note: "why" };

  test.each<[what: string, act: () => unknown, message: string]>([
    ["a specification", () => shippedSpecification(LONG), `there is no specification called "${cut(80)}"`],
    ["a reason", replaced({ reason: LONG }), `"${cut(80)}" is not a reason of this specification`],
    ["a sampled case", replaced({ caseId: LONG }), `the case "${cut(80)}" is not in the sample`],
    ["an excluded case", () => drawOf([aCase("A")], { exclusions: [exclusion] }), `the list has no case "${cut(80)}"`],
    [
      "a case excluded twice",
      () => drawOf([aCase(LONG)], { exclusions: [exclusion, exclusion] }),
      `the case "${cut(80)}" is named twice`,
    ],
    ["a field", () => aRequest({ [LONG]: 1 }), `the specification has no field "${cut(80)}" there`],
  ])("%s", (_, act, message) => {
    expect(told(act)?.message).toBe(message);
  });

  test("and so are the places of refusals", () => {
    expect(told(() => readSetting(LONG))?.place).toBe(cut(80));
    expect(told(() => aRequest({ [LONG]: 1 }))?.place).toBe(cut(120));
    const exclusions = [{ caseId: LONG, note: "y".repeat(1001) }];
    expect(told(() => inspectionRequest({ inspectionDate: INSPECTION_DATE, exclusions }))?.place).toBe(
      `exclude ${cut(80)}`,
    );
    const ours = edited(shippedSpecification("youth-2018"), (one) => {
      one.id = "ours";
      one.stratification.combine.gender = { [LONG]: 1 };
      for (const number of [1, 2, 3, 4, 5, 6]) one[`${number}${LONG}`] = 1;
    });
    const { obstacles } = refusalOf(() => readSpecification(ours));
    expect(Math.max(...obstacles.map(({ place }) => place.length))).toBe(200);
    expect(Math.max(...obstacles.map(({ message }) => message.length))).toBe(400);
  });
});

describe("a specification by its document", () => {
  const shipped = shippedSpecification("youth-2018");

  test("is the shipped one where it is its file, whatever else its file names", () => {
    expect(specificationFor(edited(shipped))).toBe(shipped);
    expect(specificationFor({ $schema: "./specification.schema.json", ...shipped })).toBe(shipped);
    expect(specificationFor("youth-2018")).toBe(shipped);
  });

  test("needs an id of its own where anything differs, or where it cannot be read", () => {
    const places = (document: object) =>
      refusalOf(() => specificationFor(document)).obstacles.map(({ place }) => place);
    expect(places({ ...shipped, title: "Ours" })).toEqual(["id"]);
    expect(places({ ...shipped, split: null })).toEqual(["split"]);
    expect(places({ id: "youth-2018" })).not.toEqual(["id"]);
    expect(specificationFor({ ...shipped, id: "ours" })).toEqual({ ...shipped, id: "ours" });
  });

  test("tells a wrong field of a listed entry by the entry's id where it has one that can be told by", () => {
    const places = (id: unknown) =>
      refusalOf(() =>
        readSpecification(
          edited({ ...shipped, id: "ours" }, (one) => Object.assign(one.domains[1], { id, share: "x" })),
        ),
      ).obstacles.map(({ place }) => place);
    expect(places("outOfCourt")).toEqual(["domains.outOfCourt.share"]);
    expect(places("two words")).toEqual(["domains.1.id", "domains.1.share"]);
    expect(places(7)).toEqual(["domains.1.id", "domains.1.share"]);
  });
});
