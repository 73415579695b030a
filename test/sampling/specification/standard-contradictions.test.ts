import { expect, test } from "vitest";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { specificationSchema } from "../../../src/sampling/specification/specification.ts";
import { type Edit, edited } from "../../support/draws.ts";

/** What is wrong with a shipped specification that was edited: each path with its message. */
function wrong(edit: Edit): string[] {
  const read = specificationSchema.safeParse(edited(shippedSpecification("youth-2018"), edit));
  return (read.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test.each<[what: string, edit: Edit, told: string]>([
  [
    "two standards have one id",
    (one) => Object.assign(one.standards[1], { id: "1.1" }),
    "standards: two standards have one id",
  ],
  [
    "two questions have one id",
    (one) => Object.assign(one.standards[5].questions[0], { id: "2.1.1" }),
    "standards: two key questions have one id",
  ],
  [
    "desistance is judged from a level",
    (one) => Object.assign(one.standards[4].questions[0], { judgedFrom: "low" }),
    'standards: question "2.1.1" is about nothing that a level of concern decides on, so judgedFrom must be null',
  ],
  [
    "desistance decides and nothing asks about it",
    (one) => Object.assign(one.standards[4], { rule: "desistance", questions: one.standards[4].questions.slice(1) }),
    'standards: standard "2.1" is rated by desistance and has no question about it',
  ],
  [
    "the first band is not from 0",
    (one) => Object.assign(one.rating.bands[0], { from: 0.1 }),
    "rating.bands: the first band does not begin at 0",
  ],
  [
    "bands do not ascend",
    (one) => Object.assign(one.rating.bands[2], { from: 0.5 }),
    "rating.bands: the bands do not ascend",
  ],
  [
    "two bands have one id",
    (one) => Object.assign(one.rating.bands[2], { id: "inadequate" }),
    "rating.bands: two bands have one id",
  ],
  [
    "a limit is missing",
    (one) => one.rating.overall.bands.pop(),
    "rating.overall.bands: there is not one limit for each band",
  ],
  [
    "limits do not ascend",
    (one) => one.rating.overall.bands.reverse(),
    "rating.overall.bands: the limits do not ascend from 0",
  ],
])("a specification is refused where %s", (_, edit, told) => {
  expect(wrong(edit)).toContain(told);
});

test("what stands at the edge of a contradiction of standards stands", () => {
  const nothing: Edit[] = [
    (one) => Object.assign(one.standards[4], { questions: one.standards[4].questions.slice(1) }),
    (one) => Object.assign(one.standards[4], { rule: "desistance" }),
    (one) => Object.assign(one.standards[4].questions[1], { judgedFrom: null }),
    (one) => Object.assign(one.standards[4].questions[0], { about: null, judgedFrom: null }),
    (one) => Object.assign(one.rating.bands[1], { from: 0.0001 }),
    (one) => Object.assign(one.rating.overall, { bands: [0, 1, 2, 3] }),
    (one) => {
      for (const [at, band] of one.rating.bands.entries()) band.score = at === 1 ? 1 : 0;
    },
  ];
  for (const edit of nothing) expect(wrong(edit)).toEqual([]);
});

test("each contradiction of standards and bands is told by itself", () => {
  const told: [edit: Edit, told: string[]][] = [
    [
      (one) => Object.assign(one.standards[4].questions[0], { about: null, judgedFrom: "low" }),
      ['standards: question "2.1.1" is about nothing that a level of concern decides on, so judgedFrom must be null'],
    ],
    [(one) => Object.assign(one.rating.bands[1], { from: 0 }), ["rating.bands: the bands do not ascend"]],
    [
      (one) => {
        for (const band of one.rating.bands) band.score = 0;
      },
      ["rating.bands: no band has a score"],
    ],
    [
      (one) => Object.assign(one.rating.overall, { bands: [1, 7, 19, 31] }),
      ["rating.overall.bands: the limits do not ascend from 0"],
    ],
    [
      (one) => Object.assign(one.rating.overall, { bands: [0, 7, 7, 31] }),
      ["rating.overall.bands: the limits do not ascend from 0"],
    ],
    [
      (one) => [
        Object.assign(one.standards[4].questions[0], { id: "a.B" }),
        Object.assign(one.standards[5].questions[0], { id: "A.b" }),
      ],
      ["standards: two key questions have one id"],
    ],
  ];
  for (const [edit, all] of told) expect(wrong(edit)).toEqual(all);
});

test("a specification without standards, and reasons that do not say who leaves the population, are read", () => {
  const read = specificationSchema.parse(
    edited(shippedSpecification("youth-2018"), (one) => {
      delete one.standards;
      for (const reason of one.replacement.reasons) delete reason.leavesPopulation;
    }),
  );
  expect(read.standards).toEqual([]);
  expect(read.replacement.reasons.every(({ leavesPopulation }) => !leavesPopulation)).toBe(true);
});
