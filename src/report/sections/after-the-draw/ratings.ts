import { roundedRatio } from "../../../base/percent.ts";
import { thousands } from "../../../base/words/numbers.ts";
import { capitalised } from "../../../base/words/sentences.ts";
import { flagWords } from "../../../rating/flags.ts";
import type { Interval } from "../../../rating/interval.ts";
import type { RatedStandard, Rating } from "../../../rating/rating-document.ts";
import { questionHeading } from "../../../rating/sheet/sheet-columns.ts";
import { levelInText, levelName } from "../../../sampling/specification/level-names.ts";
import type { Specification } from "../../../sampling/specification/specification.ts";
import type { Band } from "../../../sampling/specification/standard-fields.ts";
import {
  columns,
  count,
  level,
  list,
  paragraph,
  type Section,
  stated,
  type Table,
  type Text,
  table,
} from "../../section.ts";
import { ratingWarningsSection } from "../warnings.ts";
import { overallSection } from "./overall.ts";
import { shownChances } from "./shown-chances.ts";

/** Every standard's rating, the lowest questions and what to know of it. */
export function standardsSection(
  { standards }: Pick<Rating, "standards">,
  specification: Pick<Specification, "standards" | "rating">,
): Section {
  const flagged = standards.filter(({ flags }) => flags.length > 0);
  return {
    title: "Standards",
    parts: [
      standardsTable({ standards }),
      ...(flagged.length === 0
        ? []
        : [list(flagged.map((one) => stated(`${one.id}: ${flagWords(one, specification).join("; ")}`)))]),
    ],
  };
}

/** Every standard's rating, score and lowest questions. */
export function standardsTable({ standards }: Pick<Rating, "standards">): Table {
  return table({
    caption: "Ratings",
    columns: columns(["Standard", "Rating", "Lowest question"], ["Score"]),
    rows: standards.map((one) => [
      stated(`${one.id} ${one.title}`),
      ratingText(one.rating),
      stated(one.lowest.join(", ")),
      one.score === null ? "–" : count(one.score),
    ]),
  });
}

/** Every question's yes, base, per cent and intervals, standard by standard, the lowest marked. */
export function questionsSection({ standards }: Pick<Rating, "standards">): Section {
  const judged = standards.filter(({ questions }) => questions.length > 0);
  return {
    title: "Questions",
    parts: judged.length === 0 ? [paragraph("No standard rests on cases.")] : judged.map(questionsTable),
  };
}

/** The questions of one standard. */
export function questionsTable(standard: RatedStandard): Table {
  return table({
    caption: `${standard.id} ${standard.title}`,
    columns: columns(["Question", "Lowest", "80% interval", "95% interval"], ["Yes", "Of", "Per cent"]),
    rows: standard.questions.map((question) => [
      stated(questionHeading(standard, { ...question, judgedFrom: null })),
      standard.lowest.includes(question.id) ? "lowest" : "",
      ...[0.8, 0.95].map((confidence) => intervalCell(question.intervals, confidence)),
      count(question.yes),
      count(question.base),
      question.percent === null ? "–" : stated(`${question.percent}%`),
    ]),
  });
}

function intervalCell(intervals: readonly Interval[] | null, confidence: number): Text {
  const found = intervals?.find((one) => one.confidence === confidence);
  return found === undefined ? "–" : [stated(percentRange(found)), ` (${found.least} to ${found.most} of ${found.of})`];
}

/**
 * The chance of each rating had every eligible case been inspected.
 *
 * @param bands of the specification, in whose order the chances stand: a document's own members have none
 */
export function ratingChancesSection(
  { standards }: Pick<Rating, "standards">,
  bands: readonly Pick<Band, "id">[],
): Section {
  const known = standards.filter(({ chances }) => chances !== null);
  return {
    title: "What the ratings would be had every eligible case been inspected",
    parts: [
      known.length === 0
        ? paragraph("There are no chances to tell: nothing is judged, or the domains are not rated.")
        : table({
            caption: "Chance of each rating by rule, before any move of the panel's",
            columns: columns(
              ["Standard"],
              bands.map(({ id }) => levelName(id)),
            ),
            rows: known.map(({ id, title, chances }) => [
              stated(`${id} ${title}`),
              ...bands.map((band) => shownChances(chances)(band.id)),
            ]),
          }),
    ],
  };
}

/** Ratings for an inspection report, standard by standard: what they rest on and how sure that is. It names no case. */
export function statementSections(
  rating: Pick<Rating, "overall" | "standards" | "warnings">,
  specification: Pick<Specification, "domains" | "standards" | "resettlement">,
): Section[] {
  return [
    overallSection(rating, specification),
    ...rating.standards.map((standard) => ({
      title: `${standard.id} ${standard.title}`,
      parts: [
        paragraph(ratedSentence(standard)),
        ...(standard.questions.length === 0
          ? []
          : [list(standard.questions.map((question) => stated(questionSentence(standard, question))))]),
      ],
    })),
    ratingWarningsSection(rating, specification),
  ];
}

function ratedSentence({ rating, moved, basis }: RatedStandard): string {
  if (rating === null) return "Not rated.";
  const said = `${capitalised(levelInText(rating))}.`;
  const because = moved?.reason ? ` Reason: ${moved.reason}` : "";
  if (basis === "panel") return `${said} Rated by the panel.${because}`;
  if (moved === null || moved.from === rating) return `${said}${because}`;
  const from = moved.from === null ? "nothing" : levelInText(moved.from);
  return `${said} Moved by the panel from ${from}, which the judgements give.${because}`;
}

/**
 * What one question rests on, for a report.
 *
 * @example questionSentence(assessment, question) // "In 19 of 26 cases (73%; 68 to 79 had all been inspected, with 80% confidence) the answer to 2.1.2 Assessment: the child's safety was yes."
 */
export function questionSentence(standard: RatedStandard, question: RatedStandard["questions"][number]): string {
  const heading = questionHeading(standard, { ...question, judgedFrom: null });
  const narrow = question.intervals?.[0];
  if (narrow === undefined) return `No case was judged yes or no in ${heading}.`;
  const lowest = standard.lowest.includes(question.id) ? ", the lowest" : "";
  const of = `${thousands(question.yes)} of ${thousands(question.base)} ${question.base === 1 ? "case" : "cases"}`;
  const sure = `${percentRange(narrow)} had all been inspected, with ${100 * narrow.confidence}% confidence`;
  return `In ${of} (${question.percent}%; ${sure}) the answer to ${heading} was yes${lowest}.`;
}

/** The ends of an interval in whole per cents. @example percentRange({ least: 23, most: 27, of: 34 }) // "68 to 79" */
export function percentRange({ least, most, of }: Pick<Interval, "least" | "most" | "of">): string {
  const ends = [least, most].map((count) => roundedRatio(100 * count, of));
  return [...new Set(ends)].join(" to ");
}

function ratingText(rating: string | null): Text {
  return rating === null ? "Not rated" : level(rating);
}
