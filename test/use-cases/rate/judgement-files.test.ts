import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zipEntries } from "../../../src/long-list/files/workbook/zip-directory.ts";
import { judgementCsv, judgementWorkbook } from "../../../src/report/files/judgement-sheets.ts";
import { replaceCase } from "../../../src/sampling/replacement/replacement.ts";
import { readJudgementFiles, sheetRequest } from "../../../src/use-cases/rate/judgement-files.ts";
import { workbook } from "../../long-list/files.ts";
import { refused } from "../../support/draws.ts";
import { anInspection, judgedByChance } from "../../support/judging.ts";
import { csvFile, filledRows } from "./filled-sheets.ts";

const DRAW = anInspection();
const [FIRST] = DRAW.sample;
const REPLACED = replaceCase(DRAW, [], {
  caseId: FIRST?.caseId ?? "",
  reason: "transferred-out",
  note: null,
  by: null,
  on: null,
});
const WITHOUT_FILE = replaceCase(DRAW, [REPLACED], {
  caseId: DRAW.sample[1]?.caseId ?? "",
  reason: "file-unavailable",
  note: null,
  by: null,
  on: null,
});
const REPLACEMENTS = [REPLACED, WITHOUT_FILE];
const JUDGED = judgedByChance(DRAW, REPLACEMENTS);
const ROWS = filledRows(DRAW, JUDGED, REPLACEMENTS);
const HEADINGS = ROWS[0] ?? [];
const column = (start: string) => HEADINGS.findIndex((heading) => heading.startsWith(start));
const read = (...files: Parameters<typeof readJudgementFiles>[2]) => readJudgementFiles(DRAW, REPLACEMENTS, files);

describe("a list of cases", () => {
  const OF_LIST = ["Case reference", "Gender", "Start date", "Risk of serious harm", "Safety and wellbeing"];
  /** Sampled cases alone, which are all known, with the team's own levels. */
  const LISTED = DRAW.sample
    .slice(2)
    .map((one) => [one.caseId, one.gender, "14/03/2026", one.riskOfSeriousHarm, one.safetyAndWellbeing]);
  const sheets = (rows: readonly string[][]): Record<string, string[][]> => ({ Sheet1: rows.map((row) => [...row]) });

  test("is no sheet of judgements, whichever of its cases it has: the team's levels are not the inspector's", async () => {
    const rows = [OF_LIST, ...LISTED];
    const files = [csvFile(rows, "a.csv"), { name: "a.xlsx", bytes: await workbook(sheets(rows)) }];
    for (const file of files) {
      const { judgements, findings } = await read(file);
      expect(findings.map(({ code, message }) => [code, message])).toEqual([
        ["file-own", "The file is a list of cases."],
      ]);
      expect(judgements.filter(({ riskOfSeriousHarm }) => riskOfSeriousHarm !== null)).toEqual([]);
    }
  });

  test("is named where it is one of a workbook's sheets", async () => {
    const bytes = await workbook({ Judged: ROWS.map((row) => [...row]), "Our list": [OF_LIST, ...LISTED] });
    const { findings } = await read({ name: "a.xlsx", bytes });
    expect(findings.map(({ code, sheet }) => [code, sheet])).toEqual([["file-own", "Our list"]]);
  });

  test("may have its columns beside the questions of a sheet", async () => {
    const [gender, start] = [new Map(LISTED.map(([id, of]) => [id, of])), "14/03/2026"];
    const rows = ROWS.map((row, at) =>
      at === 0 ? [...row, "Gender", "Start date"] : [...row, gender.get(row[0]) ?? "", start],
    );
    const { judgements, findings } = await read(csvFile(rows));
    expect(findings.map(({ code }) => code)).toEqual(["columns-unknown"]);
    expect(judgements).toEqual(JUDGED);
  });
});

