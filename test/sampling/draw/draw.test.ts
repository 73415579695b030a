import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import type { Case } from "../../../src/sampling/case.ts";
import { drawFromPlan, drawSample } from "../../../src/sampling/draw/draw.ts";
import { drawSchema } from "../../../src/sampling/draw/draw-document.ts";
import { readSeed } from "../../../src/sampling/draw/seed.ts";
import { cellsOf } from "../../../src/sampling/plan/cells.ts";
import { planInspection } from "../../../src/sampling/plan/plan.ts";
import { ofDomain } from "../../../src/sampling/specification/domains.ts";
import { ticket } from "../../../src/sampling/ticket.ts";
import { aCase, aList, anOutOfCourtCase, many } from "../../support/cases.ts";
import { aRequest, drawOf } from "../../support/draws.ts";
import { inventedCases } from "../../support/invented.ts";

/** A list with a case for every reason to leave one out. */
const LIST: Case[] = [
  ...inventedCases("court", 34).map((one, index) => ({
    ...one,
    childId: index < 4 ? `K${index % 2}` : null,
    age: "15",
  })),
  ...inventedCases("outOfCourt", 23),
  aCase("X-fine", { disposal: "fine" }),
  aCase("X-early", { startDate: "2026-03-01" }),
  aCase("X-late", { startDate: "2026-05-03" }),
  aCase("X-future", { startDate: "2026-11-03" }),
  aCase("X-asked"),
];
const ASKED = { exclusions: [{ caseId: "X-asked", note: "live proceedings" }] };
const draw = drawOf(LIST, ASKED);

/** Names of every object of a document, its own in order of path; arrays by their first element. */
function names(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? [names(value[0])] : [];
  if (typeof value !== "object" || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, names(part)]));
}

describe("a draw has the names of the contract", () => {
  const keys = (value: object) => Object.keys(value).sort();

  test("at its top", () => {
    const expected =
      "kind version method team inspectionDate specification overrides seed list windows excluded mappings sampleSize domains resettlement sample reserves profile warnings digest";
    expect(keys(draw)).toEqual(expected.split(" ").sort());
    expect(draw).toMatchObject({
      kind: "longlist/draw",
      version: 1,
      method: "allocation-lottery/1",
      team: null,
      inspectionDate: "2026-11-02",
      overrides: [],
      seed: { value: "demo", origin: "supplied" },
    });
  });

  test.each<[string, object, string]>([
    ["list", draw.list, "digest profileDigest rows cases"],
    ["windows", draw.windows, "court outOfCourt custody"],
    ["windows.court", draw.windows.court!, "from to"],
    [
      "sampleSize",
      draw.sampleSize,
      "eligible confidence marginOfError required drawn achievedMarginOfError weightedMarginOfError",
    ],
    [
      "domains.court",
      draw.domains.court!,
      "eligible target drawn inclusionProbability marginOfError probabilityAllMargins probabilityAllTwoWayMargins lottery margins judgementBase",
    ],
    ["lottery", draw.domains.court!.lottery, "stages cells allocations weights chosen"],
    ["lottery.cells", nth(draw.domains.court!.lottery.cells, 0), "levels eligible base"],
    ["margins", nth(draw.domains.court!.margins, 0), "variable level eligible exactShare drawn"],
    ["judgementBase", draw.domains.court!.judgementBase, "desistance childSafety publicSafety notRecorded"],
    ["resettlement", draw.resettlement, "inScope custodyCases custodyChildren minimumCases cases standards"],
    ["sample", nth(draw.sample, 0), "caseId domain gender disposal riskOfSeriousHarm safetyAndWellbeing ticket order"],
    ["warnings", nth(draw.warnings, 0), "code message"],
  ])("in %s", (_, value, expected) => {
    expect(keys(value)).toEqual(expected.split(" ").sort());
  });

  test("the same for reserves as for the sample, and for both domains", () => {
    expect(names(draw.reserves[0])).toEqual(names(draw.sample[0]));
    expect(keys(draw.domains.outOfCourt!)).toEqual(keys(draw.domains.court!));
  });

  test("and is a receipt by its own schema, unchanged by being read", () => {
    expect(drawSchema.parse(JSON.parse(JSON.stringify(draw)))).toEqual(draw);
  });
});

