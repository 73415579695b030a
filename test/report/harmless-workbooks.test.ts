import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignCases } from "../../src/assignment/assign.ts";
import { sheetRows } from "../../src/long-list/files/workbook/library.ts";
import { zipEntries } from "../../src/long-list/files/workbook/zip-directory.ts";
import { entryText } from "../../src/long-list/files/workbook/zip-entry.ts";
import { judgementCsv, judgementWorkbook } from "../../src/report/files/judgement-sheets.ts";
import { sheetNames } from "../../src/report/files/sheet-names.ts";
import { sampleWorkbook } from "../../src/report/workbook.ts";
import { readJudgementFiles } from "../../src/use-cases/rate/judgement-files.ts";
import { aCase, anOutOfCourtCase, many } from "../support/cases.ts";
import { drawOf } from "../support/draws.ts";
import { judgedByChance } from "../support/judging.ts";

/** What XML 1.0 has no place for, not even by its number, and what workbooks write in the place of it. */
const unusual = fc.oneof(
  fc.constantFrom("\ufffe", "\uffff", "\u0001", "\u000b", "\u001f", "\u007f", "\u202e", "\u200b", "\r", "\n", "\t"),
  fc.constantFrom("_x0041_", "_x005F_", "[U+FFFE]", "'=1", "=1", ";=1", "&amp;", "<b>", '"', "'"),
  fc.string({ unit: "binary", maxLength: 2 }),
);
/** Text as the record keeps it: it has something at either end that nothing trims. */
const text = fc.array(unusual, { maxLength: 4 }).map((parts) => `a${parts.join("")}b`.normalize("NFC"));
const halves = fc.constantFrom("\ud800", "\udc00").map((half) => `a${half}b`);

async function partsOf(bytes: Uint8Array): Promise<string[]> {
  const parts: string[] = [];
  for (const entry of zipEntries(bytes) ?? []) {
    let part = "";
    for await (const piece of entryText(bytes, entry)) part += piece;
    parts.push(part);
  }
  return parts;
}

async function cellsOf(bytes: Uint8Array, sheet: number): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of sheetRows(bytes, sheet)) rows.push(cells);
  return rows;
}

const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

describe("a workbook is one that every program opens", () => {
  test("whatever people and lists call teams, inspectors, domains and cases", async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.oneof(text, halves), async (reference, name) => {
        const plain = drawOf([aCase(reference), aCase("A2"), aCase("A3")], { team: "Northtown" });
        const [court, ...others] = plain.specification.domains;
        const draw = {
          ...plain,
          team: name,
          specification: { ...plain.specification, domains: [{ ...court!, title: name }, ...others] },
        };
        const inspectors = [{ name: `${name}`.toWellFormed(), most: null, share: 1, domains: null }];
        const asked = { draw, replacements: [], inspectors, conflicts: [], previous: null, children: new Map() };
        const { assignment } = assignCases(asked);
        const named = new Map(draw.sample.map(({ caseId }) => [caseId, name]));
        const sheet = { draw, replacements: [], inspectors: named, inspector: null };
        for (const bytes of [await sampleWorkbook(draw, [], { assignment }), await judgementWorkbook(sheet)]) {
          for (const part of await partsOf(bytes)) expect(part).not.toMatch(FORBIDDEN);
          expect((await cellsOf(bytes, 0)).length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("half a character is named, not written as another", async () => {
    const draw = { ...drawOf([aCase("A1")]), team: "a\ud800b" };
    const about = await cellsOf(await sampleWorkbook(draw, []), 4);
    expect(about.flat()).toContain("a[U+D800]b");
  });

  test("sheets have names that it takes: nothing forbidden, nothing unseen, no apostrophe at either end", () => {
    const titles = ["a\ufffeb", `${"x".repeat(30)}'y`, `${"x".repeat(30)}\u{1f600}`, "'", "a\nb"];
    const names = ["a U+FFFE b", "x".repeat(30), `${"x".repeat(27)} 2`, "Sheet", "a b"];
    expect(sheetNames(titles)).toEqual(names);
  });

  test("what looks like a workbook's own way to write a character is written as it is", async () => {
    const draw = drawOf([aCase("a_x0041_b")]);
    expect((await cellsOf(await sampleWorkbook(draw, []), 1))[1]?.[0]).toBe("a_x0041_b");
  });
});

describe("a sheet that comes back filled in is of the case it was written for", () => {
  test("whatever its reference holds, as a workbook and as CSV", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(text, { minLength: 1, maxLength: 4 }), async (references) => {
        const draw = drawOf([...references.map((one) => aCase(one)), ...many(1, anOutOfCourtCase)]);
        const judgements = judgedByChance(draw);
        const filled = new Map(judgements.map((one) => [one.case, one]));
        const asked = { draw, replacements: [], inspectors: new Map(), inspector: null, judgements: filled };
        for (const [name, content] of [
          ["judged.csv", new TextEncoder().encode(judgementCsv(asked))],
          ["judged.xlsx", await judgementWorkbook(asked)],
        ] as const) {
          const read = await readJudgementFiles(draw, [], [{ name, bytes: content }]);
          expect(read.findings).toEqual([]);
          expect(read.judgements).toEqual(judgements);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("and where one reference looks like another as sheets write it, each is its own", async () => {
    const alike = ["a\ufffeb", "a[U+FFFE]b", "a[U+005B]U+FFFE]b", "a[U+110000]b"];
    const draw = drawOf([...alike.map((one) => aCase(one)), ...many(1, anOutOfCourtCase)]);
    const judgements = judgedByChance(draw);
    const filled = new Map(judgements.map((one) => [one.case, one]));
    const asked = { draw, replacements: [], inspectors: new Map(), inspector: null, judgements: filled };
    const read = await readJudgementFiles(draw, [], [{ name: "judged.xlsx", bytes: await judgementWorkbook(asked) }]);
    expect(read).toEqual({ judgements, findings: [] });
  });

  test("and a reference that somebody typed as it is shown is found too", async () => {
    const draw = drawOf([aCase("a[U+FFFE]b"), aCase("c\ufffed")]);
    const bytes = new TextEncoder().encode("Case reference,2.1.1\na[U+FFFE]b,yes\nc[U+FFFE]d,no\n");
    const { findings, judgements } = await readJudgementFiles(draw, [], [{ name: "typed.csv", bytes }]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(judgements.map((one) => [one.case, one.answers["2.1.1"]])).toEqual([
      ["a[U+FFFE]b", "yes"],
      ["c\ufffed", "no"],
    ]);
  });
});
