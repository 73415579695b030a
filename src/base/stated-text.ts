import { hiddenIn } from "./printable.ts";
import { type Obstacle, Refusal } from "./refusal.ts";
import { tidyLine } from "./text.ts";

/** Most characters of what people state for the record, in UTF-16 code units. */
export const MOST_CHARACTERS = { team: 200, note: 1000, person: 200 } as const;

/** Why a text cannot be put on record, and what to do about it. */
export type WrongText = Pick<Obstacle, "message" | "remedy">;

const HALF_A_CHARACTER: WrongText = {
  message: "the text holds half a character (a lone surrogate)",
  remedy: "Write the text anew.",
};

/**
 * Why a name or a note cannot be put on record: the one rule for whatever people state, at every door.
 *
 * @param stated as the record would keep it
 * @returns null where it can: it has no more than `most` characters, all of them whole, and none that {@link hiddenIn} finds
 * @example wrongText("A. A\u200bmes", MOST_CHARACTERS.person)?.remedy // "Write the text anew, without it."
 */
export function wrongText(stated: string, most: number): WrongText | null {
  if (stated.length > most) {
    return { message: `the text is longer than ${most} characters`, remedy: "Say it in fewer words." };
  }
  if (!stated.isWellFormed()) return HALF_A_CHARACTER;
  const hidden = hiddenIn(stated);
  if (hidden === null) return null;
  return {
    message: `the text holds a character that is not seen, or hides or turns others (${hidden})`,
    remedy: "Write the text anew, without it.",
  };
}

/**
 * Text that a person states for the record, as the record keeps it: trimmed, on one line and in normalisation form C.
 *
 * @param place what messages call it, for example `team`
 * @returns null where nothing is stated
 * @throws Refusal `invalid-text` for what {@link wrongText} finds
 * @example statedText(" Anytown ", "team", MOST_CHARACTERS.team) // "Anytown"
 */
export function statedText(text: string | null | undefined, place: string, most: number): string | null {
  const stated = tidyLine(text ?? "") || null;
  const wrong = stated === null ? null : wrongText(stated, most);
  if (wrong !== null) throw new Refusal("invalid-text", { place, ...wrong });
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
    throw new Refusal("invalid-text", { place: place.toWellFormed().slice(0, 120), ...HALF_A_CHARACTER });
  }
  if (typeof document !== "object" || document === null) return;
  for (const [name, part] of Object.entries(document)) {
    const at = place === "" ? name : `${place}.${name}`;
    refuseHalfCharacters(name, at);
    refuseHalfCharacters(part, at);
  }
}
