import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { drawSample } from "../../src/sampling/draw/draw.ts";
import { readSeed } from "../../src/sampling/draw/seed.ts";
import { drawList } from "../../src/use-cases/draw-list.ts";
import { aList } from "../support/cases.ts";
import { aRequest } from "../support/draws.ts";
import { inventedCases } from "../support/invented.ts";
import samples from "./samples-of-the-shipped.json" with { type: "json" };

/** Kept from before specifications had domains of their own: a framework as data must draw what the rules in code drew. */
const example = readFileSync(new URL("../example/long-list.csv", import.meta.url));

describe("the shipped specifications draw the samples that they always drew", () => {
  test.each(samples)("$specification with $settings, seed $seed, of $list", async (kept) => {
    const request = aRequest(kept.settings, { specification: kept.specification });
    const seed = readSeed(kept.seed, "supplied");
    const draw = await drawOf(kept.list, request, seed);
    expect(draw?.sample.map(({ caseId }) => caseId).join(" ")).toBe(kept.sample);
    expect(
      draw?.reserves
        .slice(0, 12)
        .map(({ caseId }) => caseId)
        .join(" "),
    ).toBe(kept.reserves);
  });
});

async function drawOf(
  list: (typeof samples)[number]["list"],
  request: ReturnType<typeof aRequest>,
  seed: ReturnType<typeof readSeed>,
) {
  if (typeof list === "string") return (await drawList({ bytes: example }, request, seed)).draw;
  const cases = [...inventedCases("court", list.court), ...inventedCases("outOfCourt", list.outOfCourt)];
  return drawSample(aList(...cases), request, seed);
}
