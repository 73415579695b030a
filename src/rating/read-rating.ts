import { digestOf } from "../base/canonical.ts";
import { Refusal } from "../base/refusal.ts";
import { refuseHalfCharacters } from "../base/stated-text.ts";
import { obstaclesOfWrong } from "../base/wrong.ts";
import { type Rating, ratingSchema } from "./rating-document.ts";

const REMEDY = "Use the rating.json as Longlist wrote it.";

/**
 * Reads ratings back: checks their form and their digest.
 *
 * @param place what messages call the document, for example its file
 * @throws Refusal `invalid-rating`, one obstacle for each of the first fields that are not as they must be
 */
export function readRating(document: unknown, place: string): Rating {
  refuseHalfCharacters(document, place);
  const read = ratingSchema.safeParse(document);
  if (!read.success) {
    throw new Refusal(
      "invalid-rating",
      ...obstaclesOfWrong(read.error.issues, {
        place: (path) => [place, ...path].join(".").slice(0, 160),
        remedy: REMEDY,
      }),
    );
  }
  const { digest, ...content } = read.data;
  if (digest === digestOf(content)) return read.data;
  throw new Refusal("invalid-rating", { place, message: "it was changed since it was written", remedy: REMEDY });
}
