import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import seedrandom from "seedrandom";
import { byText } from "../base/text.ts";

/** What a ticket is drawn for: a case, a cell's place in the lottery's order, the lottery itself, or a case with an inspector. */
export type TicketKind = "case" | "cell" | "allocation" | "assignment";

/**
 * The permanent random number of a case (or cell, or draw) under one seed: it depends on nothing else on the list, so
 * a corrected list moves few cases and anyone can recompute it.
 *
 * seedrandom is keyed with a SHA-256 digest, never with bare text: its keys cycle, so "1" and "11" would be one seed,
 * and it reads only the low byte of each character.
 *
 * @param domain the domain's id
 * @param id the case reference for "case", the cell's key for "cell", "" for "allocation"
 * @returns a number in [0, 1) with 53 bits
 * @see Ohlsson (1995), coordination of samples using permanent random numbers
 * @example ticket("S", "court", "case", "C-1") // 0.0011132760000605443
 */
export function ticket(seed: string, domain: string, kind: TicketKind, id: string): number {
  return generator(...ticketKey(seed, domain, kind, id))();
}

/** What a ticket's generator is keyed with. @example ticketKey("S", "court", "case", "C-1")[0] // "longlist/1" */
export function ticketKey(seed: string, domain: string, kind: TicketKind, id: string): readonly string[] {
  return ["longlist/1", seed, domain, kind, id];
}

/**
 * A stream of numbers in [0, 1), keyed by the SHA-256 of the key's JSON.
 *
 * @example generator("longlist/1", "S", "court", "case", "C-1")() // 0.0011132760000605443
 */
export function generator(...key: readonly (string | number)[]): () => number {
  return seedrandom(generatorSeed(key));
}

/** The hex SHA-256 with which seedrandom is seeded. */
export function generatorSeed(key: readonly (string | number)[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(key))));
}

/** The order in which cases are drawn, and reserves used: by ticket, and by reference where two have the same. */
export function byTicket(
  a: { readonly ticket: number; readonly caseId: string },
  b: { readonly ticket: number; readonly caseId: string },
): number {
  return a.ticket - b.ticket || byText(a.caseId, b.caseId);
}
