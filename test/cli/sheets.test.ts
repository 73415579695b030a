import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DEMO, file, folder, longlist, ON } from "./command-line.ts";

const TWO_TABS = "test/long-list/sent/07-two-tabs.xlsx";
const BOTH = ["--sheet", "Court", "--sheet", "Out of court"];

test("two sheets that may be the list block the draw until --sheet says which", async () => {
  const { status, stdout } = await longlist(["check", TWO_TABS, ...ON]);
  expect(status).toBe(1);
  expect(stdout).toContain("error sheets-undecided");
  const one = await longlist(["check", TWO_TABS, ...ON, "--sheet", "Court"]);
  expect(one.status).toBe(0);
  expect(one.stdout).toMatch(/In the list +12\n/);
});

test("the sheets that were read together are in the receipt, so that the draw can be repeated from it", async () => {
  const { status, stdout } = await longlist(["draw", TWO_TABS, ...DEMO, ...BOTH, "--json"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ list: { cases: 20 }, mappings: { sheets: ["Court", "Out of court"] } });
  const verified = await longlist(["verify", file("receipt.json", stdout), TWO_TABS]);
  expect(verified.status).toBe(0);
});

test("--save-mapping keeps the choice of sheets for the next list", async () => {
  const saved = `${folder()}/reading.json`;
  await longlist(["check", TWO_TABS, ...ON, ...BOTH, "--save-mapping", saved]);
  expect(JSON.parse(readFileSync(saved, "utf8")).sheets).toEqual(["Court", "Out of court"]);
  const next = await longlist(["check", TWO_TABS, ...ON, "--mapping", saved]);
  expect(next.stdout).toMatch(/In the list +20\n/);
});

test("a finding is shown with all its rows, and with its sheet where there is a choice of them", async () => {
  const rows = "test/long-list/sent/18b-ref-dd-mm-yyyy.csv";
  expect((await longlist(["check", rows, ...ON])).stdout).toContain(
    "warning rows 2 to 4 [Case reference] reference-turned-date",
  );
  const swapped = await longlist(["draw", "test/long-list/sent/01-us-locale-import.xlsx", ...DEMO]);
  expect(swapped.stderr).toContain("(rows 2, 3, 6 to 8, 12 to 15, 18 and 19)");
  const formulas = await longlist(["check", "test/long-list/sent/03-openpyxl-formulas.xlsx", ...ON]);
  expect(formulas.stdout).toContain("error sheet “Cases” rows 2 to 21 [Risk of serious harm] formula-without-result");
});
