import { parsed, saidTwice } from "../../base/json-text.ts";

/** What a file turns out to be, whatever its name says. */
export type FileKind =
  | "empty"
  | "receipt"
  | "newer-receipt"
  | "repeating-receipt"
  | "redacted-receipt"
  | "replacements"
  | "another-document"
  | "other-json"
  | "damaged-json"
  | "not-json";

export interface KnownFile {
  readonly kind: FileKind;
  /** What the file holds, where it is one JSON document. */
  readonly document: unknown;
}

/** The only version of receipts so far. */
const VERSION = 1;

const KINDS: Readonly<Record<string, FileKind>> = {
  "longlist/draw": "receipt",
  "longlist/redacted-receipt": "redacted-receipt",
  "longlist/replacement": "replacements",
  "longlist/check": "another-document",
  "longlist/verification": "another-document",
};

/**
 * Tells receipts, replacements and lists apart, so that a file in the wrong place can be named as what it is.
 *
 * @example fileKind(new TextEncoder().encode('{"kind":"longlist/draw","version":1}')).kind // "receipt"
 */
export function fileKind(bytes: Uint8Array): KnownFile {
  const text = textOf(bytes);
  if (text?.trim() === "") return { kind: "empty", document: null };
  if (text === null || !/^\s*[[{]/.test(text)) return { kind: "not-json", document: null };
  const document = parsed(text);
  if (document !== undefined) {
    const kind = kindOf(document);
    return { kind: kind === "receipt" && saidTwice(text) !== null ? "repeating-receipt" : kind, document };
  }
  const isLines = kindOf(parsed(text.trimStart().split("\n", 1)[0]!)) === "replacements";
  return { kind: isLines ? "replacements" : "damaged-json", document: null };
}

function kindOf(document: unknown): FileKind {
  const { kind, version, replacements } = Object(Array.isArray(document) ? document[0] : document);
  // What the API lists of an inspection, and what is downloaded of a draw that has none yet.
  if ((kind === undefined && Array.isArray(replacements)) || (Array.isArray(document) && document.length === 0))
    return "replacements";
  const known = typeof kind === "string" && Object.hasOwn(KINDS, kind) ? KINDS[kind]! : "other-json";
  if (Array.isArray(document)) return known === "replacements" ? known : "other-json";
  return known === "receipt" && typeof version === "number" && version > VERSION ? "newer-receipt" : known;
}

/** Null where the bytes are no text that JSON could be in: a workbook, a list in Windows-1252. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
