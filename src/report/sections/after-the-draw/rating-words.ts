import { listed } from "../../../base/words/listed.ts";
import { statedPercent, thousands } from "../../../base/words/numbers.ts";
import { CLASSIFIED } from "../../../rating/judgement.ts";
import type { RatedStandard, Rating } from "../../../rating/rating-document.ts";
import { columnLabel, questionHeading } from "../../../rating/sheet/sheet-columns.ts";
import { levelInText, levelName, VARIABLE_NAMES } from "../../../sampling/specification/level-names.ts";
import type { Band } from "../../../sampling/specification/standard-fields.ts";
import type { StratificationVariable } from "../../../sampling/vocabulary.ts";
import { columns, level, stated, type Table, type Text, table } from "../../section.ts";
import { written } from "../../written.ts";
import { percentRange } from "./ratings.ts";
import { shownChances } from "./shown-chances.ts";

/**
 * What a question comes to, in a line.
 *
 * @example questionSummary(assessment, question) // "2.1.2 Assessment: the child's safety: 73% (19 of 26; 68 to 79 had all been inspected with 80% confidence, 65 to 82 with 95%)"
 */
export function questionSummary(standard: RatedStandard, question: RatedStandard["questions"][number]): string {
  const heading = questionHeading(standard, { ...question, judgedFrom: null });
  const [narrow, wide] = question.intervals ?? [];
  if (narrow === undefined || wide === undefined) return `${heading}: no case was judged yes or no`;
  const of = `${thousands(question.yes)} of ${thousands(question.base)}`;
  return `${heading}: ${question.percent}% (${of}; ${percentRange(narrow)} had all been inspected with ${statedPercent(narrow.confidence)} confidence, ${percentRange(wide)} with ${statedPercent(wide.confidence)})`;
}

/**
 * How sure a rating by rule is, in words: the likeliest first.
 *
 * @returns null where there are no chances to tell
 * @example chancesSentence({ rating: "good", moved: null, chances: { "requires-improvement": 0.3, good: 0.7, outstanding: 0 } }) // "Had every eligible case been inspected, the rating by rule would most likely be good (70.0%); also possible: requires improvement (30.0%)."
 */
export function chancesSentence({
  rating,
  moved,
  chances,
}: Pick<RatedStandard, "rating" | "moved" | "chances">): string | null {
  const byRule = moved === null ? rating : moved.from;
  const told = Object.entries(chances ?? {})
    .filter(([, chance]) => chance > 0)
    .sort(([a, one], [b, other]) => other - one || Number(b === byRule) - Number(a === byRule));
  const [first, ...others] = told;
  if (first === undefined) return null;
  const shown = shownChances(chances);
  const words = ([band]: readonly [string, number]) => `${levelInText(band)} (${written(shown(band), "words")})`;
  const sure = others.length === 0 ? "" : "most likely ";
  const also = others.length === 0 ? "" : `; also possible: ${listed(others.map(words))}`;
  const other = first[0] === byRule ? "" : " That is not the rating that the judged cases give.";
  return `Had every eligible case been inspected, the rating by rule would ${sure}be ${words(first)}${also}.${other}`;
}

/**
 * What judged cases are grouped by. Of the two classifications the inspector's own counts, and not the team's, which the sample is
 * told by: so it is said whose it is.
 *
 * @example groupingName("riskOfSeriousHarm") // "Risk of serious harm (inspector's own)"
 * @example groupingName("age") // "Age"
 */
export function groupingName(variable: StratificationVariable): string {
  const classified = CLASSIFIED.find((one) => one === variable);
  return classified === undefined ? VARIABLE_NAMES[variable] : columnLabel(classified);
}

/** What the panel said: its own ratings, and what it moved and why. */
export function panelTable({ standards }: Pick<Rating, "standards">): Table {
  const said = standards.filter(({ basis, rating, moved }) => (basis === "panel" ? rating !== null : moved !== null));
  return table({
    caption: "What the panel decided",
    columns: columns(["Standard", "By the judgements", "Rating", "Reason"]),
    rows: said.map(({ id, title, basis, rating, moved }): Text[] => [
      stated(`${id} ${title}`),
      basis === "panel" ? "The panel’s own" : levelName(moved?.from ?? "not rated"),
      rating === null ? "Not rated" : level(rating),
      stated(moved?.reason ?? ""),
    ]),
  });
}

/**
 * From where each band begins, in a sentence.
 *
 * @example bandsSentence(rules.bands) // "The bands: inadequate, requires improvement from 50%, good from 65% and outstanding from 80%."
 */
export function bandsSentence(bands: readonly Band[]): string {
  const named = bands.map(({ id, from }, at) =>
    at === 0 ? levelInText(id) : `${levelInText(id)} from ${statedPercent(from)}`,
  );
  return `The bands: ${listed(named)}.`;
}
