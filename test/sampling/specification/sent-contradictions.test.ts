import { describe, expect, test } from "vitest";
import { attempt } from "../../../src/base/refusal.ts";
import { drawSample } from "../../../src/sampling/draw/draw.ts";
import { readSeed } from "../../../src/sampling/draw/seed.ts";
import { specificationOrigin } from "../../../src/sampling/receipt/receipt.ts";
import { verifyReceipt } from "../../../src/sampling/receipt/verify.ts";
import { effectiveSpecification } from "../../../src/sampling/specification/overrides.ts";
import {
  readSpecification,
  SHIPPED_SPECIFICATIONS,
  shippedSpecification,
} from "../../../src/sampling/specification/shipped-specifications.ts";
import { specificationSchema } from "../../../src/sampling/specification/specification.ts";
import { aCase, aList, anOutOfCourtCase, many } from "../../support/cases.ts";
import { type Anything, aRequest, drawOf, type Edit, edited, refusalOf } from "../../support/draws.ts";

const YOUTH_2018 = shippedSpecification("youth-2018");
const ours = (edit: Edit) => edited({ ...YOUTH_2018, id: "ours" }, edit);

/** All that is told of a specification of one's own: each place with its message. */
function told(edit: Edit): string[] {
  return refusalOf(() => readSpecification(ours(edit))).obstacles.map(({ place, message }) => `${place}: ${message}`);
}

const vocabulary = (title: string, ...knownAs: string[]) => {
  return (one: Anything) => {
    one.vocabulary = { disposals: [{ code: "bail", title, knownAs }] };
    one.domains[0].disposals.push("bail");
  };
};

const FAULTS: [what: string, edit: Edit, told: string[]][] = [
  [
    "that a better rating adds less",
    (one) => Object.assign(one.rating.bands[3], { score: 1 }),
    ['rating.bands.outstanding.score: "outstanding" adds less to the overall score (1) than "good" before it (2)'],
  ],
  [
    "that a limit is beyond the greatest score",
    (one) => Object.assign(one.rating.overall, { bands: [0, 7, 19, 37] }),
    ["rating.overall.bands: the limit 37 can never be reached, as scores are out of 36"],
  ],
  [
    "that the limits are out of less than they are",
    (one) => Object.assign(one.rating.overall, { outOf: 18 }),
    [
      "rating.overall.bands: the limit 19 can never be reached, as scores are out of 18",
      "rating.overall.bands: the limit 31 can never be reached, as scores are out of 18",
    ],
  ],
  [
    "that two domains have one title",
    (one) => Object.assign(one.domains[1], { title: " court  Disposals" }),
    ["domains: two domains have one title"],
  ],
  [
    "that a domain has another's id for its title",
    (one) => Object.assign(one.domains[1], { title: "Court" }),
    ["domains: a domain is called, by its id or its title, as another is"],
  ],
  [
    "that a sheet would have more questions than it takes",
    (one) => {
      const [first] = one.standards.filter(({ basis }: { basis: string }) => basis === "cases");
      const questions = (standard: number) =>
        Array.from({ length: 50 }, (_, at) => ({ ...first.questions[0], id: `q${standard}.${at}` }));
      one.standards = [1, 2, 3, 4, 5].map((at) => ({
        ...first,
        id: `s${at}`,
        title: `S ${at}`,
        questions: questions(at),
      }));
    },
    ["standards: they ask 250 questions, and 200 are the most that a sheet of judgements takes"],
  ],
  [
    "that two kinds of case have one word in a list",
    (one) => {
      one.vocabulary = {
        disposals: [
          { code: "bail-support", title: "Support on bail", knownAs: ["Bail & support"] },
          { code: "bail-other", title: "Bail and support", knownAs: [] },
        ],
      };
      one.domains[0].disposals.push("bail-support", "bail-other");
    },
    ['vocabulary.disposals: one word is said to stand for two kinds of case, as "&" is "and" in a list'],
  ],
  [
    "that a title has nothing to read",
    (one) => {
      one.title = " ";
      one.domains[0].title = "***";
      one.standards[0].title = "-";
      one.standards[4].questions[1].title = "?";
    },
    [
      "title: the title has no letter and no figure",
      "domains.court.title: the title has no letter and no figure",
      "standards.1.1.title: the title has no letter and no figure",
      "standards.2.1.questions.2.1.2.title: the title has no letter and no figure",
    ],
  ],
  [
    "that a word of its own has nothing to read",
    vocabulary("***", "---", "bail", "."),
    [
      'vocabulary.disposals: "***" has no letter and no figure, and would stand for whatever has none',
      'vocabulary.disposals: "---" has no letter and no figure, and would stand for whatever has none',
      'vocabulary.disposals: "." has no letter and no figure, and would stand for whatever has none',
    ],
  ],
];

describe("of a specification that is sent it is told", () => {
  test.each(FAULTS)("%s", (_, edit, all) => expect(told(edit)).toEqual(all));

  test("where it is set for one run as where it is in a file", () => {
    const places = (path: string, value: unknown) =>
      refusalOf(() => effectiveSpecification(YOUTH_2018, [{ path, value }])).obstacles.map(({ place }) => place);
    expect(places("domains.court.title", "Out-of-court disposals")).toEqual(["domains"]);
  });
});

test("what stands at the edge of what is told of a specification stands", () => {
  const edges: Edit[] = [
    (one) => Object.assign(one.rating.bands[3], { score: 2 }),
    (one) => Object.assign(one.rating.overall, { outOf: 31 }),
    (one) => Object.assign(one.domains[1], { title: "Court disposals 2" }),
    (one) => {
      one.standards = [];
      one.rating.standards = 5;
    },
    (one) => {
      one.standards.push({ id: "2.5", title: "Resettlement", domain: null, basis: "panel", onlyIf: "resettlement" });
    },
    vocabulary("Bail", "B"),
  ];
  for (const edit of edges) expect(attempt(() => readSpecification(ours(edit)))).toHaveProperty("value");
  for (const one of SHIPPED_SPECIFICATIONS) {
    expect(attempt(() => readSpecification({ ...one, id: "ours" }))).toHaveProperty("value");
  }
});

test.each(FAULTS)("a receipt of before is read and verified, of whose rules it would be told %s", (_, edit) => {
  const list = aList(...many(30, aCase), ...many(20, anOutOfCourtCase));
  const drawn = { ...aRequest(), specification: specificationSchema.parse(ours(edit)), overrides: [] };
  const draw = drawSample(list, drawn, readSeed("demo", "supplied"));
  expect(specificationOrigin(draw)).toBe("own");
  expect(verifyReceipt(JSON.parse(JSON.stringify(draw)), list).matches).toBe(true);
});

test("a receipt whose overrides would now be refused is read", () => {
  const draw = drawOf(many(30, aCase), { specification: "youth-2018" });
  const override = { path: "rating.standards", value: 11, was: 12 };
  const specification = edited(YOUTH_2018, (one) => Object.assign(one.rating, { standards: 11 }));
  expect(specificationOrigin({ ...draw, specification, overrides: [override] })).toBe("shipped");
});
