import { Refusal } from "../../base/refusal.ts";
import { tidyText } from "../../base/text.ts";
import type { Draw, SampledCase } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { generatorSeed, ticketKey } from "../../sampling/ticket.ts";
import { type Explanation, explainCase } from "../explain/explain-case.ts";

/** How one ticket is made, for whoever wants to make it again. */
export interface TicketRecipe {
  readonly caseId: string;
  /** The text that is hashed. */
  readonly key: string;
  /** Its SHA-256 in hex, with which seedrandom is seeded. */
  readonly digest: string;
  /** The generator's first number. */
  readonly ticket: number;
}

/** @example ticketRecipe("S", { caseId: "C-1", domain: "court", … }).key // '["longlist/1","S","court","case","C-1"]' */
export function ticketRecipe(seed: string, { caseId, domain, ticket }: SampledCase): TicketRecipe {
  const key = ticketKey(seed, domain, "case", caseId);
  return { caseId, key: JSON.stringify(key), digest: generatorSeed(key), ticket };
}

/** What became of the case that was asked about. */
export interface CaseAccount {
  readonly caseId: string;
  /** Null where the receipt names no such case. */
  readonly explanation: Explanation | null;
  /** Null where it had no ticket. */
  readonly recipe: TicketRecipe | null;
}

/**
 * The case that is meant by a reference as somebody typed it: the one that is written so, else the only one that is written
 * so but for its capitals. Several that differ in capitals alone must be typed as they are.
 *
 * @returns the reference as the list writes it; as it was typed where no case is meant
 * @example caseMeant(draw, "ab-17") // "AB-17" where the receipt has it and no "ab-17"
 */
function caseMeant({ sample, reserves, excluded }: Draw, typed: string): string {
  const all = [...sample, ...reserves, ...excluded].map(({ caseId }) => caseId);
  if (all.includes(typed)) return typed;
  const alike = all.filter((caseId) => caseId.toLowerCase() === typed.toLowerCase());
  return alike.length === 1 ? (alike[0] ?? typed) : typed;
}

/**
 * Explains the case that was asked about.
 *
 * @param reference as it was typed, in any capitals where only one case is written so; blank for none
 * @returns null where none was asked about
 */
export function caseAccount(draw: Draw, reference: string, records: readonly Replacement[]): CaseAccount | null {
  const typed = tidyText(reference);
  if (typed === "") return null;
  const caseId = caseMeant(draw, typed);
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
