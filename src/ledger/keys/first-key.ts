import { system } from "../caller.ts";
import type { LedgerParts } from "../parts.ts";
import { type MadeKey, makeKey } from "./make-key.ts";

/**
 * The first administrator's key, by which all others are made.
 *
 * @returns null where there has been a key before
 */
export async function firstKey(parts: LedgerParts, correlationId: string): Promise<MadeKey | null> {
  const [{ some }] = await parts.store.query<{ some: boolean }>("select exists (select from access_key) as some", []);
  if (some) return null;
  return makeKey(parts, system(correlationId), { name: "First administrator", role: "administrator", expiresAt: null });
}
