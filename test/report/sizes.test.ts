import { describe, expect, test } from "vitest";
import {
  maximaSection,
  openResettlement,
  plannedSections,
  shownMaxima,
} from "../../src/report/sections/planned-sizes.ts";
import { sizesSection } from "../../src/report/sections/sizes.ts";
import { effectiveSpecification, type Setting } from "../../src/sampling/specification/overrides.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { planSizes } from "../../src/use-cases/sizes/plan-sizes.ts";
import { aCase, many } from "../support/cases.ts";
import { drawOf, type Settings } from "../support/draws.ts";
import { inventedCases } from "../support/invented.ts";
import { toldBy } from "./told.ts";

const CASES = [...inventedCases("court", 34), ...inventedCases("outOfCourt", 23)];
const PARAGRAPHS = 4;

const sizesOf = (settings: Settings, cases = CASES, specification = "youth-2021") =>
  toldBy(sizesSection(drawOf(cases, { specification, settings })))
    .slice(PARAGRAPHS)
    .join("\n");

function planned(id: string, eligible: Record<string, number>, settings: readonly Setting[] = []) {
  return planSizes(effectiveSpecification(shippedSpecification(id), settings), eligible);
}

describe("the sample size", () => {
  test("is told with the limits of the specification and those of a domain's own", () => {
    expect(sizesOf({ "sampleSize.minimum": 10, "sampleSize.maximum": 30 })).toContain(
      "The specification asks for at least 10 cases and at most 30 cases.",
    );
    expect(sizesOf({ "domains.court.minimum": 5, "domains.outOfCourt.maximum": 9 })).toContain(
      "It asks for at least 5 cases of court disposals and at most 9 cases of out-of-court disposals.",
    );
  });

  test("in each domain is told as that of each domain", () => {
    const text = sizesOf({ "sampleSize.basis": "each-domain", "sampleSize.maximum": 12 });
    expect(text).toContain("for a finite number of cases, inside each domain.");
    expect(text).toContain("The specification asks for at most 12 cases in each domain.");
    expect(text).toContain("Each domain has the sample size that is worked out for it.");
  });

  test("is shared as the specification has it, and what a short domain leaves goes where that says", () => {
    expect(sizesOf({})).toContain(
      "shared between the domains 60% to court disposals and 40% to out-of-court disposals,",
    );
    expect(sizesOf({ "split.method": "caseload" })).toContain("in proportion to their eligible cases, in whole cases.");
    const few = [...inventedCases("court", 5), ...inventedCases("outOfCourt", 60)];
    const short = "Places for which a domain has no eligible case ";
    expect(sizesOf({}, few)).toContain(`${short}are offered to the other domain.`);
    expect(sizesOf({ "split.shortfall": "leave" }, few)).toContain(`${short}are left.`);
  });

  test("where no case is eligible is nothing", () => {
    const text = toldBy(sizesSection(drawOf([]))).join("\n");
    expect(text).toContain("No case is eligible, so nothing can be sampled.");
    expect(text).not.toContain("planning figure");
  });

  test("where every case is sampled leaves no margin of error", () => {
    expect(sizesOf({}, many(3, aCase))).toContain(
      "Every eligible case is in the sample, so there is no margin of error.",
    );
  });
});

describe("sizes before there is a list", () => {
  test("are told in the order in which they are asked", () => {
    const sections = plannedSections(planned("youth-2021", { court: 40, outOfCourt: 25 }));
    expect(sections.map(({ title }) => title).slice(1)).toEqual([
      "Sample size and margin of error",
      "Resettlement",
      "What each maximum would give",
    ]);
  });

  test("show twenty maxima at the most, the largest always", () => {
    const maxima = planned("youth-2021", { court: 200, outOfCourt: 100 }).maxima;
    const shown = shownMaxima({ maxima });
    expect(maxima.length).toBeGreaterThan(20);
    expect(shown.length).toBeLessThanOrEqual(20);
    expect(shown.at(-1)).toBe(maxima.at(-1));
    expect(shownMaxima({ maxima: maxima.slice(0, 3) })).toHaveLength(3);
  });

  test("have a column for each domain, and none where there is one domain", () => {
    expect(toldBy(maximaSection(planned("youth-2021", { court: 40, outOfCourt: 25 })))[0]).toBe(
      "Maximum | Sample | Margin of error | Court disposals | Margin of error | Out-of-court disposals | Margin of error",
    );
    expect(toldBy(maximaSection(planned("youth-2025-outline", { children: 40 })))[0]).toBe(
      "Maximum | Sample | Margin of error",
    );
    const each = planned("youth-2021", { court: 40, outOfCourt: 25 }, [
      { path: "sampleSize.basis", value: "each-domain" },
    ]);
    expect(toldBy(maximaSection(each))[0]).toMatch(/^Maximum in each domain \| /);
  });

  test("of no eligible case have no maximum that makes a difference", () => {
    const [text] = toldBy(maximaSection(planned("youth-2021", { court: 0, outOfCourt: 0 })));
    expect(text).toBe("No case is eligible, so no maximum makes a difference.");
  });

  test("cannot say whether resettlement is in scope, unless the specification has no such standard", () => {
    const [with_] = toldBy(openResettlement({ specification: shippedSpecification("youth-2021") }));
    expect(with_).toMatch(/^Whether the resettlement standard is in scope depends on the list/);
    const none = effectiveSpecification(shippedSpecification("youth-2021"), [
      { path: "resettlement.minimumCases", value: null },
    ]);
    expect(toldBy(openResettlement(none))).toEqual(["No such standard in this specification."]);
  });
});
