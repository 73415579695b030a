import type { Obstacle } from "../../base/refusal.ts";
import { sentence, withoutStop } from "../../base/words/sentences.ts";
import { obstacleAt } from "./texts.ts";

type Told = Pick<Obstacle, "message" | "remedy">;

/**
 * What stands in the way and what to do about it, in sentences.
 *
 * @example obstacleText({ message: "the seed is empty", remedy: "Give one." }) // "The seed is empty. Give one."
 */
export function obstacleText({ message, remedy }: Told): string {
  return `${sentence(message)} ${remedy}`;
}

/**
 * The same as the error of a field.
 *
 * @param where which of the things in the field it is about, where there are several
 * @example obstacleError({ message: "a count is a whole number", remedy: "Give one." }, "sampleSize.maximum") // "sampleSize.maximum: a count is a whole number. Give one"
 */
export function obstacleError({ message, remedy }: Told, where = ""): string {
  return withoutStop(where === "" ? obstacleText({ message, remedy }) : `${obstacleAt(where, message)} ${remedy}`);
}
