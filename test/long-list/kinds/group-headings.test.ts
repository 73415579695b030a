import { expect, test } from "vitest";
import { workbook } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS } from "./tidy-lists.ts";

const CASE = ["ZZ-1001", "P1", "Male", "YRO", "14/03/2026", "Low", "High"];

test.each([
  [["Case", "", "Victim", "Order", "", "Assessment", ""], ["Gender"]],
  [["Case", "", "", "Order", "Licence", "Assessment", ""], ["Start date"]],
  [
    ["Case", "", "", "Previous order", "", "Assessment", ""],
    ["Disposal", "Start date"],
  ],
  [
    ["Case", "", "", "Order", "", "At start", ""],
    ["Risk of serious harm", "Safety and wellbeing"],
  ],
  [["Case", "", "Co-defendant", "Order", "", "Assessment", ""], ["Gender"]],
  [
    ["Case", "", "Case managers", "Old order", "", "Archived assessment", ""],
    ["Gender", "Disposal", "Start date", "Risk of serious harm", "Safety and wellbeing"],
  ],
  [["Case", "", "Household", "Priority order", "", "Older children", ""], []],
  [["Case", "", "Child", "Order", "", "Assessment", ""], []],
  [["Case", "", "Child", "Order", "", "Last assessment", ""], []],
  [["Case", "", "", "At start", "", "Current", ""], []],
  [["Anytown", "", "", "Period: previous year", "", "", ""], []],
  [["Cases of the previous year", "", "", "", "", "", ""], []],
])("a heading over a group that says whose or of when it is is told of: %j", async (groups, columns) => {
  const rows = [groups, ALL_HEADINGS, CASE];
  const told = (found: Awaited<ReturnType<typeof read>>) =>
    found.findings.filter(({ code }) => code === "column-of-group").map(({ column }) => column);
  const text = rows.map((cells) => cells.join(",")).join("\n");
  expect(told(await read(text))).toEqual(columns);
  expect(told(await read(await workbook({ Cases: rows }, { merged: ["D1:E1", "F1:G1"] })))).toEqual(columns);
  const mappings = { columns: { Gender: "gender" } };
  expect(told(await read(text, { mappings }))).toEqual(columns.filter((column) => column !== "Gender"));
});
