import { describe, expect, test } from "vitest";
import { effectiveSpecification } from "../../src/sampling/specification/overrides.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { planSizes } from "../../src/use-cases/sizes/plan-sizes.ts";
import { sizesSchema } from "../../src/use-cases/sizes/sizes-document.ts";
import { refused, type Settings } from "../support/draws.ts";

const sizesFor = (id: string, eligible: Record<string, unknown>, settings: Settings = {}) =>
  planSizes(
    effectiveSpecification(
      shippedSpecification(id),
      Object.entries(settings).map(([path, value]) => ({ path, value })),
    ),
    eligible,
  );
const drawn = ({ domains }: ReturnType<typeof sizesFor>) =>
  Object.fromEntries(Object.entries(domains).map(([id, size]) => [id, size.drawn]));

describe("sizes before there is a list", () => {
  test.each<[string, Record<string, number>, Record<string, number>]>([
    ["youth-2020-consultation", { court: 34, outOfCourt: 23 }, { court: 26, outOfCourt: 17 }],
    ["youth-2025-outline", { children: 57 }, { children: 43 }],
    ["youth-2025-outline", { children: 9 }, { children: 9 }],
    ["youth-2025-outline", { children: 4000 }, { children: 91 }],
    ["youth-2018", { court: 0, outOfCourt: 0 }, { court: 0, outOfCourt: 0 }],
  ])("of %s with %j eligible are %j", (id, eligible, expected) => {
    const sizes = sizesFor(id, eligible);
    expect(drawn(sizes)).toEqual(expected);
    expect(sizesSchema.parse(sizes)).toEqual(sizes);
  });

  test("tell what every maximum would give, the last being the one that takes nothing away", () => {
    const { maxima, sampleSize } = sizesFor("youth-2018", { court: 34, outOfCourt: 23 });
    expect(maxima.map(({ maximum }) => maximum)).toEqual(Array.from({ length: 43 }, (_, at) => at + 1));
    expect(maxima.every(({ maximum, drawn: all }) => maximum === all)).toBe(true);
    expect(maxima.at(-1)?.achievedMarginOfError).toBe(sampleSize.achievedMarginOfError);
    expect(maxima[19]?.domains).toEqual(
      Object.fromEntries(
        Object.entries(sizesFor("youth-2018", { court: 34, outOfCourt: 23 }, { "sampleSize.maximum": 20 }).domains).map(
          ([id, { drawn: own, marginOfError }]) => [id, { drawn: own, marginOfError }],
        ),
      ),
    );
  });

  test("tell two hundred maxima at most, and never one that the specification's minimum forbids", () => {
    const many = sizesFor("youth-2018", { court: 40_000, outOfCourt: 9_000 }, { "sampleSize.marginOfError": 0.005 });
    expect(many.maxima.length).toBeLessThanOrEqual(201);
    expect(many.maxima.at(-1)?.maximum).toBe(many.sampleSize.drawn);
    expect(sizesFor("youth-2025-outline", { children: 57 }).maxima[0]?.maximum).toBe(14);
  });

  test.each<[Record<string, unknown>, string[]]>([
    [{ court: 34 }, ["eligible.outOfCourt"]],
    [{ court: 34, outOfCourt: 23, crown: 1 }, ["eligible.crown"]],
    [{ court: -1, outOfCourt: 2.5 }, ["eligible.court", "eligible.outOfCourt"]],
    [{ court: "34", outOfCourt: 1_000_001 }, ["eligible.court", "eligible.outOfCourt"]],
  ])("are refused for %j, at each domain that is wrong", (eligible, places) => {
    expect(refused(() => sizesFor("youth-2018", eligible))).toEqual(["invalid-eligible", ...places]);
  });
});
