import { describe, expect, test } from "vitest";
import { digestOf } from "../../../src/base/canonical.ts";
import { nth } from "../../../src/base/lists.ts";
import type { Case } from "../../../src/sampling/case.ts";
import { type Draw, sampledCaseSchema } from "../../../src/sampling/draw/draw-document.ts";
import {
  type ReplacementRequest,
  refuseBrokenChain,
  replaceCase,
} from "../../../src/sampling/replacement/replacement.ts";
import { type Replacement, readReplacement } from "../../../src/sampling/replacement/replacement-document.ts";
import { sampleAfter } from "../../../src/sampling/replacement/to-inspect.ts";
import { aCase, anOutOfCourtCase, many } from "../../support/cases.ts";
import { type Anything, drawOf, edited, forged, refusalOf, refused } from "../../support/draws.ts";

const ask = (caseId: string, more: Partial<ReplacementRequest> = {}) => ({
  caseId,
  reason: "transferred-out",
  note: null,
  by: "A. Coordinator",
  on: "2026-11-03",
  ...more,
});

/** A draw whose sample and reserves are as a test wants them; replacing looks at nothing else. */
function aDraw(sample: readonly Case[], reserves: readonly (Case & { ticket?: number })[]): Draw {
  const all = [...sample, ...reserves];
  const draw = drawOf(all, { settings: { "sampleSize.minimum": all.length } });
  const entry = (one: Case & { ticket?: number }) => ({
    ...draw.sample.find(({ caseId }) => caseId === one.caseId),
    ...(one.ticket === undefined ? {} : { ticket: one.ticket }),
  });
  return forged(draw, (copy) => {
    copy.sample = sample.map(entry);
    copy.reserves = reserves.map(entry);
  });
}

/** Replaces one case after another and returns the records. */
function replaceAll(draw: Draw, ...cases: string[]): Replacement[] {
  const records: Replacement[] = [];
  for (const caseId of cases) records.push(replaceCase(draw, records, ask(caseId)));
  return records;
}

const told = (record: Replacement) => [record.replacement?.caseId, record.from];

