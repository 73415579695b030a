import { canonicalJson } from "../../base/canonical.ts";
import { authorise } from "../access/authorise.ts";
import type { Caller } from "../access/caller.ts";
import { sealedSecret } from "../credentials/sealing.ts";
import { hashSecret, sameHash, tokenText } from "../credentials/token.ts";
import type { LedgerPlatform } from "../platform.ts";
import type { SealedKey } from "./make-key.ts";

/**
 * Tells a new key's token once, to whoever asked for the key by the same named request: with the telling the salt goes, and
 * nobody can work the secret out any more. For pages, which lead on from what they did to where it is shown.
 *
 * @param caller with the name of the request that made the key
 * @returns null where it was told before, or the request was another's or is a day old
 */
export async function showKeyOnce({ store }: LedgerPlatform, caller: Caller, key: string): Promise<string | null> {
  authorise(caller, "key.make");
  const { who, idempotency } = caller;
  if (idempotency === undefined) return null;
  return store.transaction(async (queries) => {
    const [row] = await queries.query<{ made: string }>(
      "select made from retry where by_whom = $1 and key = $2 for update",
      [who, idempotency.key],
    );
    const made: Partial<SealedKey> = row ? JSON.parse(row.made) : {};
    if (made.key !== key || made.salt === undefined || made.hash === undefined) return null;
    const secret = sealedSecret(idempotency.sealingKey, made.salt);
    if (!sameHash(hashSecret(secret), made.hash)) return null;
    const { salt: _, ...told } = made;
    await queries.query("update retry set made = $3 where by_whom = $1 and key = $2", [
      who,
      idempotency.key,
      canonicalJson(told),
    ]);
    return tokenText({ id: key, secret });
  });
}