describe("the sheet comes back as it was filled in", () => {
  const request = {
    draw: DRAW,
    replacements: REPLACEMENTS,
    inspectors: new Map<string, string>(),
    inspector: null,
    judgements: new Map(JUDGED.map((one) => [one.case, one])),
  };

  test("as a CSV", async () => {
    const { judgements, findings } = await read({
      name: "a.csv",
      bytes: new TextEncoder().encode(judgementCsv(request)),
    });
    expect(findings).toEqual([]);
    expect(judgements).toEqual(JUDGED);
  });

  test("as a workbook, a sheet for each domain", async () => {
    const { judgements, findings } = await read({ name: "a.xlsx", bytes: await judgementWorkbook(request) });
    expect(findings).toEqual([]);
    expect(judgements).toEqual(JUDGED);
  });

  test("in pieces, each half filled, in any order of files and rows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(2)), fc.boolean(), async (choice, backwards) => {
        // Every answer lies in one of three files or in all of them.
        const pieces = [0, 1, 2].map(() => ROWS.map((row) => [...row]));
        for (let row = 1; row < ROWS.length; row++) {
          for (let at = 4; at < HEADINGS.length; at++) {
            const keeps = choice.next().value;
            pieces.forEach((rows, piece) => {
              const cells = rows[row];
              if (cells && keeps !== piece) cells[at] = "";
            });
          }
        }
        const files = pieces.map((rows, at) =>
          csvFile(backwards ? [HEADINGS, ...rows.slice(1).reverse()] : rows, `${at}.csv`),
        );
        const { judgements, findings } = await read(...(backwards ? files.reverse() : files));
        expect(findings).toEqual([]);
        expect(judgements).toEqual(JUDGED);
      }),
      { numRuns: 10 },
    );
  });

  test("with semicolons, answers in other words that are certain, and title rows above", async () => {
    const words: Record<string, string> = { yes: " YES", no: "N", "not applicable": "n/a" };
    const text = [["Northtown"], [], ...ROWS.map((row) => row.map((cell) => words[cell] ?? cell))];
    const bytes = new TextEncoder().encode(text.map((row) => row.join(";")).join("\r\n"));
    const { judgements, findings } = await read({ name: "a.csv", bytes });
    expect(findings).toEqual([]);
    expect(judgements).toEqual(JUDGED);
  });
});

/** One clumsiness: what it does to a row, and what is found there. */
interface Clumsy {
  readonly code: string;
  readonly spoil: (row: string[], cell: number) => unknown;
}

const ANSWERED = column("2.1.1");
const HARM = column("Risk of serious harm");
const courtQuestion = (at: number) => ANSWERED + (at % 12);

const CLUMSY: readonly Clumsy[] = [
  { code: "case-unknown", spoil: (row) => row.splice(0, 1, "of another team") },
  { code: "case-replaced", spoil: (row) => row.splice(0, 1, FIRST?.caseId ?? "") },
  { code: "reserve-not-in", spoil: (row) => row.splice(0, 1, DRAW.reserves.at(-1)?.caseId ?? "") },
  { code: "case-blank", spoil: (row) => row.splice(0, 1, " ") },
  {
    code: "value-unknown",
    spoil: (row, at) =>
      row.splice(courtQuestion(at), 1, ["oui", "1", "true", "yes, mostly", "✓", "=1+1", "-", "?"][at % 8] ?? ""),
  },
  { code: "value-unknown", spoil: (row) => row.splice(HARM, 1, "severe") },
  { code: "other-domain", spoil: (row, at) => row.splice(column("3.1.1") + (at % 9), 1, "no") },
  { code: "classification-missing", spoil: (row) => row.splice(HARM, 1, "") },
  {
    code: "answer-needed",
    spoil: (row) => [row.splice(HARM, 1, "High"), row.splice(ANSWERED + 2, 1, "not applicable")],
  },
  { code: "answer-below-level", spoil: (row) => [row.splice(HARM, 1, "Low"), row.splice(ANSWERED + 2, 1, "yes")] },
  { code: "case-changed", spoil: (row) => row.splice(column("Disposal"), 1, "Caution") },
  { code: "row-long", spoil: (row) => row.push("", "moved") },
];

