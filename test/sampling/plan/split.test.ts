import { describe, expect, test } from "vitest";
import { allot } from "../../../src/sampling/plan/split.ts";
import { ofDomain } from "../../../src/sampling/specification/domains.ts";
import { effectiveSpecification } from "../../../src/sampling/specification/overrides.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../../src/sampling/specification/specification.ts";
import type { Settings } from "../../support/draws.ts";

function specification(settings: Settings = {}): Specification {
  return effectiveSpecification(
    shippedSpecification("youth-2018"),
    Object.entries(settings).map(([path, value]) => ({ path, value })),
  ).specification;
}

/** required; target court + out of court; places court + out of court. */
function parts(court: number, outOfCourt: number, settings: Settings = {}) {
  const { required, target, places } = allot({ court, outOfCourt }, specification(settings));
  return [required, target.court, target.outOfCourt, places.court, places.outOfCourt];
}

const shares = (court: number) => ({
  "domains.court.share": court,
  "domains.outOfCourt.share": Math.round(10_000 - court * 10_000) / 10_000,
});

describe("the size is worked out over both domains and split", () => {
  test.each<[string, number, number, Settings, number[]]>([
    ["60 to 40", 34, 23, {}, [43, 26, 17, 26, 17]],
    ["no case at all", 0, 0, {}, [0, 0, 0, 0, 0]],
    ["one court case", 1, 0, {}, [1, 1, 0, 1, 0]],
    ["one out-of-court case, which takes the place the court cannot fill", 0, 1, {}, [1, 1, 0, 0, 1]],
    ["one case in each", 1, 1, {}, [2, 1, 1, 1, 1]],
    ["no court case", 0, 57, {}, [43, 26, 17, 0, 43]],
    ["no out-of-court case", 57, 0, {}, [43, 26, 17, 43, 0]],
    ["a court short of cases gives its places", 10, 47, {}, [43, 26, 17, 10, 33]],
    ["or leaves them", 10, 47, { "split.shortfall": "leave" }, [43, 26, 17, 10, 17]],
    ["out of court short of cases gives its places", 47, 10, {}, [43, 26, 17, 33, 10]],
    ["or leaves them", 47, 10, { "split.shortfall": "leave" }, [43, 26, 17, 26, 10]],
    ["in proportion to the caseload", 30, 27, { "split.method": "caseload" }, [43, 23, 20, 23, 20]],
    ["in proportion to an empty caseload", 0, 0, { "split.method": "caseload" }, [0, 0, 0, 0, 0]],
    ["all to the court", 34, 23, { "domains.court.share": 1, "domains.outOfCourt.share": 0 }, [43, 43, 0, 34, 9]],
    ["none to the court", 34, 23, { "domains.court.share": 0, "domains.outOfCourt.share": 1 }, [43, 0, 43, 20, 23]],
    ["a maximum over both", 34, 23, { "sampleSize.maximum": 20 }, [43, 12, 8, 12, 8]],
    ["a maximum of nothing", 34, 23, { "sampleSize.maximum": 0 }, [43, 0, 0, 0, 0]],
    ["a minimum over both", 34, 23, { "sampleSize.minimum": 50 }, [43, 30, 20, 30, 20]],
    ["a minimum beyond the list is a census", 34, 23, { "sampleSize.minimum": 500 }, [43, 34, 23, 34, 23]],
  ])("%s", (_, court, outOfCourt, settings, expected) => {
    expect(parts(court, outOfCourt, settings)).toEqual(expected);
  });

  test.each([
    // A half goes to the court; each of these falls short of the half in binary64.
    [50, 0.29, 15],
    [50, 0.57, 29],
    [25, 0.58, 15],
    [5, 0.1, 1],
    [5, 0.3, 2],
    [5, 0.7, 4],
    [3, 0.5, 2],
    [1000, 0.0005, 1],
    [1000, 0.0004, 0],
  ])("of %i places a share of %d is %i for the court", (places, courtShare, court) => {
    const settings = {
      "sampleSize.maximum": places,
      ...shares(courtShare),
      "sampleSize.marginOfError": 0.001,
    };
    expect(allot({ court: 5000, outOfCourt: 5000 }, specification(settings)).target).toEqual({
      court,
      outOfCourt: places - court,
    });
  });
});

describe("the size is worked out inside each domain", () => {
  test.each<[string, number, number, Settings, number[]]>([
    ["by the formula twice", 34, 23, {}, [50, 29, 21, 29, 21]],
    ["with the maximum for each", 34, 23, { "sampleSize.maximum": 10 }, [50, 10, 10, 10, 10]],
    ["with the minimum for each", 34, 23, { "sampleSize.minimum": 30 }, [50, 30, 23, 30, 23]],
    ["with an empty domain", 0, 23, {}, [21, 0, 21, 0, 21]],
    ["with two empty domains", 0, 0, {}, [0, 0, 0, 0, 0]],
  ])("%s", (_, court, outOfCourt, settings, expected) => {
    expect(parts(court, outOfCourt, { "sampleSize.basis": "each-domain", ...settings })).toEqual(expected);
  });
});

test("the court's places grow with its share", () => {
  const all = Array.from({ length: 101 }, (_, share) => share / 100);
  const court = all.map((share) =>
    ofDomain(allot({ court: 40, outOfCourt: 40 }, specification(shares(share))).target, "court"),
  );
  expect(court).toEqual(court.toSorted((a, b) => a - b));
});
