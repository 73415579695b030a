import { digestOf } from "../base/canonical.ts";
import { Refusal } from "../base/refusal.ts";
import { refuseHalfCharacters } from "../base/stated-text.ts";
import { obstaclesOfWrong } from "../base/wrong.ts";
import type { Draw } from "../sampling/draw/draw-document.ts";
import { type Assignment, assignmentSchema } from "./assignment-document.ts";

const REMEDY = "Use the assignment.json of this draw as Longlist wrote it.";

/**
 * Reads an assignment back: checks its form, its digest, and that it is one of this draw's.
 *
 * @param place what messages call the document, for example its file
 * @throws Refusal `invalid-assignment`, one obstacle for each of the first fields that are not as they must be
 */
export function readAssignment(document: unknown, draw: Pick<Draw, "digest">, place = "assignment"): Assignment {
  refuseHalfCharacters(document, place);
  const read = assignmentSchema.safeParse(document);
  if (!read.success) {
    throw new Refusal(
      "invalid-assignment",
      ...obstaclesOfWrong(read.error.issues, {
        place: (path) => [place, ...path].join(".").slice(0, 160),
        remedy: REMEDY,
      }),
    );
  }
  const { digest, ...content } = read.data;
  if (digest !== digestOf(content)) throw refusal(place, "it was changed since it was written");
  if (read.data.draw !== draw.digest) throw refusal(place, "it is that of another draw");
  return read.data;
}

function refusal(place: string, message: string): Refusal {
  return new Refusal("invalid-assignment", { place, message, remedy: REMEDY });
}