describe("a replacement is the next reserve", () => {
  test("of the same cell in ticket order, whatever the tickets of other cells", () => {
    const other = { gender: "female" as const, ticket: 0 };
    const draw = aDraw(
      [aCase("A"), aCase("B"), aCase("C")],
      [
        { ...aCase("R2"), ticket: 0.6 },
        { ...aCase("N"), ...other },
        { ...aCase("R1"), ticket: 0.5 },
      ],
    );
    expect(replaceAll(draw, "B", "A", "C").map(told)).toEqual([
      ["R1", "same-cell"],
      ["R2", "same-cell"],
      ["N", "nearest-cell"],
    ]);
  });

  test("of the same cell after combining: very high and high are one", () => {
    const draw = aDraw([aCase("A", { riskOfSeriousHarm: "high" })], [aCase("R", { riskOfSeriousHarm: "very-high" })]);
    expect(replaceAll(draw, "A").map(told)).toEqual([["R", "same-cell"]]);
  });

  // Weights: disposal 8, risk of serious harm 4, safety and wellbeing 2, gender 1.
  const differing: [near: Partial<Case>, far: Partial<Case>][] = [
    [{ gender: "female" }, { safetyAndWellbeing: "low" }],
    [{ safetyAndWellbeing: "low" }, { riskOfSeriousHarm: "low" }],
    [{ gender: "female", safetyAndWellbeing: "low" }, { riskOfSeriousHarm: "low" }],
    [{ riskOfSeriousHarm: "low" }, { disposal: "custody" }],
    [{ gender: "female", safetyAndWellbeing: "low", riskOfSeriousHarm: "low" }, { disposal: "custody" }],
    [{ disposal: "custody" }, { disposal: "custody", gender: "female" }],
  ];
  test.each(differing)("else of the nearest cell: %j before %j", (near, far) => {
    const draw = aDraw(
      [aCase("A")],
      [
        { ...aCase("far", far), ticket: 0.1 },
        { ...aCase("near", near), ticket: 0.9 },
      ],
    );
    expect(replaceAll(draw, "A").map(told)).toEqual([["near", "nearest-cell"]]);
  });

  test("by the lowest ticket among cells equally near, and by the first reference among equal tickets", () => {
    const low = { ...aCase("Z", { riskOfSeriousHarm: "low" }), ticket: 0.2 };
    const high = { ...aCase("B", { riskOfSeriousHarm: "high" }), ticket: 0.3 };
    const tied = { ...aCase("C", { riskOfSeriousHarm: "low" }), ticket: 0.3 };
    const draw = aDraw(many(3, aCase), [tied, high, low]);
    expect(replaceAll(draw, "C-0001", "C-0002", "C-0003").map((one) => one.replacement?.caseId)).toEqual([
      "Z",
      "B",
      "C",
    ]);
  });

  test("by the specification's own weights", () => {
    const cases = [
      aCase("A"),
      { ...aCase("F", { gender: "female" }), ticket: 0.1 },
      aCase("L", { safetyAndWellbeing: "low" }),
    ];
    const draw = edited(aDraw([nth(cases, 0)], cases.slice(1)), (copy) => {
      copy.specification.replacement.distance = { gender: 5 };
    });
    expect(replaceCase(draw, [], ask("A")).replacement?.caseId).toBe("L");
  });

  test("never from the other domain: a domain without reserves is exhausted", () => {
    const draw = aDraw([aCase("A"), aCase("B")], [aCase("R"), anOutOfCourtCase("O")]);
    const records = replaceAll(draw, "A");
    expect(refused(() => replaceCase(draw, records, ask("B")))).toEqual(["no-reserve-left", "case"]);
    expect(refused(() => replaceCase(draw, records, ask("R")))).toEqual(["no-reserve-left", "case"]);
  });

  test("in a real draw, one after another until the domain has none left, each used once", () => {
    const draw = drawOf(
      [...many(12, aCase, (index) => ({ gender: index % 3 ? "male" : "female" })), ...many(6, anOutOfCourtCase)],
      {
        settings: { "sampleSize.maximum": 9 },
      },
    );
    const records: Replacement[] = [];
    const reserves = draw.reserves.filter((one) => one.domain === "court");
    for (let turn = 0; turn < reserves.length; turn++) {
      const first = nth(sampleAfter(draw, records), 0);
      records.push(replaceCase(draw, records, ask(first.caseId)));
    }
    expect(new Set(records.map((one) => one.replacement?.caseId))).toEqual(new Set(reserves.map((one) => one.caseId)));
    const first = nth(sampleAfter(draw, records), 0);
    expect(refusalOf(() => replaceCase(draw, records, ask(first.caseId))).code).toBe("no-reserve-left");
    refuseBrokenChain(draw, records);
  });
});

describe("a replacement takes the place of its case", () => {
  const draw = aDraw(
    [aCase("A"), aCase("B")],
    [
      { ...aCase("R1"), ticket: 0.1 },
      { ...aCase("R2"), ticket: 0.2 },
      { ...aCase("R3"), ticket: 0.3 },
    ],
  );

  test("in the sample's order, and can be replaced in its turn", () => {
    const records = replaceAll(draw, "A", "R1");
    expect(records.map(told)).toEqual([
      ["R1", "same-cell"],
      ["R2", "same-cell"],
    ]);
    expect(sampleAfter(draw, records).map((one) => one.caseId)).toEqual(["R2", "B"]);
    expect(sampleAfter(draw, [])).toEqual(draw.sample);
  });

  test("once: a case that left cannot leave again, nor can one that never was in the sample", () => {
    const records = replaceAll(draw, "A", "R1");
    expect(refused(() => replaceCase(draw, records, ask("A")))).toEqual(["already-replaced", "case"]);
    expect(refused(() => replaceCase(draw, records, ask("R1")))).toEqual(["already-replaced", "case"]);
    const leftFor = nth(records, 0).replacement?.caseId;
    expect(refusalOf(() => replaceCase(draw, records, ask("A"))).message).toContain(`replaced by "${leftFor}"`);
    expect(refused(() => replaceCase(draw, records, ask("R3")))).toEqual(["not-in-sample", "case"]);
    expect(refused(() => replaceCase(draw, [], ask("nobody")))).toEqual(["not-in-sample", "case"]);
    expect(refused(() => replaceCase(draw, [], ask("__proto__")))).toEqual(["not-in-sample", "case"]);
  });
});

