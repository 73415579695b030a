import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import type { Case } from "../../../src/sampling/case.ts";
import type { SeedOrigin } from "../../../src/sampling/draw/seed.ts";
import { verifyReceipt } from "../../../src/sampling/receipt/verify.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { aCase, aList, anOutOfCourtCase } from "../../support/cases.ts";
import { type Anything, drawOf, type Edit, edited, forged, refusalOf } from "../../support/draws.ts";
import { inventedCases } from "../../support/invented.ts";
import { CASES, isTold, LIST, receipt } from "./example-receipt.ts";

describe("a receipt verifies", () => {
  test("against its list, with every step told", () => {
    const { steps, ...verdict } = verifyReceipt(JSON.parse(JSON.stringify(receipt)), LIST);
    expect(verdict).toEqual({
      kind: "longlist/verification",
      version: 1,
      draw: receipt.digest,
      matches: true,
      firstDifference: null,
    });
    expect(steps.map(({ step, holds }) => [step, holds])).toEqual([
      ["digest", true],
      ["specification", true],
      ["seed", true],
      ["list", true],
      ["lottery", true],
      ["repetition", true],
    ]);
  });

  test("against the list in any order", () => {
    expect(verifyReceipt(receipt, aList(...CASES.toReversed())).matches).toBe(true);
  });

  test.each<[string, Case[]]>([
    ["of nobody", []],
    ["of one case", [aCase("A")]],
    ["of one domain", inventedCases("outOfCourt", 20)],
  ])("%s", (_, cases) => {
    expect(verifyReceipt(drawOf(cases), aList(...cases)).matches).toBe(true);
  });

  test("by a specification of the user's own, saying that it was taken as it stands", () => {
    const specification = edited(shippedSpecification("youth-2018"), (one) => {
      one.id = "ours";
    });
    const { matches, steps } = verifyReceipt(drawOf(CASES, { specification }), LIST);
    expect([matches, nth(steps, 1).message]).toEqual([
      true,
      "The specification ours does not come with Longlist: it was taken as the receipt has it.",
    ]);
  });
});

describe("a seed is held against what its origin gives", () => {
  const [half, whole] = ["0123456789abcdef".repeat(2), "0123456789abcdef".repeat(4)];
  const stated = (origin: SeedOrigin, seed: string) => verifyReceipt(drawOf(CASES, { seed, origin }), LIST);
  const statement = "That, the team's name and notes are statements, not results.";

  test.each<[SeedOrigin, string, string]>([
    ["generated", half, "made by Longlist: whoever ran it is trusted not to have drawn more than once"],
    ["generated", whole, "made by Longlist: whoever ran it is trusted not to have drawn more than once"],
    [
      "joint",
      whole,
      "made with the team: neither could steer it alone, provided that the contribution is the team's own",
    ],
    ["supplied", "demo", "typed by whoever drew, who could have tried several"],
    ["supplied", whole, "typed by whoever drew, who could have tried several"],
  ])("%s %s is taken for what the receipt states of it", (origin, seed, worth) => {
    const { matches, steps } = stated(origin, seed);
    expect([matches, steps[2]]).toEqual([
      true,
      { step: "seed", holds: true, message: `The receipt states that the seed was ${worth}. ${statement}` },
    ]);
  });

  test.each<[SeedOrigin, string]>([
    ["generated", "demo"],
    ["generated", half.slice(1)],
    ["generated", `${half}0`],
    ["generated", half.toUpperCase()],
    ["generated", `${whole}${half}`],
    ["joint", half],
    ["joint", whole.slice(1)],
    ["joint", `${whole}0`],
    ["joint", "g".repeat(64)],
  ])("%s %s does not verify, though the draw repeats", (origin, seed) => {
    const { matches, steps } = stated(origin, seed);
    expect([matches, steps.filter((one) => !one.holds)]).toEqual([
      false,
      [{ step: "seed", holds: false, message: `No seed with the origin "${origin}" looks like this one.` }],
    ]);
  });
});

describe("another list is told", () => {
  test.each<[string, Case[]]>([
    ["a case fewer", CASES.slice(1)],
    ["a case more", [...CASES, anOutOfCourtCase("NEW")]],
    ["another level", [{ ...nth(CASES, 0), riskOfSeriousHarm: "not-recorded" }, ...CASES.slice(1)]],
    [
      "another start, not eligible before or after",
      CASES.map((one) => (one.caseId === "X-fine" ? { ...one, startDate: "2020-01-01" } : one)),
    ],
    ["ages, which the list did not carry", CASES.map((one) => ({ ...one, age: "15" }))],
    ["nobody", []],
  ])("%s", (_, cases) => {
    const { matches, firstDifference } = verifyReceipt(receipt, aList(...cases));
    expect(matches).toBe(false);
    expect(cases.length === 0 || firstDifference !== null).toBe(true);
  });
});

