import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/sampling/case.ts";
import { eligibilityOf } from "../../../src/sampling/plan/eligibility.ts";
import { windowsOf } from "../../../src/sampling/plan/windows.ts";
import { ofDomain } from "../../../src/sampling/specification/domains.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { DISPOSALS } from "../../../src/sampling/vocabulary.ts";
import { aCase, anOutOfCourtCase, INSPECTION_DATE } from "../../support/cases.ts";
import { refusalOf, refused } from "../../support/draws.ts";

const specification = shippedSpecification("youth-2018");
const windows = windowsOf(INSPECTION_DATE, specification);

function eligibility(cases: readonly Case[], more: Partial<Parameters<typeof eligibilityOf>[1]> = {}) {
  return eligibilityOf(cases, { inspectionDate: INSPECTION_DATE, windows, specification, exclusions: [], ...more });
}

describe("a case is eligible in its disposal's domain when it started within that domain's window", () => {
  test.each([
    ["custody", "2026-03-02", "court"],
    ["youth-rehabilitation-order", "2026-05-02", "court"],
    ["referral-order", "2026-04-01", "court"],
    ["conditional-caution", "2026-06-02", "outOfCourt"],
    ["caution", "2026-08-02", "outOfCourt"],
    ["community-resolution", "2026-07-01", "outOfCourt"],
  ] as const)("%s of %s: %s", (disposal, startDate, domain) => {
    const { eligible, excluded } = eligibility([aCase("C-1", { disposal, startDate })]);
    expect(ofDomain(eligible, domain).map((one) => one.caseId)).toEqual(["C-1"]);
    expect(excluded).toEqual([]);
  });
});

describe("a case that is not eligible is excluded with the first reason that holds", () => {
  test.each([
    ["referral-order", "2026-03-01", "before-window", "court"],
    ["referral-order", "2026-05-03", "after-window", "court"],
    ["referral-order", "2026-11-02", "after-window", "court"],
    ["referral-order", "2026-11-03", "after-inspection-date", "court"],
    ["caution", "2026-06-01", "before-window", "outOfCourt"],
    ["caution", "2026-08-03", "after-window", "outOfCourt"],
    ["caution", "2026-11-03", "after-inspection-date", "outOfCourt"],
    ["caution", "2026-04-01", "before-window", "outOfCourt"],
    ["referral-order", "2026-07-01", "after-window", "court"],
    ["fine", "2026-04-01", "disposal-out-of-scope", null],
    ["fine", "2026-11-03", "disposal-out-of-scope", null],
    ["licence", "2026-01-01", "disposal-out-of-scope", null],
  ] as const)(
    "%s of %s: %s, in the domain that samples the disposal, if any",
    (disposal, startDate, reason, domain) => {
      const { eligible, excluded } = eligibility([aCase("C-1", { disposal, startDate })]);
      expect([...eligible.court!, ...eligible.outOfCourt!]).toEqual([]);
      // toEqual would take a domain of undefined for none, which canonical JSON would not.
      expect(excluded).toStrictEqual([{ caseId: "C-1", reason, ...(domain && { domain }) }]);
    },
  );

  test("every disposal that no domain lists is out of scope, and every other has a domain", () => {
    const both = { from: "2026-06-15", to: "2026-06-15" };
    const all = DISPOSALS.map((disposal, at) => aCase(`C-${at}`, { disposal, startDate: "2026-06-15" }));
    const { eligible, excluded } = eligibility(all, { windows: { ...windows, court: both, outOfCourt: both } });
    const disposals = (cases: readonly Case[]) => cases.map(({ disposal }) => disposal);
    expect(disposals(eligible.court!)).toEqual(["custody", "youth-rehabilitation-order", "referral-order"]);
    expect(disposals(eligible.outOfCourt!)).toEqual(["conditional-caution", "caution", "community-resolution"]);
    expect(new Set(excluded.map(({ reason }) => reason))).toEqual(new Set(["disposal-out-of-scope"]));
    expect(excluded).toHaveLength(DISPOSALS.length - 6);
  });

  test("a window that ends on the inspection date takes a case that starts on it", () => {
    const { eligible } = eligibility([aCase("C-1", { startDate: INSPECTION_DATE })], {
      windows: { ...windows, court: { from: "2026-10-01", to: INSPECTION_DATE } },
    });
    expect(eligible.court!).toHaveLength(1);
  });
});

