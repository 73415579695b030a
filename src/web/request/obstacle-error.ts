import type { Obstacle } from "../../sampling/refusal.ts";
import { sentence } from "../../words/sentences.ts";

/**
 * What stands in the way and what to do about it, in sentences.
 *
 * @example obstacleText({ place: "seed", message: "the seed is empty", remedy: "Give one." }) // "The seed is empty. Give one."
 */
export function obstacleText({ message, remedy }: Pick<Obstacle, "message" | "remedy">): string {
  return `${sentence(message)} ${remedy}`;
}
