import { describe, expect, test } from "vitest";
import { ofDomain } from "../../../src/sampling/specification/domains.ts";
import {
  forgedReceipt,
  LIST,
  lines,
  RECEIPT,
  RECEIPT_TEXT,
  replacementsOf,
  verifyOnServer,
  words,
} from "../../web/support/verifying.ts";

const CHECK = JSON.stringify({ kind: "longlist/check", version: 1 });
const [record] = replacementsOf("LL-00009");

/** The errors as the summary above the page has them. */
function errorsOf(page: string): string[] {
  const [, summary = ""] = /govuk-error-summary__list">(.*?)<\/ul>/s.exec(page) ?? [];
  return [...summary.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item]) => words(item!));
}

describe("a file in the wrong place", () => {
  test.each([
    ["no file at all", {}, ["Choose the receipt"]],
    ["a list alone", { list: LIST }, ["Choose the receipt"]],
    [
      "receipt and list swapped",
      { receipt: LIST, list: RECEIPT_TEXT },
      [
        "The receipt and the list are swapped. Choose the receipt here",
        "The receipt and the list are swapped. Choose the list here",
      ],
    ],
    ["a list twice", { receipt: LIST, list: LIST }, [/^The file chosen as the receipt is not one: it could be a list/]],
    ["a receipt twice", { receipt: RECEIPT_TEXT, list: RECEIPT_TEXT }, [/^The file chosen as the list is a receipt/]],
    ["replacements for a receipt", { receipt: lines([record, record]), list: LIST }, [/holds replacements/]],
    ["replacements for a list", { receipt: RECEIPT_TEXT, list: lines([record]) }, [/as the list holds replacements/]],
    ["a check for a receipt", { receipt: CHECK, list: LIST }, [/the result of a check or a verification/]],
    ["other JSON for a receipt", { receipt: '{"name":"longlist"}', list: LIST }, [/as the receipt is not one/]],
    ["a receipt cut short", { receipt: RECEIPT_TEXT.slice(0, 5000), list: LIST }, [/^The receipt is damaged/]],
    [
      "a receipt that says something twice",
      { receipt: RECEIPT_TEXT.replace('"team":', '"team":"Another","team":'), list: LIST },
      [/^The receipt says one thing twice/],
    ],
    ["an empty receipt", { receipt: " \n", list: LIST }, ["The receipt is empty"]],
    ["a newer receipt", { receipt: JSON.stringify({ ...RECEIPT, version: 2 }), list: LIST }, [/by a newer version/]],
    [
      "an erased receipt",
      { receipt: JSON.stringify({ kind: "longlist/redacted-receipt" }), list: LIST },
      [/what was left of a receipt when its cases were erased/],
    ],
    [
      "a list for replacements",
      { receipt: RECEIPT_TEXT, list: LIST, replacements: LIST },
      [/as the replacements holds none/],
    ],
    [
      "a replacement cut short",
      { receipt: RECEIPT_TEXT, list: LIST, replacements: `${lines([record])}{"kind":` },
      [/^The replacements cannot be read: line 2: it is not a replacement record/],
    ],
    [
      "a field that no receipt has",
      { receipt: JSON.stringify({ ...RECEIPT, chosen: 1 }), list: LIST },
      [/^The receipt is damaged or was changed: receipt: .*chosen/],
    ],
  ])("is named: %s", async (_, sent, expected) => {
    const { status, title, page } = await verifyOnServer(sent);
    expect([status, title]).toEqual([400, "Error: Verify a sample – Longlist"]);
    expect(errorsOf(page)).toEqual(expected.map((one) => (typeof one === "string" ? one : expect.stringMatching(one))));
  });

  test("leaves what was typed", async () => {
    expect((await verifyOnServer({ case: "LL-00009" })).page).toContain('value="LL-00009"');
  });
});

test("a list that cannot be read is answered with what stands in the way", async () => {
  const list = LIST.replace("Community resolution", "Something else");
  const { status, page } = await verifyOnServer({ receipt: RECEIPT_TEXT, list });
  expect(status).toBe(400);
  expect(errorsOf(page)).toEqual(["The list cannot be read: see what stands in the way"]);
  expect(words(page)).toContain("Row 4, Disposal Not known as Disposal: “Something else” (once).");
});

describe("a hostile receipt", () => {
  const MARKUP = '"><img src=x onerror=alert(1)><script>alert(2)</script>';

  test("is shown as text wherever it states something", async () => {
    const receipt = forgedReceipt({ team: MARKUP });
    const { title, page } = await verifyOnServer({ receipt, list: LIST });
    // The digest made anew and the list's own draw agree but for what nobody can recompute.
    expect(title).toBe("This is the draw of this list – Longlist");
    expect(page).not.toMatch(/<img|<script>/);
    expect(words(page)).toContain(MARKUP);
  });

  test("is shown as text where it is wrong, also in what is asked", async () => {
    const sample = RECEIPT.sample.map((one) => ({ ...one, caseId: MARKUP }));
    const { page } = await verifyOnServer({ receipt: forgedReceipt({ sample }), list: LIST, case: MARKUP });
    expect(page).not.toMatch(/<img|<script>/);
  });

  test.each([
    ["a team of a million characters", JSON.stringify({ ...RECEIPT, team: "x".repeat(1_000_000) })],
    ["a nest", '{"kind":"longlist/draw","team":'.padEnd(200_000, "[")],
    ["a nest that ends", `{"kind":"longlist/draw","team":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["many entries", JSON.stringify({ ...RECEIPT, sample: Array(70_000).fill(1) })],
    ["half a character", JSON.stringify({ ...RECEIPT, team: "\ud800" })],
  ])("is refused in a small page: %s", async (_, receipt) => {
    const { status, page } = await verifyOnServer({ receipt, list: LIST });
    expect(status).toBe(400);
    expect(page.length).toBeLessThan(20_000);
  });

  test("of 50,000 sampled cases is answered in a small page", async () => {
    const sample = Array(50_000).fill(RECEIPT.sample[0]);
    const { title, page } = await verifyOnServer({
      receipt: forgedReceipt({ sample: sample.slice(0, 20_000) }),
      list: LIST,
    });
    expect(title).toBe("This is not the draw of this list – Longlist");
    expect(page.length).toBeLessThan(40_000);
  });

  test("of a date that does not exist is answered", async () => {
    const { title } = await verifyOnServer({ receipt: forgedReceipt({ inspectionDate: "2026-99-99" }), list: LIST });
    expect(title).toBe("This is not the draw of this list – Longlist");
  });

  test("of huge weights is answered", async () => {
    const [court, outOfCourt] = [ofDomain(RECEIPT.domains, "court"), ofDomain(RECEIPT.domains, "outOfCourt")];
    const weights = court.lottery.weights.map(() => "9".repeat(9000));
    const domains = { court: { ...court, lottery: { ...court.lottery, weights } }, outOfCourt };
    const { title, page } = await verifyOnServer({ receipt: forgedReceipt({ domains }), list: LIST });
    expect(title).toBe("This is not the draw of this list – Longlist");
    expect(page.length).toBeLessThan(40_000);
  });
});
