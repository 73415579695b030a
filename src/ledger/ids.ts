import { type LedgerParts, randomHex } from "./parts.ts";

/** What an inspection or a key is called: 64 random bits as lower-case hex. @example ID.test("0f6d2c9a41b75e38") // true */
export const ID = /^[0-9a-f]{16}$/;

/** An id that nothing has yet. */
export function newId(parts: Pick<LedgerParts, "randomBytes">): string {
  return randomHex(parts, 64);
}
