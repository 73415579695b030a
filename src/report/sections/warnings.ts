import type { Rating } from "../../rating/rating-document.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Specification } from "../../sampling/specification/specification.ts";
import { unratedStandards } from "../../sampling/specification/unrated-standards.ts";
import { list, type Part, paragraph, type Section, stated, type Text } from "../section.ts";

/** The title of what readers must know of what is told. */
export const WHAT_TO_KNOW = "What to know before relying on it";

/** What to know before relying on a sample. */
export function warningsSection({ warnings }: Pick<Draw, "warnings">): Section {
  return {
    title: WHAT_TO_KNOW,
    parts: [told(warnings)],
  };
}

/** What to know before relying on ratings, by the rules that they were made by. */
export function ratingWarningsSection(
  { warnings }: Pick<Rating, "warnings">,
  specification: Pick<Specification, "domains" | "standards">,
): Section {
  return { title: WHAT_TO_KNOW, parts: [told(warnings, unratedSentences(specification))] };
}

/** The same as sentences alone, for pages. */
export function ratingSentences(
  { warnings }: Pick<Rating, "warnings">,
  specification: Pick<Specification, "domains" | "standards">,
): string[] {
  return [...warnings.map(({ message }) => message), ...unratedSentences(specification)];
}

/**
 * Of each standard that is not among the ratings, as it rests on no domain of the rules, that it is not. The ratings themselves,
 * which are a document under a digest, do not say it.
 */
function unratedSentences(specification: Pick<Specification, "domains" | "standards">): string[] {
  return unratedStandards(specification).map(({ message }) => `${message}.`);
}

function told(warnings: Draw["warnings"] | Rating["warnings"], sentences: readonly string[] = []): Part {
  if (warnings.length + sentences.length === 0) return paragraph("There is nothing to warn of.");
  return list([
    ...warnings.map(({ code, message }): Text => ({ kind: "warning", code, value: asItIs(message) })),
    ...sentences.map(stated),
  ]);
}

/** What receipts of every version say of cases left out, as if each of them could have been drawn. */
const ALL_COUNT = "Taking out a case changes which others are drawn.";
const ELIGIBLE_COUNT =
  "Taking out a case that would have been eligible may change which others are drawn; taking out any other does not.";

/**
 * A document's words as they are right whatever the list: they stand in receipts, whose bytes stay as they are, and a receipt does
 * not say whether a case that was left out on request would have been eligible.
 *
 * @example asItIs("1 case was taken out on request before the draw. Taking out a case changes which others are drawn.") // "1 case was taken out on request before the draw. Taking out a case that would have been eligible may change …"
 */
function asItIs(message: string): string {
  return message.replace(ALL_COUNT, ELIGIBLE_COUNT);
}
