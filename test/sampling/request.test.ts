import { describe, expect, test } from "vitest";
import { shippedSpecification } from "../../src/sampling/shipped-specifications.ts";
import { aRequest, edited, refused } from "../support/draws.ts";

describe("a request", () => {
  test("takes the default specification, no team and no exclusions", () => {
    expect(aRequest()).toEqual({
      specification: shippedSpecification("youth-2020-consultation"),
      overrides: [],
      inspectionDate: "2026-11-02",
      team: null,
      exclusions: [],
    });
  });

  test.each([
    ["  Anytown  ", "Anytown"],
    ["Ange\u0301", "Ang\u00E9"],
    ["  ", null],
    [null, null],
  ])("reads the team %j as %j", (team, read) => {
    expect(aRequest({}, { team }).team).toBe(read);
  });

  test("takes a specification by name or as a document", () => {
    const own = edited(shippedSpecification("youth-2018"), (one) => {
      one.id = "ours";
    });
    expect(aRequest({}, { specification: "youth-2021" }).specification.id).toBe("youth-2021");
    expect(aRequest({ "split.courtShare": 0.5 }, { specification: own }).specification).toMatchObject({
      id: "ours",
      split: { courtShare: 0.5 },
    });
  });

  test("is refused before any list is read", () => {
    expect(refused(() => aRequest({}, { inspectionDate: "2026-02-30" }))).toEqual(["invalid-date", "inspectionDate"]);
    expect(refused(() => aRequest({}, { specification: "none" }))).toEqual(["unknown-specification", "specification"]);
    expect(refused(() => aRequest({}, { specification: [] }))[0]).toBe("invalid-specification");
    expect(refused(() => aRequest({ nothing: 1 }))).toEqual(["unknown-field", "nothing"]);
  });
});