describe("120 clumsy sheets: every doubt is told at once, and nothing else is lost", () => {
  // Court cases with their rows as the spreadsheet numbers them; the reserve and the case without its file are left alone.
  const alone = new Set([REPLACED.replacement?.caseId, WITHOUT_FILE.case]);
  const places = ROWS.flatMap((row, at) => (row[1] === "Court disposals" && !alone.has(row[0]) ? at : []));

  test("whatever is wrong in whichever rows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(places, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat(1000)),
        async (spoiled, choice) => {
          const rows = ROWS.map((row) => [...row]);
          const expected = spoiled.map((place) => {
            const clumsy = CLUMSY[choice.next().value % CLUMSY.length];
            clumsy?.spoil(rows[place] ?? [], choice.next().value);
            return `${clumsy?.code} ${place + 1}`;
          });
          const { judgements, findings } = await read(csvFile(rows));
          const told = findings.flatMap(({ code, row, rows: all }) => (all ?? [row]).map((one) => `${code} ${one}`));
          for (const one of expected) expect(told).toContain(one);
          for (const finding of findings) expect(spoiled.map((place) => place + 1)).toContain(finding.row ?? 0);
          const unharmed = JUDGED.filter((one) => !spoiled.some((place) => ROWS[place]?.[0] === one.case));
          for (const one of unharmed) expect(judgements).toContainEqual(one);
        },
      ),
      { numRuns: 120 },
    );
  });

  test("two inspectors' sheets that say different things of one case name both places", async () => {
    const [place = 1] = places;
    const other = ROWS.map((row) => [...row]);
    const answer = other[place]?.[ANSWERED] === "yes" ? "no" : "yes";
    other[place]?.splice(ANSWERED, 1, answer);
    other[place]?.splice(3, 1, "B. Bell");
    const mine = ROWS.map((row, at) => (at === place ? row.with(3, "A. Ames") : row));
    const { judgements, findings } = await read(
      csvFile(mine, "ames.csv"),
      csvFile([HEADINGS, other[place] ?? []], "bell.csv"),
    );
    expect(findings.map(({ code, file, row }) => [code, file, row])).toEqual([
      ["two-inspectors", "bell.csv", 2],
      ["contradiction", "bell.csv", 2],
    ]);
    expect(findings[1]?.message).toContain(`ames.csv, row ${place + 1}`);
    const judged = judgements.find((one) => one.case === ROWS[place]?.[0]);
    expect(judged?.answers["2.1.1"]).toBeNull();
    expect(judged?.answers["2.1.2"]).toBe(JUDGED.find((one) => one.case === judged?.case)?.answers["2.1.2"]);
  });

  test("merged cells and formulas without a result are told where they stand", async () => {
    const bytes = await workbook(
      { Court: ROWS },
      { merged: ["G5:H5"], formulas: { I7: { formula: 'IF(TRUE,"yes","no")' } } },
    );
    const { findings } = await read({ name: "a.xlsx", bytes });
    const told = findings.map(({ code, row, sheet }) => [code, row, sheet]);
    expect(told).toContainEqual(["cells-merged", 5, "Court"]);
    expect(told).toContainEqual(["formula-without-result", 7, "Court"]);
  });

  test("the row of a case whose file cannot be produced comes filled in, and other values are told", async () => {
    const place = ROWS.findIndex(([caseId]) => caseId === WITHOUT_FILE.case);
    expect(ROWS[place]?.slice(ANSWERED, ANSWERED + 12)).toEqual(Array(12).fill("no"));
    const rows = ROWS.map((row, at) => (at === place ? row.with(ANSWERED, "yes") : row));
    const { judgements, findings } = await read(csvFile(rows));
    expect(findings.map(({ code, row }) => [code, row])).toEqual([["file-unavailable", place + 1]]);
    expect(judgements).toEqual(JUDGED);
  });

  test("a blank row of a replaced case blocks nothing", async () => {
    const blank = [FIRST?.caseId ?? "", ...Array(HEADINGS.length - 1).fill("")];
    const { judgements, findings } = await read(csvFile([...ROWS, blank]));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["case-not-now", "notice"]]);
    expect(judgements).toEqual(JUDGED);
  });

  test("files that are no sheets are each refused with one finding, and the others are read", async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const { judgements, findings } = await read(
      { name: "empty.csv", bytes: bytes("") },
      { name: "letter.csv", bytes: bytes("Dear colleague,\nplease find") },
      { name: "picture.png", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
      { name: "torn.xlsx", bytes: (await workbook({ Court: ROWS })).slice(0, 900) },
      csvFile(ROWS),
    );
    expect(findings.map(({ file, severity }) => [file, severity])).toEqual([
      ["empty.csv", "error"],
      ["picture.png", "error"],
      ["torn.xlsx", "error"],
      ["letter.csv", "error"],
    ]);
    expect(judgements).toEqual(JUDGED);
  });

  test("random bytes never throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        const { findings } = await read({ name: "a", bytes });
        expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

test("no finding quotes what somebody wrote into a cell of answers", async () => {
  const rows = ROWS.map((row, at) => (at === 5 ? row.with(ANSWERED, "his mother said no") : row));
  const { findings } = await read(csvFile(rows));
  expect(JSON.stringify(findings)).not.toContain("mother");
});

describe("a sheet that is not as it was sent", () => {
  const told = async (
    rows: string[][],
    own: ReadonlySet<string> | null = null,
    draw = DRAW,
    replacements = REPLACEMENTS,
  ) =>
    (await readJudgementFiles(draw, replacements, [csvFile(rows)], own)).findings.map(({ code, row }) => [code, row]);

  test("without rows, or without the columns of its questions, says so", async () => {
    expect(await told([HEADINGS])).toEqual([["no-rows", null]]);
    const without = ROWS.map((row) => row.filter((_, at) => !HEADINGS[at]?.startsWith("2.1.")));
    expect(await told(without)).toEqual([["questions-missing", null]]);
  });

  test("with one question's number before another's title is an error at that heading, whichever questions they are", async () => {
    const isQuestion = (heading: string) => /^\d/.test(heading);
    const questions = HEADINGS.filter(isQuestion);
    const titleOf = (heading: string) => heading.replace(/^\S+ /, "");
    for (const [at, heading] of questions.entries()) {
      const other = questions[(at + 1) % questions.length] ?? "";
      if (titleOf(other) === titleOf(heading)) continue;
      const mixed = `${heading.split(" ")[0]}: ${titleOf(other).toUpperCase()}`;
      const headings = HEADINGS.with(HEADINGS.indexOf(heading), mixed);
      const { findings } = await readJudgementFiles(DRAW, REPLACEMENTS, [csvFile([headings, ...ROWS.slice(1)])]);
      expect(findings.map(({ code, column }) => [code, column])).toEqual([["question-titled-otherwise", mixed]]);
    }
    const short = HEADINGS.map((heading) => (isQuestion(heading) ? `${heading.split(" ")[0]} (short)` : heading));
    expect(await told([short, ...ROWS.slice(1)])).toEqual([]);
  });

  test("with a classification left out is told so, also where no answer hangs on it", async () => {
    const place = ROWS.findIndex(([caseId]) => caseId === JUDGED[0]?.case);
    const only = ROWS[place]?.map((cell, at) => (at < HARM || HEADINGS[at]?.startsWith("2.1.1") ? cell : "")) ?? [];
    expect(await told([HEADINGS, only])).toEqual([
      ["classification-blank", 2],
      ["classification-blank", 2],
    ]);
  });

  test("with cases of another inspector, or one whose file cannot be produced, says of each which it is", async () => {
    const [mine = "", other = ""] = JUDGED.map((one) => one.case);
    const rows = [HEADINGS, ...ROWS.filter(([caseId]) => caseId === mine || caseId === other)];
    const codes = (await told(rows, new Set([mine]))).map(([code]) => code);
    expect(codes).toEqual(["case-of-another"]);
    const draw = anInspection("demo", { "judgement.fileUnavailable": "leave-out" });
    const gone = draw.sample[0]?.caseId ?? "";
    const left = replaceCase(draw, [], { caseId: gone, reason: "file-unavailable", note: null, by: null, on: null });
    const filled = filledRows(draw, judgedByChance(draw)).filter(([caseId], at) => at === 0 || caseId === gone);
    expect(await told(filled, null, draw, [left])).toEqual([["file-unavailable", 2]]);
  });
});

test("a sheet of one inspector is made only where somebody of that name has a case, and of the cases that may be told", () => {
  const [mine = "", other = ""] = JUDGED.map((one) => one.case);
  const judging = {
    draw: DRAW,
    replacements: REPLACEMENTS,
    inspectors: new Map([
      [mine, "Ames"],
      [other, "Bell"],
    ]),
    judgements: JUDGED,
  };
  const inspectorOf = (name: string | null, only: string | null = null) =>
    sheetRequest({ ...judging, only }, name).inspector;
  expect(inspectorOf("Ames")).toBe("Ames");
  expect(inspectorOf(null)).toBeNull();
  expect(inspectorOf(null, "Bell")).toBe("Bell");
  expect(refused(() => inspectorOf("Cole"))).toEqual(["unknown-inspector", "inspector"]);
});

test("files that are together more than is read at once are told of, and those behind are not read", async () => {
  const large = await workbook({
    Sheet1: [["Notes"], ...Array.from({ length: 8 }, (_, row) => [`${row}`.repeat(30_000)])],
  });
  // What a workbook says that it unpacks to is looked at before it is unpacked.
  const declared = large.slice();
  const view = new DataView(declared.buffer);
  const [{ entryOffset } = { entryOffset: 0 }] = zipEntries(declared) ?? [];
  view.setUint32(entryOffset + 24, 40_000_000, true);
  const files = [1, 2, 3, 4].map((number) => ({ name: `${number}.xlsx`, bytes: declared }));
  const { findings } = await read(...files);
  expect(findings.map(({ code, file }) => [code, file])).toEqual([
    ["list-too-large", "1.xlsx"],
    ["list-too-large", "2.xlsx"],
    ["files-too-large", "3.xlsx"],
  ]);
});
