import { describe, expect, test } from "vitest";
import { ratingOf, standardsByRule } from "../../../src/rating/rate.ts";
import type { RatedStandard } from "../../../src/rating/rating-document.ts";
import {
  bandsSentence,
  chancesSentence,
  panelTable,
  questionSummary,
} from "../../../src/report/sections/after-the-draw/rating-words.ts";
import { ready } from "../../../src/web/markup.ts";
import { standardPicture } from "../../../src/web/views/ratings/standard-picture.ts";
import { anInspection, judgedByChance } from "../../support/judging.ts";
import { RULES } from "../../support/standards.ts";

const DRAW = anInspection();
const REQUEST = { draw: DRAW, replacements: [], judgements: judgedByChance(DRAW), list: null };
const BY_RULE = standardsByRule(REQUEST);

function standardNamed(id: string): RatedStandard {
  const found = BY_RULE.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no standard ${id}`);
  return found;
}

describe("the picture of a standard", () => {
  const standard = standardNamed("2.1");

  test("has a row for each question, its figures in words, and a diamond at the lowest alone", async () => {
    const picture = await ready(standardPicture(standard, RULES.bands));
    expect(picture.match(/longlist-rated__marks/g)).toHaveLength(standard.questions.length);
    for (const question of standard.questions) {
      const words = questionSummary(standard, question).replaceAll("'", "&#39;");
      expect(picture).toContain(standard.lowest.includes(question.id) ? `<strong>Lowest: </strong>${words}` : words);
    }
    expect(picture.match(/<path d="M0 -9/g)).toHaveLength(standard.lowest.length);
    expect(picture.match(/<circle/g)).toHaveLength(standard.questions.length - standard.lowest.length);
  });

  test("stands its marks and the bands' limits where their per cents are", async () => {
    const picture = await ready(standardPicture(standard, RULES.bands));
    for (const { percent, intervals } of standard.questions) {
      expect(picture).toContain(`<svg x="${percent?.toFixed(2)}%"`);
      for (const { low, high } of intervals ?? []) {
        for (const end of [low, high]) expect(picture).toContain(`"${(100 * end).toFixed(2)}%"`);
      }
    }
    for (const limit of ["50%", "65%", "80%"]) expect(picture).toContain(`>${limit}</text>`);
  });

  test("of a question that nobody judged has the bands and no marks", async () => {
    const unjudged = { id: "2.1.1", about: null, yes: 0, base: 0, percent: null, intervals: null };
    const picture = await ready(standardPicture({ ...standard, lowest: [], questions: [unjudged] }, RULES.bands));
    expect(picture).toContain("no case was judged yes or no");
    expect(picture).not.toMatch(/<circle|<path/);
  });
});

describe("ratings in words", () => {
  test("a question is told with its count and both intervals", () => {
    const question = {
      id: "2.1.2",
      about: "childSafety" as const,
      yes: 19,
      base: 26,
      percent: 73,
      intervals: [
        { confidence: 0.8, least: 23, most: 27, of: 34, low: 0.676471, high: 0.794118 },
        { confidence: 0.95, least: 22, most: 28, of: 34, low: 0.647059, high: 0.823529 },
      ],
    };
    expect(questionSummary(standardNamed("2.1"), question)).toBe(
      "2.1.2 Assessment: the child's safety: 73% (19 of 26; 68 to 79 had all been inspected with 80% confidence, 65 to 82 with 95%)",
    );
  });

  test.each([
    [{ good: 1 }, "good", "would be good (100.0%)."],
    [
      { "requires-improvement": 0.3, good: 0.7 },
      "good",
      "would most likely be good (70.0%); also possible: requires improvement (30.0%).",
    ],
    [
      { "requires-improvement": 0.5, good: 0.5 },
      "good",
      "would most likely be good (50.0%); also possible: requires improvement (50.0%).",
    ],
    [
      { inadequate: 0.6, good: 0.4 },
      "good",
      "be inadequate (60.0%); also possible: good (40.0%). That is not the rating that the judged cases give.",
    ],
  ])("chances are told the likeliest first: %o", (chances, rating, words) => {
    expect(chancesSentence({ rating, moved: null, chances })).toContain(words);
  });

  test("chances as they are shown add up to 100% as in the document, and what is possible never looks impossible", () => {
    for (let inadequate = 1; inadequate < 9_990; inadequate += 37) {
      const good = Math.floor((10_000 - inadequate) / 3);
      const parts = { inadequate, good, outstanding: 10_000 - inadequate - good };
      const chances = Object.fromEntries(Object.entries(parts).map(([band, part]) => [band, part / 10_000]));
      const said = chancesSentence({ rating: "good", moved: null, chances }) ?? "";
      const shown = [...said.matchAll(/\(([\d.]+)%\)/g)].map(([, percent]) => Math.round(10 * Number(percent)));
      expect(said).not.toContain("(0.0%)");
      if (!said.includes("<")) expect(shown.reduce((sum, one) => sum + one)).toBe(1000);
    }
    const sure = chancesSentence({ rating: "good", moved: null, chances: { good: 0.9999, outstanding: 0.0001 } });
    expect(sure).toContain("good (99.9%); also possible: outstanding (<0.1%).");
  });

  test("what the panel moved does not change what the judgements gave; without chances nothing is said", () => {
    const moved = { from: "good", reason: "Close." };
    expect(chancesSentence({ rating: "outstanding", moved, chances: { good: 1 } })).not.toContain("That is not");
    expect(chancesSentence({ rating: null, moved: null, chances: null })).toBeNull();
  });

  test("the bands are named with where each begins", () => {
    expect(bandsSentence(RULES.bands)).toBe(
      "The bands: inadequate, requires improvement from 50%, good from 65% and outstanding from 80%.",
    );
  });

  test("what the panel decided stands beside what the judgements gave", () => {
    const byRule = standardNamed("2.1").rating;
    const rating = ratingOf(REQUEST, BY_RULE, [
      { standard: "2.1", rating: "outstanding", reason: "Two cases were close." },
      { standard: "1.1", rating: "good", reason: null },
    ]);
    expect(panelTable(rating).rows.map(([standard]) => standard)).toEqual([
      { kind: "stated", value: "1.1 Governance and leadership" },
      { kind: "stated", value: "2.1 Assessment" },
    ]);
    expect(JSON.stringify(panelTable(rating).rows[1]).toLowerCase()).toContain(byRule?.replace("-", " "));
  });
});