test("sample, reserves and excluded cases are all cases of the list, each exactly once", () => {
  const all = [...draw.sample, ...draw.reserves, ...draw.excluded].map((one) => one.caseId);
  expect(all.sort()).toEqual(LIST.map((one) => one.caseId).sort());
  expect(draw.list).toMatchObject({ rows: LIST.length, cases: LIST.length });
  expect(draw.excluded.filter((one) => one.reason !== "another-case-of-the-child")).toEqual([
    { caseId: "X-asked", reason: "requested", domain: "court", note: "live proceedings" },
    { caseId: "X-early", reason: "before-window", domain: "court" },
    { caseId: "X-fine", reason: "disposal-out-of-scope" },
    { caseId: "X-future", reason: "after-inspection-date", domain: "court" },
    { caseId: "X-late", reason: "after-window", domain: "court" },
  ]);
});

test("each domain draws its number, court first, by cell, ticket and reference; reserves go on where the sample ends", () => {
  for (const domain of ["court", "outOfCourt"] as const) {
    const sampled = draw.sample.filter((one) => one.domain === domain);
    const result = ofDomain(draw.domains, domain);
    expect(sampled).toHaveLength(result.drawn);
    expect(result.inclusionProbability).toBe(result.drawn / result.eligible);
    const eligible = LIST.filter((one) =>
      [...draw.sample, ...draw.reserves].some(({ caseId, domain: own }) => caseId === one.caseId && own === domain),
    );
    const cells = cellsOf(eligible, draw.specification.stratification);
    const ranked = cells.map(({ members }) =>
      members
        .map(({ caseId }) => ({ caseId, ticket: ticket("demo", domain, "case", caseId) }))
        .sort((a, b) => a.ticket - b.ticket),
    );
    const places = ranked.map(
      (members) => members.filter(({ caseId }) => sampled.some((one) => one.caseId === caseId)).length,
    );
    const entries = (from: (cell: number) => number, to: (cell: number) => number) =>
      ranked.flatMap((members, cell) =>
        members.map((one, rank) => ({ ...one, order: rank + 1 })).slice(from(cell), to(cell)),
      );
    const told = (list: typeof draw.sample) =>
      list
        .filter((one) => one.domain === domain)
        .map(({ caseId, ticket: number, order }) => ({ caseId, ticket: number, order }));
    expect(told(draw.sample)).toEqual(
      entries(
        () => 0,
        (cell) => nth(places, cell),
      ),
    );
    expect(told(draw.reserves)).toEqual(
      entries(
        (cell) => nth(places, cell),
        () => 1000,
      ),
    );
  }
  expect(draw.sample.map((one) => one.domain)).toEqual(draw.sample.map((one) => one.domain).sort());
});

test("levels are as recorded in the sample and combined in the margins", () => {
  const cases = many(4, aCase, () => ({ riskOfSeriousHarm: "very-high" }));
  const all = drawOf(cases, { settings: { "sampleSize.minimum": 4 } });
  expect(new Set(all.sample.map((one) => one.riskOfSeriousHarm))).toEqual(new Set(["very-high"]));
  const levels = all.domains.court!.margins.filter((margin) => margin.variable === "riskOfSeriousHarm");
  expect(levels.map((margin) => margin.level)).toEqual(["high"]);
});

