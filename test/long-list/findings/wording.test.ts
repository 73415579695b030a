import { expect, test } from "vitest";
import { columnLetters } from "../../../src/base/table/column-letters.ts";
import { quoted, rowNumbers, rowsNamed } from "../../../src/long-list/findings/wording.ts";

test.each([
  [[4], "4"],
  [[4, 5], "4 and 5"],
  [[1, 2, 3, 7], "1 to 3 and 7"],
  [[2, 4, 6, 7, 8, 9], "2, 4 and 6 to 9"],
  [Array.from({ length: 12 }, (_, at) => 2 * at), "0, 2, 4, 6, 8, 10, 12, 14, 16, 18 and 2 more"],
])("the rows %j are named as %s", (rows, text) => {
  expect(rowNumbers(rows)).toBe(text);
});

test("one row is a row and two are rows", () => {
  expect([rowsNamed([4]), rowsNamed([4, 6])]).toEqual(["Row 4", "Rows 4 and 6"]);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i has the letters %s", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});

test.each([
  ["Referral\nOrder", "“Referral Order”"],
  [" \u0000\u001b[31m ", "“[31m”"],
  ["x".repeat(61), `“${"x".repeat(59)}…”`],
  ["😀".repeat(60), `“${"😀".repeat(60)}”`],
  [`${"x".repeat(60)}`, `“${"x".repeat(60)}”`],
])("%j is quoted on one line and not too long", (text, shown) => {
  expect(quoted(text)).toBe(shown);
});

test("a quotation never cuts a character in half", () => {
  expect(quoted(`x${"😀".repeat(200)}`)).toBe(`“x${"😀".repeat(58)}…”`);
});
