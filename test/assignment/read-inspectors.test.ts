import { expect, test } from "vitest";
import { readInspectors } from "../../src/assignment/read-inspectors.ts";

const DOMAINS = [
  { id: "court", title: "Court disposals" },
  { id: "outOfCourt", title: "Out-of-court disposals" },
];

function read(...rows: string[][]) {
  const { inspectors, findings } = readInspectors(
    { file: "t.csv", sheet: null, rows, merged: [], uncalculated: [] },
    DOMAINS,
  );
  return { inspectors, found: findings.map(({ code, row, severity }) => `${severity} ${code} ${row}`) };
}

test("names alone are enough: no limit, a share of 1 and every domain", () => {
  expect(read(["Inspector"], ["A. Ames"])).toEqual({
    inspectors: [{ name: "A. Ames", most: null, share: 1, domains: null }],
    found: [],
  });
});

test("columns come in any order, domains by id or title, blank rows and titles above are passed over", () => {
  const { inspectors, found } = read(
    ["Inspectors in November"],
    [],
    ["Share", "inspector", "MOST CASES", "Domains", "Car"],
    ["0.125", "Ames", "9", "Court disposals; outofcourt", "yes"],
    ["", "", "", "", ""],
    ["2,5", "Bell", "0", "court", ""],
  );
  expect(inspectors).toEqual([
    { name: "Ames", most: 9, share: 0.125, domains: ["court", "outOfCourt"] },
    { name: "Bell", most: 0, share: 2.5, domains: ["court"] },
  ]);
  expect(found).toEqual(["notice columns-unknown 3"]);
});

test("every doubt is told at once, each with its row", () => {
  const { inspectors, found } = read(
    ["Inspector", "Most cases", "Share", "Domains"],
    ["Ames", "-1", "", ""],
    ["Bell", "1.5", "0", ""],
    ["Cole", "", "0.0005", "moon"],
    ["", "3", "", ""],
    ["Dean", "", "", ""],
    ["DEAN", "", "101", ";"],
  );
  expect(inspectors).toEqual([{ name: "Dean", most: null, share: 1, domains: null }]);
  expect(found).toEqual([
    "error most-not-a-number 2",
    "error most-not-a-number 3",
    "error share-not-a-number 3",
    "error share-not-a-number 4",
    "error domain-unknown 4",
    "error inspector-blank 5",
    "error share-not-a-number 7",
    "error domain-unknown 7",
    "error inspector-repeated 6",
  ]);
});

test("a table without the heading, without rows or with two columns of names is no table of inspectors", () => {
  expect(read(["Name"], ["Ames"]).found).toEqual(["error no-header null"]);
  expect(read(["Inspector"]).found).toEqual(["error no-inspectors null"]);
  expect(read(["Inspector", "inspector"], ["Ames", "Bell"]).found).toEqual(["error column-repeated 1"]);
});

test("a name may have 200 characters and none that is half of one", () => {
  expect(read(["Inspector"], ["A".repeat(200)]).found).toEqual([]);
  expect(read(["Inspector"], ["A".repeat(201)], ["B\ud800"])).toEqual({
    inspectors: [],
    found: ["error inspector-too-long 2", "error inspector-too-long 3"],
  });
});

test("a name that a spreadsheet could run stays as it was written", () => {
  expect(read(["Inspector"], ["'=cmd"]).inspectors[0]?.name).toBe("=cmd");
});

test("rows without a column of names are found blank under the heading that it should have", () => {
  const { findings } = readInspectors(
    { file: "t.csv", sheet: null, rows: [["Share"], ["1"]], merged: [], uncalculated: [] },
    DOMAINS,
  );
  expect(findings.map(({ code, column }) => [code, column])).toEqual([
    ["column-missing", null],
    ["inspector-blank", "Inspector"],
  ]);
});