describe("an exclusion that was asked for", () => {
  test("stands before every other reason and keeps its note", () => {
    const cases = [
      aCase("A", { disposal: "fine" }),
      aCase("B", { startDate: "2027-01-01" }),
      aCase("C"),
      anOutOfCourtCase("D"),
    ];
    const exclusions = cases.map(({ caseId }) => ({ caseId, note: `why ${caseId}` }));
    expect(eligibility(cases, { exclusions }).excluded).toStrictEqual([
      { caseId: "A", reason: "requested", note: "why A" },
      { caseId: "B", reason: "requested", domain: "court", note: "why B" },
      { caseId: "C", reason: "requested", domain: "court", note: "why C" },
      { caseId: "D", reason: "requested", domain: "outOfCourt", note: "why D" },
    ]);
  });

  test("makes room for another case of the same child", () => {
    const cases = [aCase("A", { childId: "K", disposal: "custody" }), aCase("B", { childId: "K" })];
    const { eligible } = eligibility(cases, { exclusions: [{ caseId: "A", note: "conflict" }] });
    expect(eligible.court!.map((one) => one.caseId)).toEqual(["B"]);
  });

  test("is refused for each case that the list does not have", () => {
    const act = () =>
      eligibility([aCase("007")], { exclusions: ["7", "007", "x"].map((caseId) => ({ caseId, note: "n" })) });
    expect(refused(act)).toEqual(["unknown-case", "exclude", "exclude"]);
    expect(refusalOf(act).message).toMatch(/"7".*"x"/);
  });

  test.each(["another note", "n"])("is refused where the same case is named twice, with %j the second time", (note) => {
    const exclusions = [
      { caseId: "A", note: "n" },
      { caseId: "B", note: "n" },
      { caseId: "A", note },
    ];
    const refusal = refusalOf(() => eligibility([aCase("A"), aCase("B")], { exclusions }));
    expect([refusal.code, refusal.message]).toEqual(["excluded-twice", 'exclude: the case "A" is named twice']);
  });
});

describe("one case per child", () => {
  const sameChild = [aCase("A", { childId: "K" }), aCase("B", { childId: "K" })];

  test("is kept in each domain apart", () => {
    const { eligible, excluded } = eligibility([...sameChild, anOutOfCourtCase("O", { childId: "K" })]);
    expect(eligible.court!.map((one) => one.caseId)).toEqual(["A"]);
    expect(eligible.outOfCourt!.map((one) => one.caseId)).toEqual(["O"]);
    expect(excluded).toEqual([{ caseId: "B", reason: "another-case-of-the-child", domain: "court", kept: "A" }]);
  });

  test("is looked for among the eligible only: a more serious case outside the window takes nobody's place", () => {
    const outside = aCase("A", { childId: "K", disposal: "custody", startDate: "2026-01-01" });
    expect(eligibility([outside, aCase("B", { childId: "K" })]).eligible.court!.map((one) => one.caseId)).toEqual([
      "B",
    ]);
  });

  test("is not asked for where the specification switches it off", () => {
    const { eligible } = eligibility(sameChild, { specification: { ...specification, oneCasePerChild: false } });
    expect(eligible.court!).toHaveLength(2);
  });
});

test("excluded cases ascend by UTF-16 code unit, whatever the order of the list", () => {
  const references = ["b", "B", "10", "9", "\uFFFF", "\u{1F600}", "é", "e\u0301x"];
  const cases = references.map((caseId) => aCase(caseId, { disposal: "fine" }));
  const sorted = ["10", "9", "B", "b", "e\u0301x", "é", "\u{1F600}", "\uFFFF"];
  expect(eligibility(cases).excluded.map((one) => one.caseId)).toEqual(sorted);
  expect(eligibility(cases.toReversed()).excluded.map((one) => one.caseId)).toEqual(sorted);
});
