import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/** No document is nested more deeply; what is goes the library's way, which no depth exhausts. */
const DEEPEST = 32;

/**
 * A value as canonical JSON: keys in order, no spaces, numbers as ECMAScript prints them.
 *
 * The platform's own JSON is canonical but for the order of keys, and many times faster than a library in the language
 * itself; the library writes whatever is out of the ordinary.
 *
 * @see RFC 8785
 * @example canonicalJson({ b: 1, a: [true, "é"] }) // '{"a":[true,"é"],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  const ordinary = inOrder(value, DEEPEST);
  const text = ordinary === undefined ? canonicalize(value) : JSON.stringify(ordinary);
  if (text === undefined) throw new TypeError("a value without a JSON form has no canonical JSON");
  return text;
}

/** A copy with the keys in code unit order; undefined where there is anything that the platform would write otherwise. */
function inOrder(value: unknown, deeper: number): unknown {
  if (typeof value === "string") return value.isWellFormed() ? value : undefined;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "boolean" || value === null) return value;
  if (typeof value !== "object" || deeper === 0) return undefined;
  return Array.isArray(value) ? eachInOrder(value, deeper - 1) : membersInOrder(value, deeper - 1);
}

function eachInOrder(values: readonly unknown[], deeper: number): unknown[] | undefined {
  const copy: unknown[] = [];
  for (const value of values) {
    const ordered = inOrder(value, deeper);
    if (ordered === undefined) return undefined;
    copy.push(ordered);
  }
  return copy;
}

function membersInOrder(value: object, deeper: number): object | undefined {
  if (Object.getPrototypeOf(value) !== Object.prototype || "toJSON" in value) return undefined;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    // Engines put whole numbers before other keys.
    if (/^\d|^__proto__$/.test(key) || !key.isWellFormed()) return undefined;
    const member: unknown = value[key as keyof typeof value];
    if (member === undefined) continue;
    const ordered = inOrder(member, deeper);
    if (ordered === undefined) return undefined;
    copy[key] = ordered;
  }
  return copy;
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
