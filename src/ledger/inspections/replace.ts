import { replaceCase } from "../../sampling/replacement.ts";
import type { Caller } from "../caller.ts";
import { readDocument, saltedDigest, writeDocument } from "../case-documents.ts";
import { givenText } from "../given-text.ts";
import type { LedgerParts } from "../parts.ts";
import { perform } from "../perform.ts";
import { readDraws } from "./read-draws.ts";
import { readReplacement, readReplacements } from "./read-replacements.ts";
import type { StoredReplacement } from "./records.ts";

/** What a coordinator says of a sampled case that cannot be inspected. */
export interface ReplaceRequest {
  readonly caseId: string;
  /** A code of the specification's `replacement.reasons`. */
  readonly reason: string;
  readonly note?: string | null | undefined;
  /** Who decided; the caller's name unless told. */
  readonly by?: string | undefined;
  /** ISO date of the decision; today unless told. */
  readonly on?: string | undefined;
}

/**
 * Records that a case of the standing draw cannot be inspected, and which reserve takes its place.
 *
 * @throws Refusal as `replaceCase` does
 */
export function replaceStored(
  parts: LedgerParts,
  caller: Caller,
  inspection: string,
  request: ReplaceRequest,
): Promise<StoredReplacement> {
  return perform(parts, caller, {
    act: "case.replace",
    inspection,
    async work(queries, { at }) {
      const draw = (await readDraws(queries, inspection)).at(-1)!.number;
      const receipt = (await readDocument(queries, inspection, "receipt", draw))!;
      const salt = (await readDocument(queries, inspection, "salt", 1))!;
      const all = await readReplacements(queries, inspection);
      const before = all.filter((one) => one.draw === draw).map(({ record }) => record!);
      const record = replaceCase(receipt, before, {
        caseId: request.caseId,
        reason: request.reason,
        note: request.note ? givenText("note", request.note) : null,
        by: givenText("by", request.by ?? caller.name),
        on: request.on ?? at.slice(0, "2026-11-02".length),
      });
      const number = all.length + 1;
      const replaced = record.replacement !== null;
      const publishedDigest = saltedDigest(salt, record.digest);
      await queries.query(
        `insert into replacement (inspection, number, draw, reason, replaced, published_digest, at, by_whom)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [inspection, number, draw, record.reason, replaced, publishedDigest, at, caller.who],
      );
      await writeDocument(queries, inspection, "replacement", number, record);
      const details = {
        draw,
        replacement: number,
        reason: record.reason,
        replaced,
        from: record.from,
        publishedDigest,
      };
      return { made: { replacement: number }, subject: inspection, details };
    },
    answer: (queries, { replacement }) => readReplacement(queries, inspection, replacement),
  });
}
