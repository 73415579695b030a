import { hiddenIn } from "./printable.ts";
import { Refusal } from "./refusal.ts";
import { tidyLine } from "./text.ts";

/** Most characters of what people state for the record, in UTF-16 code units. */
export const MOST_CHARACTERS = { team: 200, note: 1000, person: 200 } as const;

/**
 * Text that a person states for the record, as the record keeps it: trimmed, on one line and in normalisation form C.
 *
 * @param place what messages call it, for example `team`
 * @returns null where nothing is stated
 * @throws Refusal `invalid-text` where it has more than `most` characters is not well-formed Unicode, or holds what
 *   {@link hiddenIn} finds
 * @example statedText(" Anytown ", "team", MOST_CHARACTERS.team) // "Anytown"
 */
export function statedText(text: string | null | undefined, place: string, most: number): string | null {
  const stated = tidyLine(text ?? "") || null;
  if (stated === null) return null;
  if (stated.length > most) {
    throw new Refusal("invalid-text", {
      place,
      message: `the text is longer than ${most} characters`,
      remedy: "Say it in fewer words.",
    });
  }
  refuseHalfCharacters(stated, place);
  const hidden = hiddenIn(stated);
  if (hidden !== null) {
    throw new Refusal("invalid-text", {
      place,
      message: `the text holds a character that hides or turns others (${hidden})`,
      remedy: "Write the text anew, without it.",
    });
  }
  return stated;
}

/**
 * Refuses a document that holds half a character anywhere, in a value or in a name: JSON can write one, canonical JSON and
 * so every digest cannot.
 *
 * @param document JSON, nested no more deeply than the stack holds
 * @throws Refusal `invalid-text` naming the place
 */
export function refuseHalfCharacters(document: unknown, place = ""): void {
  if (typeof document === "string") {
    if (document.isWellFormed()) return;
    throw new Refusal("invalid-text", {
      place: place.toWellFormed().slice(0, 120),
      message: "the text holds half a character (a lone surrogate)",
      remedy: "Write the text anew.",
    });
  }
  if (typeof document !== "object" || document === null) return;
  for (const [name, part] of Object.entries(document)) {
    const at = place === "" ? name : `${place}.${name}`;
    refuseHalfCharacters(name, at);
    refuseHalfCharacters(part, at);
  }
}
