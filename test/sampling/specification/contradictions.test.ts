import { describe, expect, test } from "vitest";
import {
  SHIPPED_SPECIFICATIONS,
  shippedSpecification,
} from "../../../src/sampling/specification/shipped-specifications.ts";
import { specificationSchema } from "../../../src/sampling/specification/specification.ts";
import { type Edit, edited } from "../../support/draws.ts";

const contradictory: [path: string, why: string, edit: Edit][] = [
  [
    "domains.court.window.from",
    "a window that runs backwards",
    (one) => {
      one.domains[0].window = { from: 5, to: 6, unit: "months" };
    },
  ],
  [
    "domains.outOfCourt.window.from",
    "the other window that runs backwards",
    (one) => {
      one.domains[1].window.from = 0;
    },
  ],
  ["domains.court.disposals", "a disposal twice", (one) => one.domains[0].disposals.push("custody")],
  ["domains.outOfCourt.disposals", "a disposal in both domains", (one) => one.domains[1].disposals.push("custody")],
  [
    "sampleSize.minimum",
    "a minimum above the maximum",
    (one) => {
      one.sampleSize = { ...one.sampleSize, minimum: 41, maximum: 40 };
    },
  ],
  ["stratification.variables", "a variable twice", (one) => one.stratification.variables.push("gender")],
  [
    "stratification.combine.gender",
    "a level that does not exist",
    (one) => {
      one.stratification.combine.gender = { boy: "male" };
    },
  ],
  [
    "stratification.combine.gender",
    "a level combined into one that does not exist",
    (one) => {
      one.stratification.combine.gender = { other: "boy" };
    },
  ],
  [
    "stratification.combine.riskOfSeriousHarm",
    "a level combined into one that is itself combined",
    (one) => {
      one.stratification.combine.riskOfSeriousHarm = { "very-high": "high", high: "medium" };
    },
  ],
  [
    "stratification.combine.riskOfSeriousHarm",
    "a level combined into itself",
    (one) => {
      one.stratification.combine.riskOfSeriousHarm = { high: "high" };
    },
  ],
  ["replacement.reasons", "a reason twice", (one) => one.replacement.reasons.push(one.replacement.reasons[0])],
  [
    "judgement.concernFrom",
    "a concern that is none",
    (one) => {
      one.judgement.concernFrom = "not-recorded";
    },
  ],
];

describe("a contradiction is an error at the field, and the only one", () => {
  test.each(contradictory)("%s: %s", (path, _, edit) => {
    const read = specificationSchema.safeParse(edited(shippedSpecification("youth-2018"), edit));
    expect(read.error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });
});

test("what stands at the edge of a contradiction stands", () => {
  const edges: Edit[] = [
    (one) => {
      one.domains[0].window = { from: 6, to: 6, unit: "weeks" };
    },
    (one) => {
      one.sampleSize = { ...one.sampleSize, minimum: 40, maximum: 40 };
    },
    (one) => {
      one.stratification.combine = {};
    },
    (one) => {
      one.stratification.combine.gender = { other: "not-recorded", female: "not-recorded" };
    },
  ];
  for (const edit of edges) {
    expect(specificationSchema.safeParse(edited(shippedSpecification("youth-2018"), edit)).error).toBeUndefined();
  }
  expect(SHIPPED_SPECIFICATIONS).toHaveLength(5);
});
