import { describe, expect, test } from "vitest";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import type { Verification } from "../../src/sampling/receipt/verify.ts";
import { DRAWS, EXAMPLE, inShort, postCsv, postForm, postJson, TWO_CASES, TWO_ROWS } from "./asking.ts";

const PATH = "/v1/verifications";
const receiptText = await (await postCsv(DRAWS, TWO_CASES)).text();
const receipt = JSON.parse(receiptText) as Draw;

describe("an honest draw matches", () => {
  test.each<[string, () => Promise<Response>]>([
    [
      "in a form of two files",
      () =>
        postForm(PATH, [
          ["receipt", [receiptText, "receipt.json"]],
          ["list", [TWO_CASES, "list.csv"]],
        ]),
    ],
    [
      "in a form of two texts",
      () =>
        postForm(PATH, [
          ["receipt", receiptText],
          ["file", TWO_CASES],
        ]),
    ],
    ["in JSON with rows", () => postJson(PATH, { receipt, rows: TWO_ROWS })],
    ["in JSON with the text of the file", () => postJson(PATH, { receipt, list: TWO_CASES })],
  ])("%s", async (_, verified) => {
    const response = await verified();
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      kind: "longlist/verification",
      matches: true,
      firstDifference: null,
    });
  });
});

test("an edited receipt does not match, and the first difference is named", async () => {
  const edited = { ...receipt, sample: [{ ...receipt.sample[0], caseId: "Z9" }, ...receipt.sample.slice(1)] };
  const response = await postJson(PATH, { receipt: edited, list: TWO_CASES });
  expect(response.status).toBe(200);
  const { matches, firstDifference } = (await response.json()) as Verification;
  expect(matches).toBe(false);
  expect(firstDifference).toMatchObject({ path: "sample[0].caseId", receipt: "Z9", repeated: "A1" });
});

test("the list's foot is read as the receipt says it was read", async () => {
  const kept = (await (await postCsv(`${DRAWS}&keepFoot=true`, TWO_CASES)).json()) as Draw;
  const foot = `${TWO_CASES}Total,2,,,,\n`;
  expect(await (await postJson(PATH, { receipt, list: foot })).json()).toMatchObject({ matches: true });
  expect(await (await postJson(PATH, { receipt: kept, list: TWO_CASES })).json()).toMatchObject({ matches: true });
  expect(await inShort(postJson(PATH, { receipt: kept, list: foot }))).toMatch(/^422 list-not-usable/);
});

test("another list does not match", async () => {
  const { matches, steps } = (await (await postJson(PATH, { receipt, list: EXAMPLE })).json()) as Verification;
  expect(matches).toBe(false);
  expect(steps.find(({ step }) => step === "list")).toMatchObject({ holds: false });
});

test("a receipt is checked alone where that is said, from JSON and from a form alike", async () => {
  const alone = await postJson(PATH, { receipt, withoutList: true });
  const told = await alone.json();
  expect(told).toMatchObject({ kind: "longlist/verification-without-list", draw: receipt.digest, holds: true });
  const form = postForm(PATH, [
    ["receipt", receiptText],
    ["withoutList", "true"],
  ]);
  expect(await (await form).json()).toEqual(told);
  const edited = { ...receipt, sample: receipt.sample.slice(1) };
  expect(await (await postJson(PATH, { receipt: edited, withoutList: true })).json()).toMatchObject({ holds: false });
});

test.each<[string, string, () => Promise<Response>]>([
  [
    "a list beside the word that there is none",
    "400 invalid-request: withoutList",
    () => postJson(PATH, { receipt, list: TWO_CASES, withoutList: true }),
  ],
  ["no receipt in a form", "400 invalid-request: receipt", () => postForm(PATH, [["list", TWO_CASES]])],
  ["no receipt in JSON", "400 invalid-request: receipt", () => postJson(PATH, { list: TWO_CASES })],
  ["no list", "400 invalid-request: rows", () => postJson(PATH, { receipt })],
  [
    "a field that only draws have",
    "400 invalid-request: seed",
    () => postJson(PATH, { receipt, list: TWO_CASES, seed: "demo" }),
  ],
  [
    "a form field that only draws have",
    "400 invalid-request: seed",
    () =>
      postForm(PATH, [
        ["receipt", receiptText],
        ["list", TWO_CASES],
        ["seed", "demo"],
      ]),
  ],
  [
    "a query",
    "400 invalid-request: inspectionDate",
    () => postJson(`${PATH}?inspectionDate=2026-11-02`, { receipt, list: TWO_CASES }),
  ],
  [
    "a receipt that is not JSON",
    "400 malformed-body: receipt",
    () =>
      postForm(PATH, [
        ["receipt", TWO_CASES],
        ["list", TWO_CASES],
      ]),
  ],
  [
    "a receipt with a field missing",
    "422 invalid-receipt: digest",
    () => postJson(PATH, { receipt: { ...receipt, digest: undefined }, list: TWO_CASES }),
  ],
  [
    "what was left of a receipt",
    "422 invalid-receipt: receipt",
    () => postJson(PATH, { receipt: { ...receipt, kind: "longlist/redacted-receipt" }, list: TWO_CASES }),
  ],
  ["a list that cannot be read", "422 list-not-usable: file-empty", () => postJson(PATH, { receipt, list: "" })],
])("%s is refused", async (_, expected, verified) => {
  expect(await inShort(verified())).toBe(expected);
});

test("of what was left of a receipt it is said what it is, with a list and without", async () => {
  const left = { ...receipt, kind: "longlist/redacted-receipt" };
  for (const beside of [{ list: TWO_CASES }, { withoutList: true }]) {
    const answer = await postJson(PATH, { receipt: left, ...beside });
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining("it is what was left of a receipt when its cases were erased"),
    ]);
  }
});
