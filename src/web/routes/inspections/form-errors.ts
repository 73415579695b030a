import { type Obstacle, Refusal } from "../../../base/refusal.ts";
import { LedgerRefusal, type LedgerRefusalCode } from "../../../ledger/ledger-refusal.ts";
import type { PageError } from "../../components/error-summary.ts";
import { obstacleError } from "../../forms/obstacle-error.ts";
import { ruleError } from "../../forms/rule-error.ts";

/** What a form's user can put right of what the ledger refuses; all else is a page of its own. */
const OF_THE_FORM: readonly LedgerRefusalCode[] = ["unusable-text", "already-contributed", "out-of-date"];

/**
 * What the engine or the ledger refused, as errors of a form.
 *
 * @param fieldOf the field where what stands in the way is put right
 * @throws whatever cannot be put right in a form
 */
export function formErrors(error: unknown, fieldOf: (obstacle: Obstacle) => string | undefined): PageError[] {
  if (!(error instanceof Refusal) && !(error instanceof LedgerRefusal && OF_THE_FORM.includes(error.code))) throw error;
  return error.obstacles.map((obstacle) => ({ text: errorText(obstacle), field: fieldOf(obstacle) }));
}

/** Whether something is on record that the page did not show yet when its form was sent. */
export function isOutOfDate(error: unknown): boolean {
  return error instanceof LedgerRefusal && error.code === "out-of-date";
}

/** A place with a dot in it is a rule's path: of several rules it says which one. */
function errorText(obstacle: Obstacle): string {
  return obstacle.place.includes(".") ? ruleError(obstacle) : obstacleError(obstacle);
}
