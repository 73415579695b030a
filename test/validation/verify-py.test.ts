import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readList } from "../../src/long-list/read-list.ts";
import { drawFromPlan } from "../../src/sampling/draw/draw.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { readSeed } from "../../src/sampling/draw/seed.ts";
import { planInspection } from "../../src/sampling/plan/plan.ts";
import { goldenAssignment, goldenRating } from "../golden/after-the-draw.ts";
import golden from "../golden/golden.json" with { type: "json" };
import { AFTER_THE_DRAW, goldenDraw, SIZES } from "../golden/results.ts";
import { type Anything, aRequest, edited, forged } from "../support/draws.ts";
import { ownPopulations } from "../support/own-populations.ts";
import { FIXED_LOTTERY_EDITS } from "./fixed-lottery-edits.ts";
import { generatedDraw } from "./outside-draws.ts";
import { plainCsv, verdictsOn } from "./outside-verifier.ts";
import { SEALED_EDITS, UNPROVED_EDITS, UNSEALED_EDITS } from "./receipt-edits.ts";
import { ASSIGNMENT_EDITS, RATING_EDITS, REPLACEMENT_EDITS } from "./record-edits.ts";
import { inspectedExample, storedExample } from "./stored-example.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const EXAMPLE = read("../example/long-list.csv");
const WORDED = `Ref,YP ID,Sex,Legal outcome,Order start date,RoSH,S&W,Age,Ethnic origin,Ethnic group,LAC,Prior sanctions
C-1,new child,F,Referral order (12m) plus 3 months,14/03/2026,L,Medium concern,15 yrs,White,Black,Y,3.0
C-2,No number yet,F - Female,YRO & ISS,14 March 2026,V. High,-,AGED 16,White,Asian,Section 20,None
C-3,unallocated,M,YRO with unpaid work and curfew,14-Mar-26,N/A,H,15.5,White,White,maybe,1000
C-4,0.0,boy,DTO - Detention & Training Order (DTO),46095,VH,.,14yo,Other,Arab,No,12
C-5,K 5,Young man,Referral Order x 9 months,2026-04-01T09:30:00,low risk,high level,130,Mixed,White,no,nil
C-6,K 5,MALE,referral-order,2026-04-02,m,M,,,,,
C-6,K 5,MALE,referral-order,2026-04-02,m,M,,,,,
O-1,n/k,Non binary,Youth conditional caution,03.07.2026,TBC,low,17,White,White,LAC,1
O-2,x,female,Caution for 3 months,3/7/2026,Not assessed,medium,16 years old,White,White,Never,0
O-3,See notes,2,Community resolution,2026-07-04,H,vh,9,White,White,Past,7
O-4,K-9,1: Male,YC Youth caution,4 Jul 2026,Low (L),L,12,White,White,Yes,2
X-1,K-10,F,Conditional discharge,4 Jul 2026,L,L,12,White,White,Yes,2
X-2,K-11,F,Conditional discharge 12 months,4 Jul 2026,L,L,12,White,White,Yes,2
`;

const TWICE = `Ref,YP ID,Sex,Legal outcome,Order start date,RoSH,S&W
C-1,K1,F,Referral order,14/03/2026,L,M
C-2,K2,M,YRO,15/03/2026,H,M
C-3,K2,M,Custody,16/04/2026,H,L
C-4,K3,F,Youth caution,17/04/2026,L,L
C-5,K4,M,Youth caution,18/05/2026,L,VH
C-6,K5,F,Referral order,19/05/2026,M,M`;

/** Records each of which names the one before, as a careful forger would leave them. */
function chained([first, ...further]: readonly Anything[]): Anything[] {
  const records = [forged(first)];
  for (const record of further) records.push(forged(record, (next) => (next.previous = records.at(-1).digest)));
  return records;
}

