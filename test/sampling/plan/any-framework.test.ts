import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../src/base/canonical.ts";
import { drawSample } from "../../../src/sampling/draw/draw.ts";
import { readSeed } from "../../../src/sampling/draw/seed.ts";
import { inspectionRequest } from "../../../src/sampling/plan/request.ts";
import { sizesOf } from "../../../src/sampling/plan/sizes.ts";
import { allot } from "../../../src/sampling/plan/split.ts";
import { readReceipt, specificationOrigin } from "../../../src/sampling/receipt/receipt.ts";
import { verifyReceipt } from "../../../src/sampling/receipt/verify.ts";
import { ofDomain } from "../../../src/sampling/specification/domains.ts";
import {
  SHIPPED_SPECIFICATIONS,
  shippedSpecification,
  specificationFor,
} from "../../../src/sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../../src/sampling/specification/specification.ts";
import { DISPOSALS, STRATIFICATION_VARIABLES } from "../../../src/sampling/vocabulary.ts";
import { aCase, aList, INSPECTION_DATE, many } from "../../support/cases.ts";

const base = shippedSpecification("youth-2018");

/** Ids that properties of objects have too are among them. */
const domainId = fc
  .oneof(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,31}$/), fc.constantFrom("constructor", "toString", "valueOf", "drawn"))
  .filter((id) => id !== "custody" && id !== "list");

const limits = fc.option(fc.tuple(fc.nat(20), fc.nat(60)), { nil: null }).map((pair) => ({
  minimum: pair === null ? null : Math.min(...pair),
  maximum: pair === null ? null : Math.max(...pair),
}));

/** Whole ten-thousandths that add up to 10,000. */
const shares = (count: number) =>
  fc.array(fc.nat(10_000), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const at = [0, ...cuts.toSorted((a, b) => a - b), 10_000];
    return at.slice(1).map((cut, place) => (cut - (at[place] ?? 0)) / 10_000);
  });

/** Any framework that can hold together. */
const framework: fc.Arbitrary<Specification> = fc
  .uniqueArray(domainId, { minLength: 1, maxLength: 8, selector: (id) => id.toLowerCase() })
  .chain((ids) =>
    fc.record({
      ids: fc.constant(ids),
      shares: shares(ids.length),
      limits: fc.array(limits, { minLength: ids.length, maxLength: ids.length }),
      kinds: fc.shuffledSubarray([...DISPOSALS], { minLength: ids.length, maxLength: DISPOSALS.length }),
      unit: fc.constantFrom("days", "weeks", "months"),
      window: fc.tuple(fc.nat(120), fc.nat(120)),
      basis: fc.constantFrom("together", "each-domain"),
      split: fc.record({
        method: fc.constantFrom("share", "caseload"),
        shortfall: fc.constantFrom("fill", "leave"),
      }),
      whole: fc.option(fc.tuple(fc.nat(30), fc.nat(200)), { nil: null }),
      variables: fc.shuffledSubarray([...STRATIFICATION_VARIABLES], { minLength: 1, maxLength: 4 }),
    }),
  )
  .map((made) => {
    const minimums = made.limits.reduce((sum, { minimum }) => sum + (minimum ?? 0), 0);
    const { whole } = made;
    const document = {
      ...base,
      id: "generated",
      standards: [],
      domains: made.ids.map((id, at) => ({
        id,
        title: `Domain ${id}`,
        window: { from: Math.max(...made.window), to: Math.min(...made.window), unit: made.unit },
        disposals: made.kinds.filter((_, place) => place % made.ids.length === at),
        share: made.shares[at],
        ...made.limits[at],
      })),
      sampleSize: {
        ...base.sampleSize,
        basis: made.basis,
        minimum: whole === null ? null : Math.min(...whole, made.basis === "each-domain" ? 0 : 30),
        maximum: whole === null ? null : Math.max(...whole, minimums, 60),
      },
      split: made.split,
      stratification: {
        variables: made.variables,
        combine: {},
        groups: {
          age: [
            { level: "10-14", from: 10, to: 14 },
            { level: "15-and-over", from: 15, to: null },
          ],
          previousSanctions: [{ level: "any", from: 0, to: null }],
        },
      },
    };
    return specificationFor(JSON.parse(JSON.stringify(document)));
  });

const withCounts = framework.chain((specification) =>
  fc.tuple(
    fc.constant(specification),
    fc
      .array(fc.oneof(fc.nat(3), fc.nat(400)), {
        minLength: specification.domains.length,
        maxLength: specification.domains.length,
      })
      .map((counts) => Object.fromEntries(specification.domains.map(({ id }, at) => [id, counts[at] ?? 0]))),
  ),
);

