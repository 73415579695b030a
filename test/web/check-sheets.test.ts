import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ABOUT, checkSite } from "./support/asking-check.ts";

/** The choice of a workbook's sheets on the page that checks a list. */

const bytes = readFileSync(new URL("../long-list/sent/07-two-tabs.xlsx", import.meta.url));

async function sendWorkbook(sheets: readonly string[]): Promise<string> {
  const body = new FormData();
  for (const [name, text] of Object.entries(ABOUT)) body.append(name, text);
  for (const sheet of sheets) body.append("sheet", sheet);
  body.append("list", new File([new Uint8Array(bytes)], "list.xlsx"));
  const answer = await (await checkSite()).request("/check", {
    method: "POST",
    body,
    headers: { Origin: "http://localhost" },
  });
  return answer.text();
}

const box = (sheet: string, checked: boolean) =>
  new RegExp(`<input[^>]* name="sheet" type="checkbox" value="${sheet}"${checked ? " checked" : ">"}`);

test("sheets that may be the list can be chosen where it cannot be told which are meant", async () => {
  const page = await sendWorkbook([]);
  expect(page).toContain("Which sheets are the list?");
  expect(page).toMatch(box("Court", false));
  expect(page).toMatch(box("Out of court", false));
  expect(page).toContain('href="#again"');
});

test("the sheets that were chosen are read, and stay chosen", async () => {
  const page = await sendWorkbook(["Court"]);
  expect(page).toMatch(box("Court", true));
  expect(page).toMatch(box("Out of court", false));
  expect(page).toContain("The list was read from the sheet “Court”; not read: “Out of court”.");
  const both = await sendWorkbook(["Court", "Out of court"]);
  expect(both).toMatch(box("Out of court", true));
  expect(both).not.toContain("not read");
});