describe("the outside verifier, which knows the method paper alone,", () => {
  test("agrees on the golden draw of the example list, its lotteries made anew", async () => {
    const receipt = JSON.parse(read("../golden/example-draw.json")) as Draw;
    expect(await verdictsOn([{ receipt, list: EXAMPLE }], { search: true })).toEqual([null]);
  });

  test(`agrees on the golden draws, assignments and ratings of ${SIZES.join(", ")} cases in each domain`, async () => {
    const digests: Record<string, string> = golden.draws;
    const told = SIZES.map((size) => {
      const { draw, cases } = goldenDraw(size);
      expect(draw.digest).toBe(digests[`${size} cases in each domain`]);
      const drawn = { receipt: draw, list: plainCsv(cases) };
      if (!AFTER_THE_DRAW.includes(size)) return drawn;
      const { rating, judgements } = goldenRating(draw);
      // The chances of 150 cases take Python seconds: `npm run bench -- verifier` makes those too.
      const rated = size < 150 ? { rating, judgements } : { rating };
      return { ...drawn, assignment: goldenAssignment(draw), ...rated };
    });
    const verdicts = await verdictsOn(told);
    expect(SIZES.map((size, at) => [size, verdicts[at]])).toEqual(SIZES.map((size) => [size, null]));
  });

  // `npm run bench -- verifier` makes five hundred.
  test("agrees on twelve draws of many kinds, with their records, assignments and ratings", async () => {
    const draws = await Promise.all(Array.from({ length: 12 }, (_, number) => generatedDraw(number)));
    expect(await verdictsOn(draws)).toEqual(draws.map(() => null));
  });

  test("agrees on a draw by the second method where the first searches no more", async () => {
    const large = ownPopulations().filter(({ cases, domain }) => domain === "outOfCourt" && cases.length > 350);
    const request = aRequest({ "selection.method": "allocation-lottery/2" });
    const drawn = await Promise.all(
      large.slice(0, 2).map(async ({ cases }) => {
        const list = plainCsv(cases);
        const read = await readList({ bytes: new TextEncoder().encode(list) }, request);
        return { receipt: drawFromPlan(planInspection(read.list!, request), readSeed("second", "supplied")), list };
      }),
    );
    for (const { receipt } of drawn) {
      expect([receipt.method, receipt.domains.outOfCourt?.lottery.stages]).toEqual([
        "allocation-lottery/2",
        ["lottery"],
      ]);
      expect(receipt.domains.outOfCourt?.probabilityAllTwoWayMargins).toBeGreaterThan(0.9);
    }
    expect(await verdictsOn(drawn)).toEqual(drawn.map(() => null));
    const said = drawn.map(({ receipt, list }) => ({
      list,
      receipt: forged(receipt, (edit) => (edit.method = edit.specification.selection.method = "allocation-lottery/1")),
    }));
    expect((await verdictsOn(said)).every((verdict) => verdict?.includes("NOT"))).toBe(true);
  });

  test("refuses every kind of edited receipt, however carefully it was sealed again", async () => {
    const { receipt, list } = await storedExample(EXAMPLE);
    const edits = [
      ...Object.entries(UNSEALED_EDITS).map(([name, edit]) => ({ name, receipt: edited(receipt, edit) })),
      ...Object.entries({ ...SEALED_EDITS, ...FIXED_LOTTERY_EDITS }).map(([name, edit]) => ({
        name,
        receipt: forged(receipt, edit),
      })),
    ];
    const verdicts = await verdictsOn(edits.map((one) => ({ receipt: one.receipt, list })));
    expect(edits.length).toBeGreaterThanOrEqual(100);
    expect(edits.filter((_, index) => verdicts[index] === null).map(({ name }) => name)).toEqual([]);
    const refusedByDigest = edits.filter((_, index) => verdicts[index]?.includes("NOT digest: "));
    expect(refusedByDigest.map(({ name }) => name)).toEqual(Object.keys(UNSEALED_EDITS));
  });

  test("gives a terminal nothing of a receipt that could move its cursor or turn words round", async () => {
    const { receipt } = await storedExample(EXAMPLE);
    const [verdict] = await verdictsOn([{ receipt: forged(receipt, (r) => (r.kind = "\u009b31mA\u202e1\u0007")) }]);
    expect(verdict).toContain("\\x9b31mA\\u202e1");
    expect(verdict?.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test("reads a list in the words that lists have, and none of two columns for a field that no draw depends on", async () => {
    const request = aRequest();
    const mappings = {
      columns: {},
      values: { disposal: { "Conditional discharge": "caution" } },
      foot: "skip",
    } as const;
    const read = await readList({ bytes: new TextEncoder().encode(WORDED) }, { ...request, mappings });
    if (!read.list) throw new Error(`the list is blocked: ${JSON.stringify(read.findings)}`);
    const receipt = drawFromPlan(planInspection(read.list, request), readSeed("worded", "supplied"));
    expect([receipt.sampleSize.eligible, receipt.list.rows, receipt.list.cases]).toEqual([10, 13, 12]);
    expect(await verdictsOn([{ receipt, list: WORDED }])).toEqual([null]);
  });

  test.each([
    ["of which the first is blank", "Gender identity", (): string => "", "Sex"],
    ["of which the first is about another thing", "Disposal code", () => "Court", "Legal outcome"],
    ["of which both say the same", "Date started", (cells: readonly string[]) => cells[4] ?? "", "Order start date"],
    ["of which both tell children apart", "Client ID", ([, child]: readonly string[]) => `K-${child}`, "Child ID"],
  ] as const)("reads of two columns the one that counts, %s", async (_, another, value, own) => {
    const request = aRequest();
    const lines = TWICE.replace("YP ID", own === "Child ID" ? own : "YP ID").split("\n");
    const list = lines.map((line, at) => [at === 0 ? another : value(line.split(",")), line].join(",")).join("\n");
    const read = await readList({ bytes: new TextEncoder().encode(list) }, request);
    expect(read.findings.map(({ severity, code }) => [severity, code])).toContainEqual([
      "notice",
      "column-passed-over",
    ]);
    if (!read.list) throw new Error(`the list is blocked: ${JSON.stringify(read.findings)}`);
    const receipt = drawFromPlan(planInspection(read.list, request), readSeed("twice", "supplied"));
    expect(await verdictsOn([{ receipt, list }])).toEqual([null]);
  });

  test.each([
    ["Looked after", ["True", "None", "False", "\\N"]],
    ["Disability", ["Yes", "None", "No", "\\N"]],
    ["Previous sanctions", ["2", "None", "0"]],
    ["Previous sanctions", ["2", "None", "1", "\\N"]],
  ])("reads what programs write for no value: %s %j", async (heading, values) => {
    const request = aRequest();
    const list = TWICE.split("\n")
      .map((line, at) => `${line},${at === 0 ? heading : values[at % values.length]}`)
      .join("\n");
    const read = await readList({ bytes: new TextEncoder().encode(list) }, request);
    if (!read.list) throw new Error(`the list is blocked: ${JSON.stringify(read.findings)}`);
    const receipt = drawFromPlan(planInspection(read.list, request), readSeed("none", "supplied"));
    expect(await verdictsOn([{ receipt, list }])).toEqual([null]);
  });

  test("takes what nothing in a receipt proves as it is stated", async () => {
    const { receipt, list } = await storedExample(EXAMPLE);
    const unproved = Object.values(UNPROVED_EDITS).map((edit) => ({ receipt: forged(receipt, edit), list }));
    const without = [{ receipt }, ...unproved.map((one) => ({ receipt: one.receipt }))];
    const verdicts = await verdictsOn([{ receipt, list }, ...unproved, ...without]);
    expect(verdicts).toEqual(verdicts.map(() => null));
  });

  test("refuses every kind of edited record, assignment and rating", async () => {
    const files = await inspectedExample(EXAMPLE);
    const [first, ...further] = files.replacements;
    const edits = [
      ...Object.entries(REPLACEMENT_EDITS).map(([name, edit]) => {
        // Only the records themselves: what was made of them would tell as well.
        const { receipt, list } = files;
        return { name, files: { receipt, list, replacements: chained([edited(first, edit), ...further]) } };
      }),
      ...Object.entries(ASSIGNMENT_EDITS).map(([name, edit]) => {
        return { name, files: { ...files, rating: undefined, assignment: forged(files.assignment, edit) } };
      }),
      ...Object.entries(RATING_EDITS).map(([name, edit]) => {
        return { name, files: { ...files, assignment: undefined, rating: forged(files.rating, edit) } };
      }),
    ];
    const [unedited, ...verdicts] = await verdictsOn([files, ...edits.map((one) => one.files)]);
    expect(unedited).toBeNull();
    expect(edits.filter((_, index) => verdicts[index] === null).map(({ name }) => name)).toEqual([]);
  });
});
