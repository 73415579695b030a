import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Milliseconds for which a secret that was right goes first without being looked at again. */
const LATELY = 30_000;
const MOST_KEPT = 1_000;

/** Secrets that were shown lately and were right. It lets nobody in: it tells who goes first where nobody needs a key. */
export interface LatelyShown {
  /** @param look whose the secret is, null for nobody's, asked where it was not shown lately */
  whose(secret: string, look: () => Promise<string | null>): Promise<string | null>;
}

/**
 * @param clock milliseconds from any fixed moment
 * @example const shown = latelyShown(clock); await shown.whose(token, () => signsIn(token)) // "key:1f0e…"
 */
export function latelyShown(clock: () => number): LatelyShown {
  /** By the secret's hash, whose it is, and the moment from which it is looked at again. */
  const known = new Map<string, { readonly who: string; readonly until: number }>();
  return {
    async whose(secret, look) {
      const hash = bytesToHex(sha256(utf8ToBytes(secret)));
      const now = clock();
      const before = known.get(hash);
      if (before !== undefined && before.until > now) return before.who;
      const who = await look();
      if (who === null) return null;
      if (known.size >= MOST_KEPT) known.clear();
      known.set(hash, { who, until: now + LATELY });
      return who;
    },
  };
}