describe("a reason", () => {
  const draw = aDraw([aCase("A"), aCase("B")], [aCase("R1"), aCase("R2")]);

  test.each([
    "transferred-out",
    "found-ineligible",
    "proceedings-or-review",
    "case-manager-unavailable",
    "conflict-of-interest",
  ])("%s brings the next reserve", (reason) => {
    expect(replaceCase(draw, [], ask("A", { reason })).replacement).not.toBeNull();
  });

  test.each(["", "moved", "TRANSFERRED-OUT", "__proto__"])(
    "that the specification does not list is refused: %j",
    (reason) => {
      const refusal = refusalOf(() => replaceCase(draw, [], ask("A", { reason })));
      expect([refusal.code, nth(refusal.obstacles, 0).place]).toEqual(["unknown-reason", "reason"]);
      expect(nth(refusal.obstacles, 0).remedy).toContain("transferred-out");
    },
  );

  test.each([null, "", "  \n"])("that needs a note is refused with %j", (note) => {
    expect(refused(() => replaceCase(draw, [], ask("A", { reason: "other", note })))).toEqual(["note-needed", "note"]);
    expect(replaceCase(draw, [], ask("A", { reason: "other", note: "flood" })).note).toBe("flood");
  });

  test.each<[string, string, Partial<ReplacementRequest>]>([
    ["invalid-date", "on", { on: "2026-02-30" }],
    ["invalid-date", "on", { on: "" }],
    ["invalid-date", "on", { on: "tomorrow" }],
    ["invalid-text", "by", { by: "\uD800" }],
    ["invalid-text", "by", { by: "x".repeat(201) }],
    ["invalid-text", "note", { note: "\uDC00" }],
    ["invalid-text", "note", { note: "x".repeat(1001) }],
  ])("comes with texts and a date of their form, else %s at %s: %#", (code, place, more) => {
    expect(refused(() => replaceCase(draw, [], ask("A", more)))).toEqual([code, place]);
  });

  test("comes with whatever texts, at most as long as they may be, as the record keeps them", () => {
    const said = { note: ` ${"n".repeat(1000)}\n`, by: "Ange\u0301 ", on: null };
    expect(replaceCase(draw, [], ask("A", said))).toMatchObject({ note: "n".repeat(1000), by: "Ang\u00E9", on: null });
    expect(replaceCase(draw, [], ask("A", { note: " ", by: "" }))).toMatchObject({ note: null, by: null });
  });

  test("that leaves the case in the sample as a finding uses no reserve, and is final", () => {
    const records = [replaceCase(draw, [], ask("A", { reason: "file-unavailable" }))];
    expect(records[0]).toMatchObject({ replacement: null, from: null, case: "A" });
    expect(sampleAfter(draw, records)).toEqual(draw.sample);
    expect(refused(() => replaceCase(draw, records, ask("A")))).toEqual(["already-replaced", "case"]);
    expect(refusalOf(() => replaceCase(draw, records, ask("A"))).message).toContain("stays in the sample as a finding");
    expect(replaceCase(draw, records, ask("B")).replacement).toEqual(replaceCase(draw, [], ask("B")).replacement);
  });
});

