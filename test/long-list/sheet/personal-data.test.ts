import { describe, expect, test } from "vitest";
import { findingsCsv } from "../../../src/long-list/findings/findings-csv.ts";
import { personalContent, personalHeading } from "../../../src/long-list/sheet/personal-data.ts";
import { workbook } from "../files.ts";
import { HEADINGS, read } from "../reading.ts";

const SECRET = "Wilhelmina";
const PERSONAL = ["Forename", "YP Surname", "Home address", "DOB", "Case worker's remarks", "", "Safety plan"];

describe("what the draw does not need goes no further than the door", () => {
  const headings = [...PERSONAL, ...HEADINGS.split(",")];
  const rows = [
    [...PERSONAL.map(() => SECRET), "A1", "F", "Referral order", "2026-03-14", "M", "VH"],
    [...PERSONAL.map(() => SECRET), "A1", "?", "Nonsense", "31/02/2026", "M", "VH"],
    [...PERSONAL.map(() => SECRET), "", "", "", "", "", ""],
    ["Total", SECRET],
  ];
  const csv = [[SECRET], headings, ...rows].map((cells) => cells.join(",")).join("\n");

  test.each([
    ["CSV", csv],
    ["an Excel workbook", workbook({ Cases: [[SECRET], headings, ...rows] })],
    [
      "JSON",
      {
        rows: rows.slice(0, 2).map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at]]))),
      },
    ],
  ])("as %s", async (_format, file) => {
    const reading = await read((await file) as string);
    expect(reading.findings.length).toBeGreaterThan(3);
    expect(JSON.stringify(reading)).not.toContain(SECRET);
    expect(findingsCsv(reading.table!, reading.findings)).not.toContain(SECRET);
  });

  test("even where a column of telephone numbers is taken for the disposals", async () => {
    const mappings = { columns: { Contact: "disposal" } };
    const { findings } = await read(`${HEADINGS.replace("Disposal", "Contact")}\nA1,F,01632 960001,2026-03-14,M,L`, {
      mappings,
    });
    expect(findings.map(({ code }) => code)).toEqual(["value-unknown"]);
    expect(JSON.stringify(findings)).not.toContain("960001");
  });

  test("nor is a file quoted that cannot be read as a list", async () => {
    for (const file of [`${SECRET},Smith\n1,2`, `"${SECRET}`, `%PDF ${SECRET}`, `${SECRET}\0`]) {
      expect(JSON.stringify(await read(file))).not.toContain(SECRET);
    }
  });
});

test.each([
  ["YP First Name", "names"],
  ["firstName", "names"],
  ["Surname", "names"],
  ["DOB", "dates of birth"],
  ["D.O.B.", "dates of birth"],
  ["Date of birth", "dates of birth"],
  ["HomeAddress", "addresses"],
  ["Post code", "postcodes"],
  ["NHS No.", "NHS numbers"],
  ["PNC_ID", "police numbers"],
  ["Mobile", "telephone numbers"],
  ["E-mail", "email addresses"],
  ["Parent/carer", "family and carers"],
])("the heading %s promises %s", (heading, kind) => {
  expect(personalHeading(heading)).toBe(kind);
});

test.each(["Team", "Offence", "Ward", "Comments", "Outcome date", "Status", "Tier"])(
  "the heading %s promises nothing",
  (heading) => {
    expect(personalHeading(heading)).toBeNull();
  },
);

test.each([
  [["ann@example.org", "bob@example.org", "none"], "email addresses"],
  [["AB1 2CD", "m1 1ae"], "postcodes"],
  [["943 476 5919", "9434765919"], "NHS numbers"],
  [["2001/1234567X", "99/1A"], "police numbers"],
  [["01632 960001", "+44 7700 900123"], "telephone numbers"],
  [["QQ123456C"], "National Insurance numbers"],
  [["9434765918", "1234567890"], null],
  [["A1", "A2", "ann@example.org"], null],
  [["", " "], null],
])("values such as %j look like %s", (cells, kind) => {
  expect(personalContent(cells)).toBe(kind);
});
