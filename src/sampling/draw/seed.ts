import { Refusal } from "../../base/refusal.ts";
import { tidyText } from "../../base/text.ts";

/** Where a seed came from: made by Longlist, typed by whoever drew, or made jointly with the team. */
export type SeedOrigin = "generated" | "supplied" | "joint";

/** What a draw's chance is made from. */
export interface Seed {
  readonly value: string;
  readonly origin: SeedOrigin;
}

/** In UTF-16 code units: each ticket is made of it. */
export const LONGEST_SEED = 1000;

/**
 * A seed from text: trimmed and in normalisation form C, leading zeros kept, never read as a number.
 *
 * @throws Refusal `invalid-seed` when nothing is left, it is longer than 1,000 characters or it is not well-formed Unicode
 * @example readSeed(" 007 ", "supplied") // { value: "007", origin: "supplied" }
 */
export function readSeed(text: string, origin: SeedOrigin): Seed {
  const value = tidyText(text);
  const message =
    value === ""
      ? "the seed is empty"
      : value.length > LONGEST_SEED
        ? `the seed is longer than ${LONGEST_SEED} characters`
        : value.isWellFormed()
          ? null
          : "the seed holds half a character (a lone surrogate)";
  if (message) {
    throw new Refusal("invalid-seed", {
      place: "seed",
      message,
      remedy: "Give any short text, or none, and Longlist makes one.",
    });
  }
  return { value, origin };
}

/**
 * A generated seed: 128 bits as hex.
 *
 * @param bytes 16 bytes from the platform's secure generator; the engine has no randomness of its own
 */
export function generatedSeed(bytes: Uint8Array): Seed {
  if (bytes.length !== 16) throw new RangeError("a generated seed has 16 bytes");
  return { value: [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(""), origin: "generated" };
}