describe("the record", () => {
  const draw = aDraw(
    [aCase("A"), aCase("B"), aCase("C")],
    many(4, aCase).map((one, index) => ({ ...one, ticket: (index + 1) / 10 })),
  );
  const records = replaceAll(draw, "A", "B", "C");

  test("has the names of the contract and chains to the draw and the record before it", () => {
    const { digest, ...content } = nth(records, 1);
    expect(content).toEqual({
      kind: "longlist/replacement",
      version: 1,
      draw: draw.digest,
      previous: nth(records, 0).digest,
      case: "B",
      reason: "transferred-out",
      note: null,
      by: "A. Coordinator",
      on: "2026-11-03",
      replacement: draw.reserves[1],
      from: "same-cell",
    });
    expect(digest).toBe(digestOf(content));
    expect(nth(records, 0).previous).toBeNull();
    expect(readReplacement(JSON.parse(JSON.stringify(records[1])), "replacements[1]")).toEqual(records[1]);
  });

  test("is the same again for the same request", () => {
    expect(replaceAll(draw, "A", "B", "C")).toEqual(records);
  });

  const broken: [string, (records: Anything[]) => unknown[], number][] = [
    ["in another order", ([a, b, c]) => [b, a, c], 0],
    ["with one missing at the start", ([, b, c]) => [b, c], 0],
    ["with one missing in the middle", ([a, , c]) => [a, c], 1],
    ["with one twice", ([a, b, c]) => [a, a, b, c], 1],
    [
      "of another draw",
      ([a]) => [
        forged(a, (copy) => {
          copy.draw = `sha256:${"0".repeat(64)}`;
        }),
      ],
      0,
    ],
    [
      "edited",
      ([a, b]) => [
        a,
        edited(b, (copy) => {
          copy.note = "edited";
        }),
      ],
      1,
    ],
    [
      "that names a reserve out of turn, with its digest made anew",
      ([a]) => [
        forged(a, (copy) => {
          copy.replacement = draw.reserves[2];
        }),
      ],
      0,
    ],
    [
      "that names a case of no list, with its digest made anew",
      ([a]) => [
        forged(a, (copy) => {
          copy.replacement.caseId = "friend";
        }),
      ],
      0,
    ],
    [
      "of a case that is not in the sample, with its digest made anew",
      ([a]) => [
        forged(a, (copy) => {
          copy.case = "nobody";
        }),
      ],
      0,
    ],
    [
      "for a reason of nobody's, with its digest made anew",
      ([a]) => [
        forged(a, (copy) => {
          copy.reason = "whim";
        }),
      ],
      0,
    ],
    [
      "of a day that does not exist, with its digest made anew",
      ([a]) => [
        forged(a, (copy) => {
          copy.on = "2026-02-30";
        }),
      ],
      0,
    ],
    [
      "by a name that only looks like the one that was recorded, with its digest made anew",
      ([a]) => [
        forged(a, (copy) => {
          copy.by += " ";
        }),
      ],
      0,
    ],
    [
      "that spares a case its replacement, with its digest made anew",
      ([a]) => [
        forged(a, (copy) => {
          copy.replacement = null;
          copy.from = null;
        }),
      ],
      0,
    ],
    [
      "that hides where the reserve came from, with its digest made anew",
      ([a]) => [
        forged(a, (copy) => {
          copy.from = "nearest-cell";
        }),
      ],
      0,
    ],
  ];
  test.each(broken)("%s breaks the chain", (_, breaking, index) => {
    const chain = breaking([...records]) as Replacement[];
    expect(refused(() => refuseBrokenChain(draw, chain))).toEqual(["invalid-replacement", `replacements[${index}]`]);
    expect(refusalOf(() => replaceCase(draw, chain, ask("A"))).code).toBe("invalid-replacement");
  });

  test("does not break it by the order of its members", () => {
    const reordered = records.map((one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as Replacement);
    expect(() => refuseBrokenChain(draw, reordered)).not.toThrow();
  });

  test.each<[string, unknown]>([
    ["replacements[0].kind", { ...records[0], kind: "longlist/draw" }],
    ["replacements[0].digest", { ...records[0], digest: "sha256:0" }],
    ["replacements[0]", { ...records[0], extra: 1 }],
    ["replacements[0]", null],
  ])("that is not one is refused at %s", (place, document) => {
    expect(refused(() => readReplacement(document, "replacements[0]"))).toEqual(["invalid-replacement", place]);
  });

  test("in every field is refused at the first twenty", () => {
    const entry = Object.keys(sampledCaseSchema.shape);
    const wrong = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, {}]));
    const document = { ...wrong(Object.keys(records[0]!)), replacement: wrong(entry) };
    expect(refusalOf(() => readReplacement(document, "replacements[0]")).obstacles).toHaveLength(20);
  });
});
