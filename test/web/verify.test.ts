import { describe, expect, test } from "vitest";
import {
  forgedReceipt,
  LIST,
  lines,
  logged,
  RECEIPT,
  RECEIPT_TEXT,
  replacementsOf,
  SHORTER_LIST,
  verifyOnServer,
  words,
} from "./support/verifying.ts";

const RIGHT = "This is the draw of this list – Longlist";
const WRONG = "This is not the draw of this list – Longlist";

describe("a receipt and its list", () => {
  test("are confirmed with every step in words, and what cannot be told", async () => {
    const { status, title, page } = await verifyOnServer({ receipt: RECEIPT_TEXT, list: LIST });
    expect([status, title]).toEqual([200, RIGHT]);
    const text = words(page);
    expect(text.match(/Pass\./g)).toHaveLength(5);
    expect(text.match(/Cannot be told here\./g)).toHaveLength(3);
    expect(text).not.toContain("Fail.");
    expect(text).toContain("the seed was typed by whoever drew, who could have tried several");
    expect(text).toContain(RECEIPT.digest);
  });

  test("show why every case had the same chance, in whole numbers", async () => {
    const text = words((await verifyOnServer({ receipt: RECEIPT_TEXT, list: LIST })).page);
    expect(text).toContain("26 places for 34 eligible cases: each had 26 chances in 34 (76.5%).");
    expect(text).toContain("34 × 26 = 884 and 26 × 34 = 884: the same");
    expect(text).toContain("There lies allocation 9, from 67.65% to 73.53%.");
    expect(text).not.toContain("Not the same");
  });

  test("show each sampled case with its ticket and its order", async () => {
    const text = words((await verifyOnServer({ receipt: RECEIPT_TEXT, list: LIST })).page);
    for (const { caseId } of RECEIPT.sample) expect(text).toContain(caseId);
    expect(text).toContain("LL-00009 Female Referral order High Medium 0.190288 1");
  });

  test("are told apart when the receipt was changed", async () => {
    const { status, title, page } = await verifyOnServer({
      receipt: JSON.stringify({ ...RECEIPT, team: "Another team" }),
      list: LIST,
    });
    expect([status, title]).toEqual([200, WRONG]);
    expect(words(page)).toContain("The receipt was changed: its digest is not that of its content.");
  });

  test("are told apart where the list was changed, with the first difference", async () => {
    const { title, page } = await verifyOnServer({ receipt: RECEIPT_TEXT, list: SHORTER_LIST });
    expect(title).toBe(WRONG);
    const text = words(page);
    expect(text).toContain("(the receipt counts 128 cases, this list has 127)");
    expect(text).toContain("Where they first differ Place");
    expect(text).toContain("domains.court.drawn");
  });

  test("are told apart where a case was put into the sample, under a digest made anew", async () => {
    const [first, ...others] = RECEIPT.sample;
    const receipt = forgedReceipt({ sample: [{ ...first!, caseId: "LL-99999" }, ...others] });
    const { title, page } = await verifyOnServer({ receipt, list: LIST });
    expect(title).toBe(WRONG);
    expect(words(page)).toContain(
      "Place The sample, entry 1, case reference ( sample[0].caseId ) In the receipt LL-99999 In the repeated draw LL-00009",
    );
  });

  test("show nothing of an unconfirmed receipt but what it states", async () => {
    const { page } = await verifyOnServer({ receipt: RECEIPT_TEXT, list: SHORTER_LIST, case: "LL-40026" });
    const text = words(page);
    expect(text).toContain("It was not confirmed");
    for (const absent of ["LL-40026 was sampled", "What each group is due", "0.669444"]) {
      expect(text).not.toContain(absent);
    }
  });
});

describe("a case that is asked about", () => {
  const asked = async (reference: string) =>
    words((await verifyOnServer({ receipt: RECEIPT_TEXT, list: LIST, case: reference })).page);

  test("is explained where it was sampled, with how its ticket is made again", async () => {
    const text = await asked(" LL-40026 ");
    expect(text).toContain("LL-40026 was sampled.");
    expect(text).toContain("(within 2 March 2026 to 2 May 2026)");
    expect(text).toContain('["longlist/1","demo","court","case","LL-40026"]');
  });

  test("is explained where it is a reserve", async () => {
    expect(await asked("LL-90034")).toContain("LL-90034 was not sampled: it is a reserve.");
  });

  test("is explained where it was not eligible", async () => {
    expect(await asked("LL-00079")).toContain("LL-00079 was not eligible. Not eligible: starts before");
  });

  test("is not known where the receipt does not name it", async () => {
    expect(await asked("LL-1")).toContain("The receipt names no case LL-1 :");
  });
});

