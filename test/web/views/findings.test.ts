import { expect, test } from "vitest";
import { finding } from "../../../src/long-list/findings/finding.ts";
import { countsText, findingsView } from "../../../src/web/views/findings/findings.ts";
import { groupFindings, soughtFindings } from "../../../src/web/views/findings/group-findings.ts";

const BLANK = [9, 4].map((row) => finding("value-missing", { rows: [row], column: "Outcome" }, { label: "Disposal" }));
const DATES = Array.from({ length: 600 }, (_, at) =>
  finding("date-two-digit-year", { rows: [at + 2], column: "Start" }, { value: `“${at}/3/26”` }),
);
const NOTICE = finding("header-repeated", { rows: [7] });
const TITLE = finding("title-rows-skipped", { rows: [1] }, { rows: "Row 1", header: 2, were: "was" });
const ALL = [TITLE, NOTICE, ...BLANK, ...DATES];

test("findings of one kind in one column stand together, errors first", () => {
  expect(groupFindings(ALL.slice(1)).map(({ code, findings }) => [code, findings.length])).toEqual([
    ["value-missing", 2],
    ["date-two-digit-year", 600],
    ["header-repeated", 1],
  ]);
  const elsewhere = finding("value-missing", { rows: [4], column: "Ref" }, { label: "Case reference" });
  expect(groupFindings([...BLANK, elsewhere])).toHaveLength(2);
});

test("what is the same for all rows is said once, with the rows in their order", async () => {
  const text = words(String(await findingsView(BLANK)));
  expect(text).toBe(
    "Errors: 2 Each must be put right before anything is drawn. Error A value is missing: Outcome rows 4 and 9 Disposal is blank. What to do: Fill it in, or remove the row if it is no case.",
  );
});

test("what differs from row to row is a table of the first rows, with the others folded away and the rest counted", async () => {
  const view = String(await findingsView(DATES));
  expect(words(view)).toContain("Error A year of two digits: Start rows 2 to 601");
  expect(view.split("<details")[0]!.match(/<tr>/g)).toHaveLength(1 + 10);
  expect(view.match(/<tr>/g)).toHaveLength(1 + 10 + 1 + 490);
  expect(words(view)).toContain("490 more");
  expect(words(view)).toContain("And 100 more: the file of findings has them all.");
});

test("many scattered rows are counted, and all of them folded away", async () => {
  const scattered = Array.from({ length: 40 }, (_, at) => finding("row-long", { rows: [3 * at + 2] }));
  const view = words(String(await findingsView(scattered)));
  expect(view).toContain("Error A row that is too long 40 rows");
  expect(view).toContain("Show the 40 rows 2, 5, 8,");
});

test("errors come before warnings and notices wherever in the list they are, each with its count, and none says so", async () => {
  const view = words(
    String(await findingsView([finding("file-windows-1252"), TITLE, finding("column-passed-over"), ...BLANK])),
  );
  expect(view).toMatch(/^Errors: 2 .* Notices: 3 /);
  expect(words(String(await findingsView([])))).toBe("Nothing was found.");
});

test("where the page lets columns and values be chosen, that is what there is to do", async () => {
  const unknown = finding(
    "value-unknown",
    { rows: [3], column: "Sex" },
    { label: "Gender", values: "“X” (once)", codes: "male, female", meanings: "Male, Female", example: "X" },
  );
  expect(words(String(await findingsView([unknown], { choices: true })))).toContain("say under Check again what each");
  const without = words(String(await findingsView([unknown])));
  expect(without).toMatch(/What to do: Write one of these instead: Male, Female\.$/);
});

test.each([
  ["", 604],
  ["row 4", 2],
  ["4", 2],
  ["OUTCOME", 2],
  ["599/3", 1],
  ["headings again", 1],
  ["nothing like it", 0],
])("looking for %j finds %d", (text, found) => {
  expect(soughtFindings(ALL, { severity: null, text })).toHaveLength(found);
});

test("looking for notices alone finds no error", () => {
  expect(soughtFindings(ALL, { severity: "notice", text: "" })).toEqual([TITLE, NOTICE]);
});

test("counts name each kind there is", () => {
  expect(countsText(ALL)).toBe("602 errors and 2 notices");
  expect(countsText([BLANK[0]!, NOTICE])).toBe("1 error and 1 notice");
  expect(countsText([])).toBe("Nothing was found");
});

function words(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replace(/\s+/g, " ")
    .trim();
}
