import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/**
 * A value as canonical JSON: keys in order, no spaces, numbers as ECMAScript prints them.
 *
 * @see RFC 8785
 * @example canonicalJson({ b: 1, a: [true, "é"] }) // '{"a":[true,"é"],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("a value without a JSON form has no canonical JSON");
  return text;
}

/**
 * SHA-256 of a value's canonical JSON.
 *
 * @example digestOf({}) // "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
 */
export function digestOf(value: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`;
}

/**
 * A digest as it may leave the service without what it is the digest of. Nobody can guess at case references by it;
 * whoever holds the receipt, which names the salt, can check it.
 *
 * @example saltedDigest("00", "sha256:44…") // SHA-256 of the canonical JSON ["00","sha256:44…"]
 */
export function saltedDigest(salt: string, digest: string): string {
  return digestOf([salt, digest]);
}
