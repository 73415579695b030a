import type { SampledCase } from "../../sampling/draw/draw-document.ts";
import { generatorSeed, ticketKey } from "../../sampling/ticket.ts";

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