describe("the first difference is named", () => {
  test.each<[string, Edit]>([
    [
      "sample[0].caseId",
      (copy) => {
        copy.sample[0].caseId = "forged";
      },
    ],
    [
      "domains.court.drawn",
      (copy) => {
        copy.domains.court!.drawn++;
      },
    ],
    [
      "warnings[0].message",
      (copy) => {
        copy.warnings[0].message = "nothing";
      },
    ],
  ])("at %s, whether or not the digest was made anew", (path, edit) => {
    for (const document of [edited(receipt, edit), forged(receipt, edit)]) {
      const { firstDifference } = verifyReceipt(document, LIST);
      expect(firstDifference?.path).toBe(path);
      expect(firstDifference?.message).toContain(path);
    }
  });

  test("at the digest where nothing else differs", () => {
    const other = edited(receipt, (copy) => {
      copy.digest = `sha256:${"0".repeat(64)}`;
    });
    expect(verifyReceipt(other, LIST).firstDifference?.path).toBe("digest");
  });
});

describe("overrides are set again, not believed", () => {
  test.each<[string, Edit]>([
    [
      "another value than the specification has",
      (copy) => {
        copy.overrides[0].value = 7;
      },
    ],
    [
      "another value before",
      (copy) => {
        copy.overrides[0].was = 7;
      },
    ],
    [
      "none of them told",
      (copy) => {
        copy.overrides = [];
      },
    ],
    ["one that changes nothing", (copy) => copy.overrides.push({ path: "sampleSize.minimum", value: null, was: null })],
    [
      "one of a field that does not exist",
      (copy) => {
        copy.overrides[0].path = "sampleSize.none";
      },
    ],
    [
      "one of a prototype",
      (copy) => {
        copy.overrides[0].path = "__proto__.polluted";
      },
    ],
    ["one twice", (copy) => copy.overrides.push(copy.overrides[0])],
    [
      "a rule changed without one",
      (copy) => {
        copy.specification.judgement.fewCases = 4;
      },
    ],
  ])("%s", (_, edit) => {
    const { matches, steps } = verifyReceipt(forged(receipt, edit), LIST);
    expect([matches, nth(steps, 1).holds]).toEqual([false, false]);
  });
});

test("a seed that only looks like another does not verify: it is read as a draw reads it", () => {
  for (const value of ["demo ", "\u00A0demo"]) {
    const honest = drawOf(CASES);
    const drawn = forged(honest, (copy) => {
      copy.seed.value = value;
    });
    expect(isTold(drawn)).toBe(true);
  }
});

