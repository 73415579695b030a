import type { Obstacle } from "../../../base/refusal.ts";
import type { PageError } from "../../components/error-summary.ts";
import { formErrors } from "../inspections/form-errors.ts";

const FIELDS: Readonly<Record<string, string>> = {
  case: "case",
  reason: "reason",
  note: "note",
  by: "by",
  on: "on-day",
};

/**
 * What was refused of a replacement, at the field where it is put right.
 *
 * @throws whatever cannot be put right there
 */
export function replacementErrors(error: unknown): PageError[] {
  return formErrors(error, ({ place }: Obstacle) => FIELDS[place]);
}
