import { parsed } from "../../base/json-text.ts";
import { Refusal } from "../../base/refusal.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { textOf } from "./file-kind.ts";
import { readRecord, readReplacementLines, refuseSaidTwice } from "./replacement-lines.ts";

/**
 * Reads a file of replacements: a record a line, as the command line keeps them, or JSON, an array of records or what the
 * API lists of an inspection.
 *
 * @param digest of the draw: what an inspection's other draws replaced is no part of it
 * @throws Refusal `invalid-replacement` or `invalid-text`
 */
export function readReplacements(bytes: Uint8Array, digest: string): Replacement[] {
  const text = textOf(bytes);
  if (text === null) throw noRecord("line 1");
  const document = parsed(text);
  if (document === undefined)
    return readReplacementLines(text, { place: (line) => `line ${line}`, notOne: (line) => noRecord(`line ${line}`) });
  refuseSaidTwice(text, "records");
  const { kind, replacements } = Object(document) as { readonly kind?: unknown; readonly replacements?: unknown };
  // Ratings and assignments name those that they heed, and hold none.
  if (kind !== undefined && Array.isArray(replacements)) throw noRecord("records");
  if (!Array.isArray(replacements)) {
    return [document].flat().map((one, at) => readRecord(one, `record ${at + 1}`));
  }
  return replacements
    .map((one) => (Object(one) as { readonly record?: unknown }).record ?? one)
    .filter((one) => (Object(one) as { readonly draw?: unknown }).draw === digest)
    .map((one, at) => readRecord(one, `record ${at + 1}`));
}

function noRecord(place: string): Refusal {
  return new Refusal("invalid-replacement", {
    place,
    message: "it is not a replacement record",
    remedy: "Use the records as Longlist wrote them; a last line cut short can be deleted.",
  });
}
