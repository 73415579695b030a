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
  [
    "domains.list.id",
    "the list's own name for a domain",
    (one) => {
      one.domains[0].id = "list";
    },
  ],
  [
    "domains.court.minimum",
    "a domain's own minimum above the maximum of each",
    (one) => {
      one.sampleSize = { ...one.sampleSize, basis: "each-domain", maximum: 40 };
      one.domains[0].minimum = 41;
    },
  ],
  [
    "domains.court.maximum",
    "a domain's own maximum under the minimum of each",
    (one) => {
      one.sampleSize = { ...one.sampleSize, basis: "each-domain", minimum: 41 };
      one.domains[0].maximum = 40;
    },
  ],
  [
    "vocabulary.disposals",
    "a kind of case that is known already",
    (one) => {
      one.vocabulary = { disposals: [{ code: "caution", title: "A caution of our own", knownAs: [] }] };
    },
  ],
  [
    "vocabulary.disposals",
    "one word for two kinds of case",
    (one) => {
      const kind = (code: string, title: string) => ({ code, title, knownAs: ["A pilot"] });
      one.vocabulary = { disposals: [kind("pilot-one", "First"), kind("pilot-two", "Second")] };
      one.domains[0].disposals.push("pilot-one", "pilot-two");
    },
  ],
  [
    "stratification.groups.age",
    "a number balanced on without groups",
    (one) => one.stratification.variables.push("age"),
  ],
  ...groupsOfAge(),
  [
    "stratification.combine.age",
    "a number combined and grouped",
    (one) => {
      one.stratification.groups = { age: [{ level: "all", from: 10, to: null }] };
      one.stratification.combine.age = { "10": "11" };
    },
  ],
];

/** Groups of ages that cannot stand together. */
function groupsOfAge(): [path: string, why: string, edit: Edit][] {
  const young = { level: "young", from: 10, to: 14 };
  const wrong: Readonly<Record<string, readonly object[]>> = {
    "a level twice": [young, { ...young, from: 15, to: null }],
    "a group called as what nobody recorded": [{ ...young, level: "not-recorded" }],
    "a group called as what no group holds": [{ ...young, level: "outside-the-groups" }],
    "a group that ends before it begins": [{ ...young, to: 9 }],
    "groups that overlap by one": [young, { level: "older", from: 14, to: null }],
    "a group after one without an end": [
      { ...young, to: null },
      { level: "older", from: 15, to: null },
    ],
    "groups with one age between them": [young, { level: "older", from: 16, to: null }],
  };
  return Object.entries(wrong).map(([why, age]) => [
    "stratification.groups.age",
    `groups of ages: ${why}`,
    (one) => {
      one.stratification.groups = { age };
    },
  ]);
}

describe("a contradiction is an error at the field, and the only one", () => {
  test.each(contradictory)("%s: %s", (path, _, edit) => {
    const read = specificationSchema.safeParse(edited(shippedSpecification("youth-2018"), edit));
    expect(read.error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
    expect(read.error?.issues[0]?.message).toMatch(/\w+ \w+/);
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
    (one) => {
      const [young, older] = [
        { level: "young", from: 10, to: 10 },
        { level: "older", from: 11, to: null },
      ];
      one.stratification.groups = { age: [young, older] };
    },
    (one) => {
      one.sampleSize = { ...one.sampleSize, basis: "each-domain", maximum: 40 };
      one.domains[0].minimum = 40;
    },
  ];
  for (const edit of edges) {
    expect(specificationSchema.safeParse(edited(shippedSpecification("youth-2018"), edit)).error).toBeUndefined();
  }
  expect(SHIPPED_SPECIFICATIONS).toHaveLength(5);
});
