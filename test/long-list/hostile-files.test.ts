import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findingsCsv } from "../../src/long-list/findings/findings-csv.ts";
import { latin1, utf16, workbook } from "./files.ts";
import { expectFilled, HEADINGS, inShort, read } from "./reading.ts";

const LIST = `${HEADINGS}\r\nA1,F,Referral order,14/03/2026,M,VH\r\nA2,M,"Caution\n",01/07/2026,L,\r\n`;

/** What a heading may be made of so that nobody sees it. */
const UNSEEN = ["", " ", "\u00a0", "\u200b", "\u2060", "\ufeff", "\u00ad", "\u0000"];

/** Bytes that get past the first look: a real file with a few of its bytes changed, or cut off. */
function damaged(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 8 });
  return fc.tuple(changes, fc.integer({ min: 1, max: file.length })).map(([bytes, length]) => {
    const copy = file.slice(0, length);
    for (const [at, byte] of bytes) copy[at % length] = byte;
    return copy;
  });
}

async function isRead(bytes: Uint8Array): Promise<void> {
  const reading = await read(bytes);
  expectFilled(reading);
  const blocked = reading.findings.some(({ severity }) => severity === "error");
  expect(reading.list === null).toBe(blocked);
  if (reading.table !== null) await read(findingsCsv(reading.table, reading.findings));
}

describe("any bytes at all give findings or cases", () => {
  test("when they are random", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), isRead), { numRuns: 500 });
  });

  test("when they are random text with separators, quotes and headings in it", async () => {
    const unit = fc.oneof(
      fc.constantFrom(
        ...HEADINGS.split(","),
        ",",
        ";",
        "\t",
        '"',
        "\r",
        "\n",
        "\r\n",
        "Male",
        "DTO",
        "1/1/2026",
        "=1",
        "#N/A",
        "__proto__",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    const text = fc.array(unit, { maxLength: 120 }).map((parts) => new TextEncoder().encode(parts.join("")));
    await fc.assert(fc.asyncProperty(text, isRead), { numRuns: 500 });
  });

  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["a CSV file", () => new TextEncoder().encode(LIST)],
    ["a UTF-16 file", () => utf16(LIST)],
    ["a workbook", () => workbook({ Cases: LIST.split("\r\n").map((line) => line.split(",")) })],
  ])("when they are %s that is damaged", async (_format, file) => {
    await fc.assert(fc.asyncProperty(damaged(await file()), isRead), { numRuns: 300 });
  });

  test("when they are any JSON", async () => {
    const name = fc.constantFrom("caseId", "gender", "disposal", "startDate", "__proto__", "x", ...UNSEEN);
    const rows = fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(name, fc.jsonValue())));
    await fc.assert(
      fc.asyncProperty(rows, async (value) => expectFilled(await read({ rows: value }))),
      { numRuns: 300 },
    );
  });
});

describe("headings of which nothing is seen", () => {
  const unseen = fc.array(fc.constantFrom(...UNSEEN), { minLength: 1, maxLength: 4 });
  const cells = fc.array(fc.constantFrom("", "A1", "0", ...UNSEEN), { minLength: 1, maxLength: 4 });

  test("in JSON", async () => {
    const row = fc.dictionary(fc.constantFrom(...UNSEEN), fc.constantFrom(0, "A1", null), { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1 }), async (rows) => {
        expect(inShort(await read({ rows }))[0]).toMatch(/^error /);
      }),
    );
  });

  test("in CSV and in a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(unseen, fc.array(cells, { maxLength: 4 }), async (headings, rows) => {
        const table = [headings, ...rows];
        expect(inShort(await read(table.map((row) => row.join(",")).join("\n")))[0]).toMatch(/^error /);
        expect(inShort(await read(await workbook({ Cases: table })))[0]).toMatch(/^error /);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a file made to exhaust the reader is refused soon", () => {
  const within = 20_000;
  const list = `${HEADINGS}\n${"A1,F,Caution,01/07/2026,L,L\n".repeat(60)}`;

  test.each<[string, () => string | Uint8Array, string]>([
    ["one row of millions of cells", () => `${HEADINGS},${",".repeat(4_000_000)}x`, "error · too-many-columns"],
    ["a row of millions of cells below", () => `${list}${",".repeat(4_000_000)}x`, "error · list-too-large"],
    ["millions of short rows", () => `${HEADINGS}\n${"x\n".repeat(4_000_000)}`, "error · too-many-rows"],
    [
      "one value of millions of quotation marks",
      () => `${HEADINGS}\n"${'""'.repeat(4_000_000)}`,
      "error · quote-not-closed",
    ],
    [
      "millions of quotation marks out of place",
      () => `${HEADINGS}\nx${'"'.repeat(4_000_000)}`,
      "error · value-too-long · row 2 · Case reference",
    ],
  ])("%s", { timeout: within }, async (_what, file, first) => {
    expect(inShort(await read(file())).filter((text) => text.startsWith("error"))[0]).toBe(first);
  });

  test("ten thousand rows with one reference and ten thousand contents", { timeout: within }, async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `A,F,Caution,01/07/2026,L,L,${at}`);
    const { findings } = await read([`${HEADINGS},Age`, ...rows].join("\n"));
    expect(findings.filter(({ code }) => code === "reference-repeated")).toHaveLength(10_000);
  });

  test("JSON rows that all have other fields", { timeout: within }, async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({ [`x${at}`]: 1 }));
    expect(inShort(await read({ rows }))).toEqual(["error · too-many-columns"]);
  });

  test("a workbook that declares to unpack to more than a list needs", async () => {
    const file = await workbook({ Cases: [HEADINGS.split(",")] });
    expect(inShort(await read(withUnpackedSize(file, 40_000_000)))).toEqual(["error · list-too-large"]);
  });

  test("a workbook that declares less than it unpacks to", async () => {
    const file = await workbook({ Cases: [HEADINGS.split(","), ["A1".repeat(10_000)]] });
    expect(inShort(await read(withUnpackedSize(file, 10)))).toEqual(["error · workbook-unreadable"]);
    expect(inShort(await read(withUnpackedSize(file, 0)))).toEqual(["error · workbook-unreadable"]);
  });

  test("a workbook of more cells than a list needs", { timeout: within }, async () => {
    const rows = [HEADINGS.split(","), ...Array.from({ length: 1_100 }, () => [...Array(998).fill(null), 1])];
    expect(inShort(await read(await workbook({ Cases: rows })))).toEqual(["error · list-too-large"]);
  });

  test("a workbook with a cell in its last corner is read without the emptiness between", {
    timeout: within,
  }, async () => {
    const rows: string[][] = [HEADINGS.split(","), "A1,F,Referral order,2026-03-14,M,VH".split(",")];
    rows[9_000] = [...Array(999).fill(""), "x"];
    const reading = await read(await workbook({ Cases: Array.from(rows, (row) => row ?? []) }));
    expect(inShort(reading)).toEqual(["warning · rows-at-foot-skipped · row 9001"]);
  });
});

/** A workbook whose directory says of every entry that it unpacks to so many bytes. */
function withUnpackedSize(file: Uint8Array, size: number): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  const entry = latin1("PK\x01\x02");
  for (let at = 0; at < copy.length - 46; at++) {
    if (entry.every((byte, offset) => copy[at + offset] === byte)) view.setUint32(at + 24, size, true);
  }
  return copy;
}
