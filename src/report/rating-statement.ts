import type { Rating } from "../rating/rating-document.ts";
import type { Draw } from "../sampling/draw/draw-document.ts";
import { paragraph, type Section } from "./section.ts";
import { statementSections } from "./sections/after-the-draw/ratings.ts";
import { inspectionInStatement, type Methodology } from "./statement.ts";

const OPEN: Section = {
  title: "Not closed",
  parts: [paragraph("These ratings are not closed: whatever is judged or decided from now on may change them.")],
};

/**
 * States the ratings of an inspection and what they rest on, ready for its report. It names no case.
 *
 * @param rating null while nothing is rated
 * @example ratingStatement(null, draw).title // "Ratings"
 */
export function ratingStatement(
  rating: Pick<Rating, "overall" | "standards" | "warnings"> | null,
  inspection: Pick<Draw, "team" | "inspectionDate"> & {
    readonly specification: Pick<Draw["specification"], "domains" | "standards" | "resettlement">;
    /** Whether the ratings are closed; undefined where nobody closes any. */
    readonly closed?: boolean | undefined;
  },
): Methodology {
  const nothing = { title: "Overall", parts: [paragraph("Nothing is rated yet.")] };
  return {
    title: "Ratings",
    of: inspectionInStatement(inspection),
    sections:
      rating === null
        ? [nothing]
        : [...(inspection.closed === false ? [OPEN] : []), ...statementSections(rating, inspection.specification)],
  };
}
