import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sheetRows, writeWorkbook } from "../../src/long-list/files/workbook/library.ts";
import type { Section, Text } from "../../src/report/section.ts";
import { balanceSection } from "../../src/report/sections/balance.ts";
import { sampleSection } from "../../src/report/sections/cases.ts";
import { chancesSection } from "../../src/report/sections/chances.ts";
import { eligibilitySection } from "../../src/report/sections/eligibility.ts";
import { questionsOfDraw, questionsOfPlan } from "../../src/report/sections/key-questions.ts";
import { outcomesOfDraw } from "../../src/report/sections/outcomes.ts";
import { profileSection } from "../../src/report/sections/profile.ts";
import { readingSection } from "../../src/report/sections/reading.ts";
import { proofSection, recordSection } from "../../src/report/sections/record.ts";
import { replacementCounts, replacementsSection } from "../../src/report/sections/replacements.ts";
import { resettlementCases } from "../../src/report/sections/resettlement.ts";
import { rulesSection } from "../../src/report/sections/rules.ts";
import { seedSection } from "../../src/report/sections/seed.ts";
import { sizesSection } from "../../src/report/sections/sizes.ts";
import { warningsSection } from "../../src/report/sections/warnings.ts";
import { windowsSection } from "../../src/report/sections/windows.ts";
import { statementSection } from "../../src/report/statement.ts";
import { sectionsText } from "../../src/report/terminal.ts";
import { sectionsSheet } from "../../src/report/workbook.ts";
import { pieces, type Spelling, written } from "../../src/report/written.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import { sectionsMarkup } from "../../src/web/components/section.ts";
import { drawOf } from "../support/draws.ts";
import { inventedCases } from "../support/invented.ts";
import { textOf } from "../web/support/page-text.ts";

/** Draws of lists of any size, of one domain alone too, with rules of their own. */
const draws = fc
  .record({
    court: fc.integer({ min: 0, max: 40 }),
    outOfCourt: fc.integer({ min: 0, max: 40 }),
    team: fc.option(fc.constantFrom("Northtown", "O’Brien & “Sons” <b>", "=1+1"), { nil: null }),
    maximum: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
    specification: fc.constantFrom("youth-2018", "youth-2020-consultation", "youth-2021"),
  })
  .map(({ court, outOfCourt, team, maximum, specification }) =>
    drawOf([...inventedCases("court", court), ...inventedCases("outOfCourt", outOfCourt)], {
      team,
      specification,
      settings: maximum === null ? {} : { "sampleSize.maximum": maximum, oneCasePerChild: false },
    }),
  );

const SECTIONS: Readonly<Record<string, (draw: Draw) => Section>> = {
  rules: rulesSection,
  windows: windowsSection,
  reading: readingSection,
  "reading as it was said": (draw) =>
    readingSection({
      ...draw,
      mappings: {
        columns: { "=Nr <1>": "caseId", Worker: "ignore" },
        values: { Disposal: { "Ref & Ordr": "referral-order" }, age: { twelve: "12" } },
        foot: "keep",
        sheets: ["North “A”"],
      },
    }),
  eligibility: eligibilitySection,
  sizes: sizesSection,
  balance: balanceSection,
  "key questions": questionsOfDraw,
  "key questions of a plan": (draw) =>
    questionsOfPlan([{ domain: "court", question: "childSafety", drawn: 17, least: 5, most: 7 }], draw),
  resettlement: resettlementCases,
  seed: seedSection,
  chances: chancesSection,
  outcomes: outcomesOfDraw,
  warnings: warningsSection,
  record: recordSection,
  proof: (draw) => proofSection(draw, replaced(draw)),
  replacements: (draw) => replacementsSection(draw, replaced(draw)),
  "replacements counted": (draw) => replacementCounts(draw, replaced(draw)),
  profile: profileSection,
  sample: sampleSection,
};

function replaced(draw: Draw) {
  const [first] = draw.sample;
  if (first === undefined) return [];
  const request = { caseId: first.caseId, reason: "file-unavailable", note: "in <b>store</b>", by: "B. Lead" };
  return [replaceCase(draw, [], { ...request, on: "2026-11-03" })];
}

/** Everything in a section that is read: its title, then what stands in its parts, in order. */
function textsOf({ title, parts }: Section): Text[] {
  return [
    title,
    ...parts.flatMap((part): Text[] => {
      if (part.kind === "paragraph") return [part.text];
      if (part.kind === "list") return [...part.items];
      if (part.kind === "facts") return part.facts.flatMap(({ name, values }) => [name, ...values]);
      return [...part.columns.map(({ heading }) => heading), ...part.rows.flat()];
    }),
  ];
}

/** Where each text stands after the one before, or the first that does not. */
function missing(text: string, section: Section, spelling: Spelling): string | null {
  const plain = (some: string) => some.replace(/\s+/g, " ").trim();
  const shown = plain(text);
  let from = 0;
  for (const one of textsOf(section)) {
    const words = plain(written(one, spelling));
    const at = shown.indexOf(words, from);
    if (at < 0) return words;
    from = at + words.length;
  }
  return null;
}

describe.each(Object.entries(SECTIONS))("the section on %s", (_, sectionOf) => {
  test("has the same cells in the same order in a terminal, a page, a statement and a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const section = sectionOf(draw);
        expect(missing(sectionsText([section]), section, "codes")).toBeNull();
        expect(missing(statementSection(section), section, "words")).toBeNull();
        expect(missing(textOf(String(await sectionsMarkup([section]))), section, "words")).toBeNull();
        expect(await inWorkbook(section)).toEqual(
          textsOf(section)
            .map(asInWorkbook)
            .filter((cell) => cell !== ""),
        );
      }),
      { numRuns: 15 },
    );
  });
});

/** What a workbook says of a section: figures as numbers, days as dates, all else as it is read. */
async function inWorkbook(section: Section): Promise<string[]> {
  const captions = new Set(section.parts.flatMap((part) => (part.kind === "table" ? [part.caption] : [])));
  const cells: string[] = [];
  const bytes = await writeWorkbook([sectionsSheet("About", [section])], "2026-11-02");
  for await (const row of sheetRows(bytes, 0)) cells.push(...row.cells);
  return cells.filter((cell) => cell !== "" && !captions.has(cell));
}

function asInWorkbook(text: Text): string {
  const [value] = pieces(text);
  if (typeof value !== "object" || pieces(text).length > 1) return written(text, "words");
  const number = "value" in value && typeof value.value === "number" && value.kind !== "marginOfError";
  return number || value.kind === "date" ? String(value.value) : written(value, "words");
}
