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
    ...warnings.map(({ code, message }): Text => ({ kind: "warning", code, value: message })),
    ...sentences.map(stated),
  ]);
}
