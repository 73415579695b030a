import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * Secrets that whoever asked for them can be told again, and nobody else.
 *
 * A new key's secret is worked out from two halves: the sealing key, which only the bearer of the asking key's token
 * can work out and which is nowhere kept, and a random salt, which is kept for as long as the request may be repeated.
 * The database alone does not give the secret, nor does the asking key alone; once the salt is gone nothing does.
 *
 * @module
 */

/** Keeps sealing keys apart from anything else that may one day be worked out from a token. */
const LABEL = utf8ToBytes("longlist-sealing-key/1");

/**
 * The sealing key of a token's bearer: 256 bits as hex, which do not give the token.
 *
 * @example sealingKey("longlist_00…_ff…").length // 64
 */
export function sealingKey(token: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(token), LABEL));
}

/**
 * A secret of 256 bits as hex, the same for the same two halves.
 *
 * @param sealing 256 bits as hex, see {@link sealingKey}
 * @param salt 256 random bits as hex
 */
export function sealedSecret(sealing: string, salt: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(sealing), hexToBytes(salt)));
}
