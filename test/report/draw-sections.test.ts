import { describe, expect, test } from "vitest";
import { sheetRows, writeWorkbook } from "../../src/long-list/files/workbook/library.ts";
import { workbookOutline } from "../../src/long-list/files/workbook/outline.ts";
import { sheetNames } from "../../src/report/files/sheet-names.ts";
import { paragraph, table, withColumn } from "../../src/report/section.ts";
import { balanceSection } from "../../src/report/sections/balance.ts";
import { casesTable, eligibleCells, sinceTheDraw } from "../../src/report/sections/cases.ts";
import { leftOutTable, reasonText } from "../../src/report/sections/eligibility.ts";
import { questionsOfPlan } from "../../src/report/sections/key-questions.ts";
import { outcomesOfDraw } from "../../src/report/sections/outcomes.ts";
import { profileSection } from "../../src/report/sections/profile.ts";
import { ratingSentences, ratingWarningsSection, warningsSection } from "../../src/report/sections/warnings.ts";
import { sampleWorkbook, tableSheet } from "../../src/report/workbook.ts";
import { written } from "../../src/report/written.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import { drawOf } from "../support/draws.ts";
import { inventedCases } from "../support/invented.ts";
import { anInspection } from "../support/judging.ts";
import { told, toldBy } from "./told.ts";

const DRAW = anInspection();
const NOTHING = drawOf([]);

describe("a draw of nothing", () => {
  test("leaves nothing to the seed, has no profile, and nothing to warn of where nothing is", () => {
    expect(toldBy(outcomesOfDraw(NOTHING))).toEqual(["Nothing is sampled, so nothing is left to the seed."]);
    expect(toldBy(profileSection(NOTHING))).toEqual(["No case is eligible, so there is no profile."]);
    expect(toldBy(warningsSection({ warnings: [] }))).toEqual(["There is nothing to warn of."]);
    expect(toldBy(ratingWarningsSection({ warnings: [] }, DRAW.specification))).toEqual([
      "There is nothing to warn of.",
    ]);
    expect(ratingSentences({ warnings: [] }, DRAW.specification)).toEqual([]);
  });

  test("is a workbook of headings", async () => {
    expect((await workbookOutline(await sampleWorkbook(NOTHING, []))).sheets.map(({ name }) => name)).toContain(
      "Sample",
    );
  });
});

test("a case that was left out on request is not said to have changed the draw: it may not have been eligible", () => {
  const cases = inventedCases("court", 34);
  const { warnings } = drawOf(cases, { exclusions: [{ caseId: cases[0]!.caseId, note: "Sealed" }] });
  expect(toldBy(warningsSection({ warnings })).join(" ")).toMatch(
    /1 case was taken out on request .* that would have been eligible may change/,
  );
});

describe("balance", () => {
  test("says how many levels of this sample missed their whole numbers, where some did", () => {
    const [court] = Object.entries(DRAW.domains).filter(([id]) => id === "court");
    const margins = court![1].margins.map((one, at) => (at === 0 ? { ...one, drawn: one.exactShare + 1 } : one));
    const domains = { ...DRAW.domains, court: { ...court![1], margins } };
    const text = toldBy(balanceSection({ ...DRAW, domains })).join("\n");
    expect(text).toContain(`In this one ${margins.length - 1} of ${margins.length} levels did.`);
    expect(toldBy(balanceSection(DRAW)).join("\n")).not.toContain("In this one");
  });

  test("names the levels that count as one only where some do", () => {
    expect(toldBy(balanceSection(DRAW))[0]).toContain("very high counts as high");
    const apart = { ...DRAW.specification, stratification: { ...DRAW.specification.stratification, combine: {} } };
    expect(toldBy(balanceSection({ ...DRAW, specification: apart }))[0]).not.toContain("counts as");
  });
});

