import { describe, expect, test } from "vitest";
import { headedTable } from "../../../src/base/table/headed-table.ts";
import { plainHeading, type SentTable } from "../../../src/base/table/sent-table.ts";
import { isBlocking, tableFinding } from "../../../src/base/table/table-finding.ts";

type Key = "name" | "share";
const COLUMNS = {
  keyOf: (heading: string): Key | null => {
    const plain = plainHeading(heading);
    return plain === "name" || plain === "share" ? plain : null;
  },
  needed: ["name"] as const,
  labelOf: (key: Key) => ({ name: "Name", share: "Share" })[key],
  least: 1,
  belongsBelow: (value: (key: Key) => string) => /^\d+$/.test(value("share")),
};
const sent = (rows: string[][], more: Partial<SentTable> = {}): SentTable => ({
  file: "t.csv",
  sheet: null,
  rows,
  merged: [],
  uncalculated: [],
  ...more,
});
const found = (table: SentTable) =>
  headedTable<Key>(table, COLUMNS).findings.map(({ code, row, column, message }) => ({ code, row, column, message }));

describe("a table whose headings are looked for", () => {
  test("has what stands under each heading, and nothing under one that it does not have", () => {
    const { rows, headings } = headedTable<Key>(
      sent([
        ["", "Name"],
        ["x", "Ames"],
      ]),
      COLUMNS,
    );
    expect([...headings]).toEqual([["name", "Name"]]);
    expect(rows.map(({ row, value }) => [row, value("name"), value("share")])).toEqual([[2, "Ames", ""]]);
  });

  test("without a column that is needed names it, and of several headings for one thing names those", () => {
    expect(found(sent([["Share"], ["1"]]))).toEqual([
      { code: "column-missing", row: 1, column: null, message: "There is no column Name." },
    ]);
    expect(
      found(
        sent([
          ["Name", "Share", "share:"],
          ["A", "1", "2"],
        ]),
      ),
    ).toEqual([
      { code: "column-repeated", row: 1, column: null, message: 'The columns "Share" and "share:" are all Share.' },
    ]);
    expect(
      found(
        sent([
          ["Name", "name"],
          ["A", "B"],
        ]),
      ).map(({ message }) => message),
    ).toEqual(['The columns "Name" and "name" are all Name.']);
  });

  test("with merged cells under a column that is read names the column, if its heading has words", () => {
    const merged = [{ top: 1, bottom: 1, left: 0, right: 1 }];
    expect(
      found(
        sent(
          [
            ["", "Name"],
            ["A", ""],
          ],
          { merged },
        ),
      )[0],
    ).toMatchObject({ code: "cells-merged", column: null });
    expect(
      found(
        sent(
          [
            ["Name", "Share"],
            ["A", ""],
          ],
          { merged },
        ),
      )[0],
    ).toMatchObject({ column: "Name" });
  });

  test("does not mind cells merged beside the columns that are read, or among the headings", () => {
    const beside = { top: 1, bottom: 2, left: 1, right: 2 };
    const across = { top: 0, bottom: 0, left: 0, right: 1 };
    expect(
      found(
        sent(
          [
            ["Name", "", ""],
            ["A", "", ""],
          ],
          { merged: [beside, across] },
        ),
      ),
    ).toEqual([]);
  });
});

test("a finding keeps a hole that no detail fills, and blocks only as an error", () => {
  const kind = {
    stage: "rows",
    severity: "notice",
    message: "There are {many}.",
    remedy: "",
    description: "",
  } as const;
  const finding = tableFinding({ odd: kind }, "odd", { table: { file: "t.csv", sheet: null } });
  expect(finding.message).toBe("There are {many}.");
  expect(isBlocking([finding])).toBe(false);
  expect(isBlocking([finding, { severity: "error" }])).toBe(true);
});

test("a table may have hundreds of thousands of blank headings above thousands of rows", () => {
  const blank = Array.from({ length: 300_000 }, () => "");
  const rows = [["Name", ...blank], ...Array.from({ length: 6_000 }, () => ["Ames"]), ["Bell", "", "1"]];
  expect(found(sent(rows)).map(({ code, row }) => [code, row])).toEqual([["column-unheaded", 6_002]]);
});
