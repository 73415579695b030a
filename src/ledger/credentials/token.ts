import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const FORM = /^longlist_([0-9a-f]{16})_([0-9a-f]{64})$/;

/** What a key's bearer sends: its id, by which it is found, and 256 secret bits. */
export interface Token {
  readonly id: string;
  readonly secret: string;
}

/** @example tokenText({ id: "00…", secret: "ff…" }) // "longlist_00…_ff…" */
export function tokenText({ id, secret }: Token): string {
  return `longlist_${id}_${secret}`;
}

/** Null for text that no key could be. */
export function readToken(text: string): Token | null {
  const [, id, secret] = FORM.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/** What is stored of a secret. 256 random bits need no slow hash: there is nothing to guess at. */
export function hashSecret(secret: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(secret)))}`;
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function sameHash(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at % b.length);
  return difference === 0;
}
