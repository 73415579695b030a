import { Refusal } from "../../base/refusal.ts";
import { tidyText } from "../../base/text.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { type Explanation, explainCase } from "../explain/explain-case.ts";
import { type TicketRecipe, ticketRecipe } from "./ticket-recipe.ts";

/** What became of the case that was asked about. */
export interface CaseAccount {
  readonly caseId: string;
  /** Null where the receipt names no such case. */
  readonly explanation: Explanation | null;
  /** Null where it had no ticket. */
  readonly recipe: TicketRecipe | null;
}

/**
 * Explains the case that was asked about.
 *
 * @param reference as it was typed; blank for none
 * @returns null where none was asked about
 */
export function caseAccount(draw: Draw, reference: string, records: readonly Replacement[]): CaseAccount | null {
  const caseId = tidyText(reference);
  if (caseId === "") return null;
  const entry = [...draw.sample, ...draw.reserves].find((one) => one.caseId === caseId);
  return {
    caseId,
    explanation: explained(draw, caseId, records),
    recipe: entry === undefined ? null : ticketRecipe(draw.seed.value, entry),
  };
}

function explained(draw: Draw, caseId: string, records: readonly Replacement[]): Explanation | null {
  try {
    return explainCase(draw, caseId, records);
  } catch (error) {
    if (error instanceof Refusal && error.code === "unknown-case") return null;
    throw error;
  }
}
