import type { Rating } from "../../rating/rating-document.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { list, paragraph, type Section } from "../section.ts";

const TITLE = "What to know before relying on it";

/** What to know before relying on a sample. */
export function warningsSection({ warnings }: Pick<Draw, "warnings">): Section {
  return { title: TITLE, parts: [warnings.length === 0 ? paragraph("There is nothing to warn of.") : told(warnings)] };
}

/** What to know before relying on ratings. */
export function ratingWarningsSection({ warnings }: Pick<Rating, "warnings">): Section {
  return { title: TITLE, parts: [told(warnings)] };
}

function told(warnings: Draw["warnings"] | Rating["warnings"]) {
  return list(warnings.map(({ code, message }) => ({ kind: "warning", code, value: message })));
}