describe("whatever the framework", () => {
  test("sizes add up, and no domain gives more than it has, or than its maximum", () => {
    fc.assert(
      fc.property(withCounts, ([specification, eligible]) => {
        const { sampleSize, domains } = sizesOf(eligible, specification);
        const sum = (part: "eligible" | "drawn" | "target") =>
          Object.values(domains).reduce((total, size) => total + size[part], 0);
        expect([sum("eligible"), sum("drawn")]).toEqual([sampleSize.eligible, sampleSize.drawn]);
        for (const { id, minimum, maximum } of specification.domains) {
          const size = ofDomain(domains, id);
          const cap = Math.min(size.eligible, maximum ?? Infinity);
          expect(size.drawn).toBeLessThanOrEqual(cap);
          expect(size.drawn).toBeGreaterThanOrEqual(Math.min(cap, minimum ?? 0));
        }
        if (specification.sampleSize.basis === "together") {
          const places = sum("target");
          if (specification.split.shortfall === "fill") expect(sum("drawn")).toBe(places);
          else expect(sum("drawn")).toBeLessThanOrEqual(places);
          expect(places).toBeLessThanOrEqual(sampleSize.eligible);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("the order of domains changes nothing but the order in which they are shown", () => {
    fc.assert(
      fc.property(withCounts, ([specification, eligible]) => {
        const turned = { ...specification, domains: specification.domains.toReversed() };
        const [one, other] = [sizesOf(eligible, specification), sizesOf(eligible, turned)];
        expect(canonicalJson(other)).toBe(canonicalJson(one));
        expect(canonicalJson(allot(eligible, turned))).toBe(canonicalJson(allot(eligible, specification)));
      }),
      { numRuns: 300 },
    );
  });

  test("chances are equal within a domain, and the specification comes back from file and receipt as the same bytes", () => {
    fc.assert(
      fc.property(framework, fc.nat(1000), (specification, seed) => {
        expect(canonicalJson(specificationFor(JSON.parse(JSON.stringify(specification, null, 2))))).toBe(
          canonicalJson(specification),
        );
        const request = inspectionRequest({ inspectionDate: INSPECTION_DATE, specification });
        const cases = many(40, aCase, (at) => ({
          disposal: DISPOSALS[at % DISPOSALS.length] ?? "fine",
          startDate: "2026-06-02",
          gender: at % 3 === 0 ? "female" : "male",
          age: String(12 + (at % 6)),
          lookedAfter: at % 4 === 0 ? "yes" : null,
        }));
        const draw = drawSample(aList(...cases), request, readSeed(String(seed), "supplied"));
        const receipt = readReceipt(JSON.parse(canonicalJson(draw)));
        expect(canonicalJson(receipt.specification)).toBe(canonicalJson(specification));
        expect(specificationOrigin(receipt)).toBe("own");
        const verified = verifyReceipt(JSON.parse(canonicalJson(draw)), aList(...cases.toReversed()));
        expect(verified.matches, JSON.stringify(verified.steps)).toBe(true);
        for (const { id } of specification.domains) {
          const { inclusionProbability, drawn, eligible } = ofDomain(draw.domains, id);
          expect(inclusionProbability).toBe(eligible === 0 ? null : drawn / eligible);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test.each(SHIPPED_SPECIFICATIONS)("$id comes back from its file as the same bytes", (specification) => {
  const text = JSON.stringify({ $schema: "./specification.schema.json", ...specification }, null, 2);
  expect(canonicalJson(specificationFor(JSON.parse(text)))).toBe(canonicalJson(specification));
});

describe("what is over and what is missing is spread by the shares, again and again", () => {
  const three = (eligible: Record<string, number>, changes: Record<string, object>, more: object = {}) =>
    allot(eligible, {
      ...base,
      ...more,
      domains: ["a", "b", "c"].map((id, at) => ({
        id,
        title: id,
        window: { from: 8, to: 6, unit: "months" as const },
        disposals: ["fine"],
        share: [0.5, 0.3, 0.2][at],
        minimum: null,
        maximum: null,
        ...changes[id],
      })),
    });

  test.each<[string, Record<string, number>, Record<string, object>, number[], number[]]>([
    // n = ceil(n0 / (1 + (n0 - 1) / 300)) = 107.
    ["nothing is short", { a: 100, b: 100, c: 100 }, {}, [54, 32, 21], [54, 32, 21]],
    [
      "one is short, and the others take its places by 3 to 2",
      { a: 10, b: 145, c: 145 },
      {},
      [54, 32, 21],
      [10, 58, 39],
    ],
    ["two are short", { a: 10, b: 20, c: 270 }, {}, [54, 32, 21], [10, 20, 77]],
    ["one may give ten at most", { a: 100, b: 100, c: 100 }, { a: { maximum: 10 } }, [54, 32, 21], [10, 58, 39]],
    [
      "one gives fifty at least, taken from the others by 5 to 3",
      { a: 100, b: 100, c: 100 },
      { c: { minimum: 50 } },
      [54, 32, 21],
      [36, 21, 50],
    ],
  ])("%s", (_, eligible, changes, target, drawn) => {
    const found = three(eligible, changes);
    expect(found.required).toBe(107);
    expect(["a", "b", "c"].map((id) => ofDomain(found.target, id))).toEqual(target);
    expect(["a", "b", "c"].map((id) => ofDomain(found.places, id))).toEqual(drawn);
  });
});
