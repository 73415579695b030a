import { describe, expect, test } from "vitest";
import { listDigest } from "../../src/sampling/plan/list-digest.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { day, utf16, windows1252, workbook } from "./files.ts";
import { HEADINGS, read } from "./reading.ts";

/** Of the four cases below, whatever their dialect. */
const DIGEST = "sha256:fe38644ca5cc3560f7b1ef8b2b03e6408a2044394d6ab6a1d1b5180ef45d8d52";

const ROWS = [
  ["007", "Female", "Referral order", "2026-03-14", "Medium", "Very high"],
  ["Zoë 1", "Male", "Youth caution", "2026-07-01", "", "Low"],
  ["=A1", "Other", "Custody", "2026-04-05", "High", "Not recorded"],
  ["B,2;3", "", "Fine", "2025-12-31", "Low", ""],
];
const OTHER_WORDS: Readonly<Record<string, string>> = {
  Female: "F",
  Male: "1",
  "Referral order": "REFERRAL_ORDER",
  "Youth caution": "Caution (youth)",
  Custody: "DTO (8 months)",
  "2026-03-14": "14-Mar-26",
  "2026-07-01": "1/7/2026",
  "2026-04-05": "46117",
  "Very high": "VH",
  Medium: "med.",
};
const OTHER_HEADINGS = ["Ref. no.", "SEX", "Legal outcome", "Order start date", "RoSH", "Safety & Well-being"];

const csv = (rows: readonly (readonly string[])[], delimiter = ",", end = "\n") =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(end);
const table = [HEADINGS.split(","), ...ROWS];
const inOtherWords = [OTHER_HEADINGS, ...ROWS.map((cells) => cells.map((cell) => OTHER_WORDS[cell] ?? cell))];
const reversed = [table[0]!, ...ROWS.toReversed()].map((cells) => cells.toReversed());
const asDates = table.map((cells) => cells.map((cell) => (/^\d{4}-/.test(cell) ? day(cell) : cell)));

describe("one list has one digest", () => {
  test.each<[string, Uint8Array | string | Promise<Uint8Array> | { rows: unknown }]>([
    ["as UTF-8", csv(table)],
    ["with a byte order mark and CRLF", `\ufeff${csv(table, ",", "\r\n")}`],
    ["as UTF-16", utf16(csv(table))],
    ["as UTF-16, big-endian", utf16(csv(table), "be")],
    ["as Windows-1252", windows1252(csv(table))],
    ["with semicolons", csv(table, ";")],
    ["with tabs and CR", csv(table, "\t", "\r")],
    ["as an Excel workbook of text", workbook({ Cases: table })],
    ["as an Excel workbook with date cells", workbook({ Cases: asDates })],
    ["as an Excel workbook of the 1904 system", workbook({ Cases: asDates }, { dateSystem: "1904" })],
    ["in the opposite order of rows and columns", csv(reversed)],
    ["under other headings and in other words", csv(inOtherWords)],
    ["decomposed", csv(table).normalize("NFD")],
    ["with a row twice", csv([...table, ROWS[0]!])],
    [
      "as JSON",
      { rows: ROWS.map((cells) => Object.fromEntries(cells.map((cell, at) => [HEADINGS.split(",")[at], cell]))) },
    ],
  ])("%s", async (_dialect, file) => {
    const { list, findings } = await read((await file) as Uint8Array);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(listDigest(list!.cases, shippedSpecification("youth-2018").stratification)).toBe(DIGEST);
  });
});
