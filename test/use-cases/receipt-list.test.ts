import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { NO_MAPPINGS } from "../../src/sampling/case.ts";
import { openPanelFile, readPanelTable } from "../../src/use-cases/rate/rate-inspection.ts";
import { childrenOf, readReceiptList } from "../../src/use-cases/receipt-list.ts";
import { fileKind } from "../../src/use-cases/verify/file-kind.ts";
import { inventedCases } from "../support/invented.ts";
import { anInspection } from "../support/judging.ts";
import { RECEIPT } from "../web/support/verifying.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const LIST = utf8(readFileSync("test/example/long-list.csv", "utf8"));

describe("the list of a receipt", () => {
  test("is read as it was at the draw, and told from another", async () => {
    const { cases, matches } = await readReceiptList(RECEIPT, { bytes: LIST });
    expect(matches).toBe(true);
    expect(cases?.size).toBe(RECEIPT.list.cases);
    const other = await readReceiptList(anInspection(), { bytes: LIST });
    expect(other.matches).toBe(false);
  });

  test("that cannot be read has no cases, and says why", async () => {
    const { cases, matches, findings } = await readReceiptList(
      { ...RECEIPT, mappings: NO_MAPPINGS },
      { bytes: utf8("Dear colleague") },
    );
    expect({ cases, matches }).toEqual({ cases: null, matches: false });
    expect(findings.length).toBeGreaterThan(0);
  });

  test("tells whose each case is as far as it says so", () => {
    const [one, other] = inventedCases("court", 2);
    const cases = new Map([
      ["A1", { ...one!, childId: "C1" }],
      ["A2", { ...other!, childId: null }],
    ]);
    expect([...childrenOf(cases)]).toEqual([["A1", "C1"]]);
    expect(childrenOf(null).size).toBe(0);
  });
});

test("a panel's file that cannot be opened has no ratings, and says why", async () => {
  const draw = anInspection();
  const opened = await openPanelFile({ name: "panel.csv", bytes: utf8("") });
  const { ratings, findings } = readPanelTable(draw, [], opened);
  expect({ ratings, codes: findings.map(({ code }) => code) }).toEqual({ ratings: [], codes: ["file-empty"] });
});

test.each([
  ["", "empty"],
  ["Case,Gender", "not-json"],
  ["[]", "replacements"],
  ['{"replacements":[]}', "replacements"],
  ['[{"kind":"longlist/replacement"}]', "replacements"],
  ['[{"kind":"longlist/draw"}]', "other-json"],
  ['{"kind":"longlist/rating","replacements":[]}', "other-json"],
  ['{"kind":"longlist/draw","version":2}', "newer-receipt"],
  ['{"kind":"longlist/replacement"}\n{"kind":', "replacements"],
  ['{"kind":', "damaged-json"],
])("%j is told to be of the kind %s", (text, kind) => {
  expect(fileKind(utf8(text)).kind).toBe(kind);
});