describe("cases", () => {
  test("that stay as a finding and that took a place are told so, in the order in which it happened", () => {
    const [first, second] = DRAW.sample;
    const asked = { note: null, by: null, on: null };
    const stays = replaceCase(DRAW, [], { ...asked, caseId: first!.caseId, reason: "file-unavailable" });
    const goes = replaceCase(DRAW, [stays], { ...asked, caseId: second!.caseId, reason: "transferred-out" });
    const reserve = goes.replacement!.caseId;
    const again = replaceCase(DRAW, [stays, goes], { ...asked, caseId: reserve, reason: "file-unavailable" });
    expect([...sinceTheDraw([stays, goes, again])]).toEqual([
      [first!.caseId, "Stays as a finding"],
      [second!.caseId, `Replaced by ${reserve}`],
      [reserve, `Took the place of ${second!.caseId}. Stays as a finding`],
    ]);
  });

  test("have a column for what became of them only where something did", () => {
    const [first, second] = DRAW.sample;
    const since = new Map([[first!.caseId, "Stays as a finding"]]);
    const [headings, one, other] = told([casesTable("Cases", [first!, second!], since)]);
    expect(headings).toMatch(/ \| Since the draw$/);
    expect([one, other].map((line) => line?.split(" | ").at(-1))).toEqual(["Stays as a finding", ""]);
    expect(told([casesTable("Cases", [first!, second!])])[0]).not.toContain("Since the draw");
  });

  test("that say nothing of a variable are told as not recorded", () => {
    const { gender: _, ...rest } = DRAW.sample[0]!;
    const { gender: __, ...told } = { ...rest, gender: undefined };
    expect(eligibleCells(told as unknown as (typeof DRAW.sample)[0]).map((cell) => written(cell, "words"))[1]).toBe(
      "Not recorded",
    );
  });
});

describe("why a case is not eligible", () => {
  test("is told with the case in whose favour, or the coordinator's words, or neither", () => {
    const words = (text: Parameters<typeof reasonText>[0]) => written(reasonText(text), "words");
    expect(words({ reason: "before-window" })).toBe("Starts before the domain’s window");
    expect(words({ reason: "another-case-of-the-child", kept: "A7" })).toMatch(/: A7$/);
    expect(words({ reason: "requested", note: "a sibling works here" })).toMatch(/: a sibling works here$/);
  });

  test("of cases left out on request is a table, blank where there are no words", () => {
    expect(told([leftOutTable([{ caseId: "A1", note: "in court" }, { caseId: "A2" }])])).toEqual([
      "Case reference | Reason",
      "A1 | in court",
      "A2 | ",
    ]);
  });
});

test("a question of a plan rests on enough cases, on few, or on what the seed gives", () => {
  const base = { domain: "court", drawn: 17 } as const;
  const few = DRAW.specification.judgement.fewCases;
  const verdicts = toldBy(
    questionsOfPlan(
      [
        { ...base, question: "desistance", least: few + 1, most: few + 1 },
        { ...base, question: "childSafety", least: few, most: few + 1 },
        { ...base, question: "publicSafety", least: few, most: few },
      ],
      DRAW,
    ),
  ).slice(1, 4);
  expect(verdicts.map((line) => line.split(" | ").at(-1))).toEqual(["Enough", "Could be few", "Few"]);
  expect(verdicts[0]).toMatch(/^Desistance \| Court disposals \| /);
});

describe("a workbook", () => {
  test("has a name for every sheet, whatever a title is made of", () => {
    expect(sheetNames(["***", "[]", "History", "Court/1", "court 1"])).toEqual([
      "Sheet",
      "Sheet 2",
      "History 2",
      "Court 1",
      "court 1 2",
    ]);
  });

  test("shows a date that does not exist as the receipt has it", async () => {
    const days = ["2026-02-29", "2026-13-41"].map((value) => [{ kind: "date", value } as const]);
    const sheet = tableSheet("Days", table({ caption: "Days", columns: [{ heading: "Day" }], rows: days }));
    const cells: string[][] = [];
    for await (const row of sheetRows(await writeWorkbook([sheet], "2026-11-02"), 0)) cells.push(row.cells);
    expect(cells[2]).toEqual(["2026-13-41"]);
  });
});

test("a column put beside a table has a cell for each row, and one that has too few is an error", () => {
  const two = table({ caption: "Two", columns: [{ heading: "One" }], rows: [["a"], ["b"]] });
  expect(told([withColumn(two, { heading: "More" }, ["c", "d"])])).toEqual(["One | More", "a | c", "b | d"]);
  expect(() => withColumn(two, { heading: "More" }, ["c"])).toThrow(RangeError);
  expect(told([paragraph("as it is")])).toEqual(["as it is"]);
});
