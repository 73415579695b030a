import { describe, expect, test } from "vitest";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { aRequest, type Edit, edited, refused } from "../../support/draws.ts";

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
    expect(aRequest({ "split.shortfall": "leave" }, { specification: own }).specification).toMatchObject({
      id: "ours",
      split: { shortfall: "leave" },
    });
  });

  test("is refused before any list is read", () => {
    expect(refused(() => aRequest({}, { inspectionDate: "2026-02-30" }))).toEqual(["invalid-date", "inspectionDate"]);
    expect(refused(() => aRequest({}, { specification: "none" }))).toEqual(["unknown-specification", "specification"]);
    expect(refused(() => aRequest({}, { specification: [] }))[0]).toBe("invalid-specification");
    expect(refused(() => aRequest({ nothing: 1 }))).toEqual(["unknown-field", "nothing"]);
  });

  test("keeps the notes of exclusions as the record will have them", () => {
    const exclusions = [{ caseId: "A", note: " Ange\u0301 moved\n" }];
    expect(aRequest({}, { exclusions }).exclusions).toEqual([{ caseId: "A", note: "Ang\u00E9 moved" }]);
  });

  const own = (edit: Edit) =>
    edited(shippedSpecification("youth-2018"), (one) => {
      one.id = "ours";
      edit(one);
    });
  const note = (text: string) => ({
    exclusions: [
      { caseId: "A", note: "n" },
      { caseId: "B", note: text },
    ],
  });
  test.each<[string, string, () => unknown]>([
    ["team", "half a character in the team", () => aRequest({}, { team: "\uD800" })],
    ["team", "201 characters of team", () => aRequest({}, { team: "x".repeat(201) })],
    ["exclude B", "half a character in a note", () => aRequest({}, note("a\uDC00"))],
    ["exclude B", "1,001 characters of note", () => aRequest({}, note("x".repeat(1001)))],
    ["title", "half a character in a setting", () => aRequest({ title: "\uD800" })],
    ["sources.1", "half a character in a list that is set", () => aRequest({ sources: ["a", "\uD800"] })],
    [
      "replacement.reasons.0.meaning",
      "half a character in a specification of the user's own",
      () =>
        aRequest(
          {},
          {
            specification: own((one) => {
              one.replacement.reasons[0].meaning = "\uD800";
            }),
          },
        ),
    ],
  ])("is refused at %s for %s", (place, _, act) => {
    expect(refused(act)).toEqual(["invalid-text", place]);
  });

  test("takes texts as long as they may be", () => {
    const exclusions = [{ caseId: "A", note: "x".repeat(1000) }];
    const { team } = aRequest({}, { team: "x".repeat(200), exclusions });
    expect(team).toHaveLength(200);
  });
});
