import { describe, expect, test } from "vitest";
import { readReplacements } from "../../../src/use-cases/verify/read-replacements.ts";
import { refusalOf } from "../../support/draws.ts";
import { lines, RECEIPT, replacementsOf } from "../../web/support/verifying.ts";

const RECORDS = replacementsOf("LL-00009");
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readReplacements(bytes(text), RECEIPT.digest);
const refused = (some: Uint8Array) =>
  refusalOf(() => readReplacements(some, RECEIPT.digest)).obstacles.map(({ place }) => place);

describe("replacements are read", () => {
  test("from a record a line, blank lines between them or not", () => {
    expect(read(lines(RECORDS))).toEqual(RECORDS);
    expect(read(`\n${lines(RECORDS)}\n\n`)).toEqual(RECORDS);
    expect(read("")).toEqual([]);
  });

  test("from one record as JSON, and from an array of them", () => {
    expect(read(JSON.stringify(RECORDS[0], null, 2))).toEqual(RECORDS.slice(0, 1));
    expect(read(JSON.stringify(RECORDS))).toEqual(RECORDS);
  });

  test("from what the API lists of an inspection, without those of its other draws", () => {
    const other = { ...RECORDS[0], draw: `sha256:${"0".repeat(64)}` };
    const listed = [{ number: 1, record: RECORDS[0] }, { number: 1, record: other }, RECORDS[0], null];
    expect(read(JSON.stringify({ replacements: listed }))).toEqual([RECORDS[0], RECORDS[0]]);
  });
});

test("what holds no records is refused at its place, and never read as none", () => {
  expect(refused(bytes(`${lines(RECORDS)}{"kind":`))).toEqual(["line 2"]);
  expect(refused(bytes("[1]"))).toEqual(["record 1"]);
  // Ratings and assignments name the replacements that they heed, by their digests.
  for (const kind of ["longlist/rating", "longlist/assignment"])
    expect(refused(bytes(JSON.stringify({ kind, replacements: [] })))).toEqual(["records"]);
  // As a terminal that redirects in UTF-16 writes it, and as a spreadsheet program saves it.
  expect(refused(Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]))).toEqual(["line 1"]);
  expect(refused(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0xff]))).toEqual(["line 1"]);
});
