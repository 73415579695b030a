import { expect, test } from "vitest";
import { MOST_INSPECTORS, readInspectors } from "../../src/assignment/read-inspectors.ts";

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

test("what is told stands under the heading as the table has it, and says what may be written", () => {
  const { findings } = readInspectors(
    {
      file: "t.csv",
      sheet: null,
      rows: [
        ["inspector", "MOST CASES", "share", "domains"],
        ["A".repeat(201), "-1", "101", "moon"],
        ["Bell", "", "", ""],
        ["bell", "", "", ""],
        ["BELL", "", "", ""],
      ],
      merged: [],
      uncalculated: [],
    },
    DOMAINS,
  );
  expect(findings.map(({ column, message }) => `${column}: ${message}`)).toEqual([
    "inspector: The name cannot be kept: the text is longer than 200 characters.",
    "MOST CASES: The most cases are not a whole number of 0 or more.",
    "share: The share is not a number over 0 and up to 100 with three decimals at the most.",
    "domains: The domains name one that the draw does not have.",
    "Inspector: The inspector stands in several rows.",
  ]);
  expect(findings[3]?.remedy).toBe(
    "Use court, outOfCourt, several with semicolons between them, or leave the cell blank for all.",
  );
  expect(findings[4]?.rows).toEqual([3, 4, 5]);
});

test("limits and shares may stand at their ends, with decimals that are noughts", () => {
  const row = (most: string, share: string) => read(["Inspector", "Most cases", "Share"], ["Ames", most, share]);
  expect(row("999999", "100").inspectors).toEqual([{ name: "Ames", most: 999_999, share: 100, domains: null }]);
  expect(row("", "0.001").inspectors[0]?.share).toBe(0.001);
  expect(row("", "1.500000").inspectors[0]?.share).toBe(1.5);
  for (const most of ["1000000", "1 0", "1e3"]) expect(row(most, "1").found).toEqual(["error most-not-a-number 2"]);
  for (const share of ["0", "100.001", "1.0005", "1.", ".5", "1000", "0,0"]) {
    expect(row("1", share).found, share).toEqual(["error share-not-a-number 2"]);
  }
});

test("domains are named one after the other, each once, with any of the signs that people put between them", () => {
  const named = (domains: string) => read(["Inspector", "Domains"], ["Ames", domains]).inspectors[0]?.domains;
  expect(named("court")).toEqual(["court"]);
  for (const both of [
    "court; outOfCourt",
    "court,outOfCourt",
    "Court|Out-of-court disposals",
    "court\noutOfCourt",
    "court;;court disposals;outofcourt",
  ]) {
    expect(named(both), both).toEqual(["court", "outOfCourt"]);
  }
  for (const none of [";", "court; moon", "moon"]) expect(named(none), none).toBeUndefined();
});

test("inspectors who were sorted above the headings are told of, and titles with a figure beside them are not", () => {
  const rows = (...above: string[][]) => read(...above, ["Inspector", "Most cases", "Share"], ["Cole", "3", ""]).found;
  expect(rows(["Ames", "9", ""], ["Bell", "", "0.5"])).toEqual(["error rows-above 1"]);
  expect(rows(["Team", "Exampleshire", ""], ["Week of", "2 November", ""], ["Inspectors", "", ""])).toEqual([]);
});

test("a total is no inspector, and values under a blank heading are not passed over in silence", () => {
  for (const name of ["Total", "TOTALS:", "Grand total"]) {
    expect(read(["Inspector", "Most cases"], ["Ames", "9"], [name, "9"]).found).toEqual(["error inspector-total 3"]);
  }
  expect(read(["Inspector", "", "Share"], ["Ames", "", ""], ["Bell", "5", "1"]).found).toEqual([
    "warning column-unheaded 3",
  ]);
});

test("one name on as many rows as are read is told once", () => {
  const { found } = read(["Inspector"], ...Array.from({ length: MOST_INSPECTORS }, () => ["A. Ames"]));
  expect(found).toEqual(["error inspector-repeated 2"]);
});

test("more inspectors than any inspection has are refused by their number alone, whatever is wrong with each", () => {
  const names = Array.from({ length: MOST_INSPECTORS }, (_, at) => [`Inspector ${at}`]);
  expect(read(["Inspector"], ...names, []).inspectors).toHaveLength(MOST_INSPECTORS);
  const { inspectors, found } = read(["Inspector"], ...names, ["One more", "who", "stands", "too", "far"]);
  expect([inspectors, found]).toEqual([[], ["error inspectors-too-many null"]]);
});
