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
 * @example caseMeant(["AB-17"], "ab-17") // "AB-17"
 */
function caseMeant(all: readonly string[], typed: string): string {
  if (all.includes(typed)) return typed;
  const [only, ...others] = all.filter((caseId) => caseId.toLowerCase() === typed.toLowerCase());
  return only !== undefined && others.length === 0 ? only : typed;
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
  const all = [...draw.sample, ...draw.reserves, ...draw.excluded].map((one) => one.caseId);
  const caseId = caseMeant(all, typed);
  const entry = [...draw.sample, ...draw.reserves].find((one) => one.caseId === caseId);
  return {
    caseId,
    explanation: all.includes(caseId) ? explainCase(draw, caseId, records) : null,
    recipe: entry === undefined ? null : ticketRecipe(draw.seed.value, entry),
  };
}
