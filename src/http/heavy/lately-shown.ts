import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Milliseconds for which a secret that was right goes first without being looked at again. */
const LATELY = 30_000;
const MOST_KEPT = 1_000;

/** Secrets that were shown lately and were right. It lets nobody in: it tells who goes first where nobody needs a key. */
export interface LatelyShown {
  /** @param look whether the secret is right, asked where it was not shown lately */
  isRight(secret: string, look: () => Promise<boolean>): Promise<boolean>;
}

/**
 * @param clock milliseconds from any fixed moment
 * @example const shown = latelyShown(clock); await shown.isRight(token, () => signsIn(token))
 */
export function latelyShown(clock: () => number): LatelyShown {
  /** By the secret's hash, the moment from which it is looked at again. */
  const until = new Map<string, number>();
  return {
    async isRight(secret, look) {
      const hash = bytesToHex(sha256(utf8ToBytes(secret)));
      const now = clock();
      if ((until.get(hash) ?? now) > now) return true;
      if (!(await look())) return false;
      if (until.size >= MOST_KEPT) until.clear();
      until.set(hash, now + LATELY);
      return true;
    },
  };
}