describe("the order of rows leaves no trace", () => {
  const request = aRequest({}, ASKED);
  const seed = readSeed("demo", "supplied");
  const bytes = JSON.stringify(draw);

  test("in any of 40 shuffles", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(LIST, { minLength: LIST.length }), (shuffled) => {
        expect(JSON.stringify(drawSample(aList(...shuffled), request, seed))).toBe(bytes);
      }),
      { numRuns: 40 },
    );
  });

  test("in 200 of a tiny list drawn in part", () => {
    const tiny = [...many(5, aCase, (index) => ({ childId: index < 2 ? "K" : null })), ...many(3, anOutOfCourtCase)];
    const own = aRequest({ "sampleSize.maximum": 4 });
    const expected = drawSample(aList(...tiny), own, seed).digest;
    fc.assert(
      fc.property(fc.shuffledSubarray(tiny, { minLength: tiny.length }), (shuffled) => {
        expect(drawSample(aList(...shuffled), own, seed).digest).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });
});

test("the digest is the SHA-256 of everything else in canonical form, written here a second way", () => {
  const canonical = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(",")}}`;
  };
  const { digest, ...content } = draw;
  expect(digest).toBe(`sha256:${createHash("sha256").update(canonical(content), "utf8").digest("hex")}`);
});

test("a plan made and kept before the seed gives the same draw as doing both at once", () => {
  const plan = planInspection(aList(...LIST), aRequest({}, ASKED));
  expect(drawFromPlan(plan, readSeed("demo", "supplied"))).toEqual(draw);
});

test("another seed gives another sample from the same lottery", () => {
  const other = drawOf(LIST, { ...ASKED, seed: "other" });
  const { chosen: _, ...lottery } = draw.domains.court!.lottery;
  expect(other.domains.court!.lottery).toMatchObject(lottery);
  expect(other.sample.map((one) => one.caseId)).not.toEqual(draw.sample.map((one) => one.caseId));
});

test("a tiny draw, worked out by hand from tickets alone", () => {
  // Three boys and a girl: n = 2 by the maximum. Exact shares 3/2 and 1/2, so the girl's cell gets its place in half of
  // the draws; allocations "01" (two boys) and "10" (the girl and one boy), keys in order female, male.
  const cases = [aCase("G", { gender: "female" }), aCase("B1"), aCase("B2"), aCase("B3")];
  for (const seed of ["1", "2", "3", "4", "5", "6", "7", "8"]) {
    const settings = { "sampleSize.maximum": 2, "domains.court.share": 1, "domains.outOfCourt.share": 0 };
    const { domains, sample, reserves } = drawOf(cases, { settings, seed });
    const cell = (gender: string) => ticket(seed, "court", "cell", `["${gender}","referral-order","medium","medium"]`);
    const first = cell("male") < cell("female") ? "01" : "10";
    const drawnFirst = ticket(seed, "court", "allocation", "") < 0.5;
    const chosen = drawnFirst === (first === "01") ? 0 : 1;
    expect(domains.court!.lottery).toMatchObject({ allocations: ["01", "10"], weights: ["1", "1"], chosen });
    const boys = ["B1", "B2", "B3"].sort((a, b) => ticket(seed, "court", "case", a) - ticket(seed, "court", "case", b));
    expect(sample.map((one) => one.caseId)).toEqual(chosen === 0 ? boys.slice(0, 2) : ["G", boys[0]]);
    expect(reserves.map((one) => one.caseId)).toEqual(chosen === 0 ? ["G", boys[2]] : boys.slice(1));
    expect(reserves.map((one) => one.order)).toEqual(chosen === 0 ? [1, 3] : [2, 3]);
  }
});

describe("lists of every kind are drawn and read back", () => {
  test.each<[string, Case[]]>([
    ["nobody", []],
    ["nobody eligible", [aCase("A", { disposal: "fine" })]],
    ["one case", [aCase("A")]],
    ["one out-of-court case", [anOutOfCourtCase("A")]],
    ["one domain", many(30, anOutOfCourtCase)],
    ["one case in each", [aCase("A"), anOutOfCourtCase("B")]],
    [
      "names that are methods",
      ["__proto__", "constructor", "toString"].map((caseId) => aCase(caseId, { childId: caseId })),
    ],
  ])("%s", (_, cases) => {
    const result = drawOf(cases);
    expect(result.sample.length + result.reserves.length + result.excluded.length).toBe(cases.length);
    expect(drawSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });
});
