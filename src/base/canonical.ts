import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import { nth } from "./lists.ts";

/** No document is nested more deeply; what is goes the library's way, which no depth exhausts. */
const DEEPEST = 32;
const [DIGIT_ZERO, DIGIT_NINE] = [48, 57];

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

/**
 * The value with the keys in code unit order: itself where they are so already, as most are, else a copy of what is not. Undefined
 * where there is anything that the platform would write otherwise.
 */
function inOrder(value: unknown, deeper: number): unknown {
  if (typeof value === "string") return value.isWellFormed() ? value : undefined;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "boolean" || value === null) return value;
  if (typeof value !== "object" || deeper === 0) return undefined;
  return Array.isArray(value) ? eachInOrder(value, deeper - 1) : membersInOrder(value, deeper - 1);
}

function eachInOrder(values: readonly unknown[], deeper: number): readonly unknown[] | undefined {
  let copy: unknown[] | null = null;
  for (let place = 0; place < values.length; place++) {
    const ordered = inOrder(values[place], deeper);
    if (ordered === undefined) return undefined;
    if (copy === null && ordered !== values[place]) copy = values.slice(0, place);
    copy?.push(ordered);
  }
  return copy ?? values;
}

function membersInOrder(value: object, deeper: number): object | undefined {
  if (Object.getPrototypeOf(value) !== Object.prototype || "toJSON" in value) return undefined;
  const members = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(members);
  let copy: Record<string, unknown> | null = null;
  if (!ascend(keys)) {
    keys.sort();
    copy = {};
  }
  for (const [place, key] of keys.entries()) {
    if (!isOrdinaryKey(key)) return undefined;
    const member = members[key];
    if (member === undefined) continue;
    const ordered = inOrder(member, deeper);
    if (ordered === undefined) return undefined;
    if (copy === null && ordered !== member) {
      copy = {};
      for (const before of keys.slice(0, place)) copy[before] = members[before];
    }
    if (copy !== null) copy[key] = ordered;
  }
  return copy ?? value;
}

function ascend(keys: readonly string[]): boolean {
  return keys.every((key, place) => place === 0 || nth(keys, place - 1) < key);
}

/** Engines put whole numbers before other keys. */
function isOrdinaryKey(key: string): boolean {
  const first = key.charCodeAt(0);
  return !(first >= DIGIT_ZERO && first <= DIGIT_NINE) && key !== "__proto__" && key.isWellFormed();
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
