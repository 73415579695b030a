import { nth } from "../../base/lists.ts";
import { system } from "../caller.ts";
import { perform } from "../perform.ts";
import type { LedgerPlatform } from "../platform.ts";
import { keyChange, type NewKey } from "./make-key.ts";

const FIRST: NewKey = { name: "First administrator", role: "administrator", expiresAt: null };

/**
 * Makes the first administrator's key, by which all others are made; nothing where there has been a key before.
 *
 * Its token is told last before it holds: what was told may turn out void, and the next call then tells another, but no
 * key ever holds whose token was not told.
 *
 * @param tell takes the token; what it throws undoes the key
 */
export async function firstKey(
  platform: LedgerPlatform,
  correlationId: string,
  tell: (token: string) => void,
): Promise<void> {
  const rows = await platform.store.query<{ some: boolean }>("select exists (select from access_key) as some", []);
  if (!nth(rows, 0).some) await makeTold(platform, correlationId, FIRST, tell);
}

/** Makes a key for Longlist itself, telling its token as {@link firstKey} does. */
async function makeTold(
  platform: LedgerPlatform,
  correlationId: string,
  request: NewKey,
  tell: (token: string) => void,
): Promise<void> {
  const caller = system(correlationId);
  const change = keyChange(platform, caller, request);
  await perform(platform, caller, {
    ...change,
    answer: async (queries, made) => tell((await change.answer(queries, made)).token),
  });
}

const RECOVERED: NewKey = { name: "Recovered administrator", role: "administrator", expiresAt: null };

/**
 * Makes an administrator's key where nobody has one any more: all were lost, or have expired. It asks for none, so it is
 * for whoever runs the service and has its database, and stands on the trail as Longlist's own act.
 *
 * @param tell takes the token before the key holds; what it throws undoes the key
 */
export function recoverKey(
  platform: LedgerPlatform,
  correlationId: string,
  tell: (token: string) => void,
): Promise<void> {
  return makeTold(platform, correlationId, RECOVERED, tell);
}