describe("the replacements since", () => {
  const records = replacementsOf("LL-00009", "LL-70031");
  const verified = (replacements: string) => verifyOnServer({ receipt: RECEIPT_TEXT, list: LIST, replacements });

  test.each([
    ["lines", lines(records)],
    ["an array", JSON.stringify(records)],
    ["what the API lists", JSON.stringify({ replacements: records.map((record) => ({ number: 1, record })) })],
  ])("are confirmed with their chain from %s", async (_, file) => {
    const { title, page } = await verified(file);
    expect(title).toBe(RIGHT);
    const text = words(page);
    expect(text).toContain("2 replacements recorded, each the next reserve in order.");
    expect(text).toContain(`2 LL-70031 ${records[1]!.replacement!.caseId} The next reserve of the same cell`);
    expect(text).toContain(`${records[0]!.digest} ${records[1]!.digest}`);
  });

  test("leave out what other draws of the inspection replaced", async () => {
    const other = { ...records[0]!, draw: `sha256:${"0".repeat(64)}` };
    const { title, page } = await verified(JSON.stringify({ replacements: [{ record: other }, { record: null }] }));
    expect(title).toBe(RIGHT);
    expect(words(page)).toContain("No replacement is recorded.");
  });

  test("are told where one was left out", async () => {
    const { title, page } = await verified(lines([records[1]]));
    expect(title).toBe("This is the draw of this list, but the replacements are not right – Longlist");
    expect(words(page)).toContain("Fail. Replacement 1 does not follow from the draw and the one before it");
  });

  test("are part of a case's explanation", async () => {
    const { page } = await verifyOnServer({
      receipt: RECEIPT_TEXT,
      list: LIST,
      replacements: lines(records),
      case: "LL-00009",
    });
    expect(words(page)).toContain(`Since the draw ${records[0]!.replacement!.caseId} has taken its place`);
  });
});

test("nothing of the files stands in the log", () => {
  expect(logged.length).toBeGreaterThan(5);
  expect(JSON.stringify(logged)).not.toMatch(/LL-|sha256|demo/);
});

describe("a receipt without its list", () => {
  test("is checked as far as it goes, and the page says what only the list can show", async () => {
    const { status, title, page } = await verifyOnServer({ receipt: RECEIPT_TEXT });
    expect([status, title]).toEqual([200, "The receipt is right, as far as can be told without the list – Longlist"]);
    const text = words(page);
    expect(text.match(/Pass\./g)).toHaveLength(6);
    expect(text.match(/Cannot be told here\./g)).toHaveLength(3);
    expect(text).not.toContain("Fail.");
    expect(text).toContain("What only the list can show");
    expect(text).toContain("34 × 26 = 884 and 26 × 34 = 884: the same");
    expect(text).toContain(RECEIPT.digest);
  });

  test("is refused where it contradicts itself, without its sample", async () => {
    const sample = RECEIPT.sample.slice(1);
    const { status, title, page } = await verifyOnServer({ receipt: forgedReceipt({ sample }) });
    expect([status, title]).toEqual([200, "The receipt is not right, as can be told without the list – Longlist"]);
    expect(words(page)).toContain("a cell has other places than the lottery gave it");
    expect(page).not.toContain('id="tickets"');
  });

  test("explains a case, and follows the replacements to the first that does not follow", async () => {
    const records = replacementsOf("LL-00009");
    const right = await verifyOnServer({ receipt: RECEIPT_TEXT, replacements: lines(records), case: "LL-00009" });
    expect(words(right.page)).toContain("1 replacement recorded, each the next reserve in order.");
    expect(words(right.page)).toContain("LL-00009 was sampled");
    const wrong = await verifyOnServer({ receipt: RECEIPT_TEXT, replacements: lines([...records, ...records]) });
    expect(words(wrong.page)).toContain("But the replacements recorded since do not follow from it.");
    expect(wrong.page).toContain("longlist-verdict--wrong");
  });
});

test.each([
  ["right", { receipt: RECEIPT_TEXT, list: LIST }, "Nothing more is to be done. Keep the receipt"],
  ["wrong", { receipt: RECEIPT_TEXT, list: SHORTER_LIST }, "whoever is responsible for the inspection has to answer"],
  [
    "right without its list",
    { receipt: RECEIPT_TEXT },
    "Whoever has the list, the team or the inspectorate, can verify",
  ],
  ["none", {}, "You choose the receipt, which the coordinator gives to the team"],
])("a verdict that is %s ends with who does what next", async (_, sent, next) => {
  expect(words((await verifyOnServer(sent)).page).split("What happens next")[1]).toContain(next);
});
