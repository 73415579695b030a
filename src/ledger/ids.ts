import { type LedgerPlatform, randomHex } from "./platform.ts";

/** What an inspection or a key is called: 64 random bits as lower-case hex. @example ID.test("0f6d2c9a41b75e38") // true */
export const ID = /^[0-9a-f]{16}$/;

/** An id that nothing has yet. */
export function newId(platform: Pick<LedgerPlatform, "randomBytes">): string {
  return randomHex(platform, 64);
}