describe("a forged receipt gets an answer, soon", () => {
  const lottery =
    (edit: (lottery: Anything, court: Anything) => void): Edit =>
    (copy) =>
      edit(copy.domains.court!.lottery, copy.domains.court!);

  test.each<[string, Edit]>([
    [
      "weights of nothing",
      lottery((one) => {
        one.weights = one.weights.map(() => "0");
      }),
    ],
    [
      "negative weights",
      lottery((one) => {
        one.weights[0] = "-1";
      }),
    ],
    [
      "weights that are no numbers",
      lottery((one) => {
        one.weights[0] = "1e5";
      }),
    ],
    [
      "no weights",
      lottery((one) => {
        one.weights = [];
      }),
    ],
    [
      "no allocations",
      lottery((one) => {
        one.allocations = [];
        one.weights = [];
      }),
    ],
    [
      "a choice out of range",
      lottery((one) => {
        one.chosen = 1000;
      }),
    ],
    [
      "a negative choice",
      lottery((one) => {
        one.chosen = -1;
      }),
    ],
    [
      "allocations of other lengths",
      lottery((one) => {
        one.allocations = one.allocations.map((text: string) => `${text}0`);
      }),
    ],
    [
      "allocations of nothing",
      lottery((one) => {
        one.allocations = one.allocations.map((text: string) => text.replaceAll("1", "0"));
      }),
    ],
    [
      "a stage that is not one",
      lottery((one) => {
        one.stages = ["magic"];
      }),
    ],
    [
      "no eligible cases and cells",
      lottery((_, court) => {
        court.eligible = 0;
      }),
    ],
    [
      "no cells",
      lottery((one) => {
        one.cells = [];
      }),
    ],
    [
      "more eligible cases than there are numbers",
      lottery((_, court) => {
        court.eligible = Number.MAX_SAFE_INTEGER;
        court.drawn = Number.MAX_SAFE_INTEGER;
      }),
    ],
    [
      "a cell of as many",
      lottery((one) => {
        one.cells[0].eligible = Number.MAX_SAFE_INTEGER;
      }),
    ],
    [
      "a base above the share",
      lottery((one) => {
        one.cells[0].base = 1000;
      }),
    ],
    [
      "a date that does not exist",
      (copy) => {
        copy.inspectionDate = "2026-02-30";
      },
    ],
    [
      "an exclusion of a case that is not there",
      (copy) => copy.excluded.push({ caseId: "nobody", reason: "requested", note: "" }),
    ],
    [
      "a specification that contradicts itself",
      (copy) => {
        copy.specification.sampleSize.minimum = 100;
      },
    ],
    [
      "an empty seed",
      (copy) => {
        copy.seed.value = " ";
      },
    ],
  ])("%s", (_, edit) => {
    expect(isTold(forged(receipt, edit))).toBe(true);
  });

  test.each<[string, () => unknown]>([
    [
      "half a character",
      () =>
        edited(receipt, (copy) => {
          copy.team = "\uD800";
        }),
    ],
    [
      "a number beyond numbers",
      () =>
        edited(receipt, (copy) => {
          copy.overrides[0].value = JSON.parse("1e999");
        }),
    ],
    [
      "200,000 wrong entries",
      () =>
        edited(receipt, (copy) => {
          copy.sample = new Array(200_000).fill(0);
        }),
    ],
    ["nothing", () => null],
    ["a list", () => []],
    ["text", () => "longlist/draw"],
    ["another document", () => ({ kind: "longlist/replacement" })],
  ])("%s is refused as no receipt", (_, document) => {
    const refusal = refusalOf(() => verifyReceipt(document(), LIST));
    expect(refusal.code).toBe("invalid-receipt");
    expect(refusal.obstacles.length).toBeLessThanOrEqual(20);
  });

  test.each<[string, string, string, Edit]>([
    [
      "domains.court.lottery.weights.0",
      "it has more than 10000 characters",
      "a weight of a million digits",
      lottery((one) => {
        one.weights[0] = "9".repeat(1_000_000);
      }),
    ],
    [
      "domains.court.lottery.allocations",
      "it has more than 60000 entries",
      "100,000 allocations",
      lottery((one) => {
        one.allocations = new Array(100_000).fill(one.allocations[0]);
        one.weights = new Array(100_000).fill("1");
      }),
    ],
    [
      "sample",
      "it has more than 60000 entries",
      "a million empty entries",
      (copy) => {
        copy.sample = new Array(1_000_000).fill({});
      },
    ],
    [
      "overrides.0.value.0.0.0.0.0.0.0.0.0",
      "it is nested more than 12 deep",
      "a value nested without end",
      (copy) => {
        copy.overrides[0].value = JSON.parse(`${"[".repeat(20_000)}${"]".repeat(20_000)}`);
      },
    ],
    [
      "overrides",
      "it has too many entries; at most 200 entries are expected",
      "more overrides than there are fields",
      (copy) => {
        copy.overrides = new Array(201).fill(copy.overrides[0]);
      },
    ],
    [
      "sample.3.caseId",
      "it is a whole number, and a text is expected",
      "50,000 wrong entries, of which the first is told",
      (copy) => {
        copy.sample = [...copy.sample, ...new Array(50_000).fill({ ...copy.sample[0], caseId: 1 })];
      },
    ],
  ])("at %s (%s): %s", (place, message, _, edit) => {
    const { code, obstacles } = refusalOf(() => verifyReceipt(edited(receipt, edit), LIST));
    expect([code, obstacles.map((one) => [one.place, one.message])]).toEqual(["invalid-receipt", [[place, message]]]);
  });

  test("whose unknown fields are told in few words", () => {
    const other = edited(receipt, (copy) => {
      for (let number = 0; number < 50_000; number++) copy.seed[`unknown${number}`] = 0;
    });
    const { obstacles } = refusalOf(() => verifyReceipt(other, LIST));
    const [obstacle, ...more] = [nth(obstacles, 0), ...obstacles.slice(1)] as const;
    expect([obstacle.place, obstacle.message.length <= 400, more]).toEqual(["seed", true, []]);
  });

  test("with weights of a thousand digits over thousands of allocations", () => {
    const other = edited(
      receipt,
      lottery((one) => {
        one.allocations = new Array(2000).fill(one.allocations[0]);
        one.weights = one.allocations.map((_: string, index: number) => `${"9".repeat(990)}${index}`);
      }),
    );
    expect(isTold(other)).toBe(true);
  });
});

test("a receipt of the longest texts that may be stated is read back and verifies", () => {
  const specification = edited(shippedSpecification("youth-2018"), (one) => {
    one.id = "i".repeat(100);
    one.status = "proposal";
    one.title = "t".repeat(200);
    one.note = "n".repeat(2000);
    one.sources = new Array(100).fill("s".repeat(1000));
  });
  const exclusions = [{ caseId: "X-asked", note: "n".repeat(1000) }];
  const long = drawOf(CASES, { specification, exclusions, team: "t".repeat(200), seed: "s".repeat(1000) });
  expect(verifyReceipt(JSON.parse(JSON.stringify(long)), LIST).matches).toBe(true);
});
