import { saltedDigest } from "../../base/canonical.ts";
import { MOST_CHARACTERS } from "../../base/stated-text.ts";
import { replaceCase } from "../../sampling/replacement/replacement.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { consult, perform } from "../acts/perform.ts";
import { followReplacement } from "../assignments/follow-replacement.ts";
import { givenText } from "../given-text.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { instantOf, type LedgerPlatform } from "../platform.ts";
import { readDocument, writeDocument } from "../records/case-documents.ts";
import type { StoredReplacement } from "../records/inspection-records.ts";
import { readDraws } from "../records/read-draws.ts";
import { readReplacement, readReplacements, recordsOf } from "../records/read-replacements.ts";

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
  /** Digest of the record as {@link nextReplacement} showed it, for whoever agrees to that one alone. */
  readonly shown?: string | undefined;
}

/**
 * Records that a case of the standing draw cannot be inspected, and which reserve takes its place.
 *
 * @throws Refusal as `replaceCase` does; LedgerRefusal `out-of-date` where another record than the one shown would be made
 */
export function replaceStored(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  request: ReplaceRequest,
): Promise<StoredReplacement> {
  return perform(platform, caller, {
    act: "case.replace",
    inspection,
    async work(queries, turn) {
      const at = await turn.at();
      const { record, draw, number } = await toBeRecorded(queries, inspection, request, { caller, at });
      if (request.shown !== undefined && request.shown !== record.digest) throw otherThanShown();
      const salt = (await readDocument(queries, inspection, "salt", 1))!;
      const replaced = record.replacement !== null;
      const publishedDigest = saltedDigest(salt, record.digest);
      await queries.query(
        `insert into replacement (inspection, number, draw, reason, replaced, published_digest, at, by_whom)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [inspection, number, draw, record.reason, replaced, publishedDigest, at, caller.who],
      );
      await writeDocument(queries, inspection, "replacement", number, record);
      const assignment = await followReplacement(platform, queries, inspection, { caller, at });
      const details = {
        draw,
        replacement: number,
        reason: record.reason,
        replaced,
        from: record.from,
        publishedDigest,
        ...(assignment === null ? {} : { assignment }),
      };
      return { made: { replacement: number }, subject: inspection, details };
    },
    answer: (queries, { replacement }) => readReplacement(queries, inspection, replacement),
  });
}

/**
 * The record that {@link replaceStored} would make now; nothing is written.
 *
 * @throws as it does
 */
export function nextReplacement(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  request: ReplaceRequest,
): Promise<Replacement> {
  return consult(platform, caller, {
    act: "case.replace",
    inspection,
    caseData: { reads: "replacement" },
    async read(queries) {
      const at = instantOf(platform);
      return (await toBeRecorded(queries, inspection, request, { caller, at })).record;
    },
  });
}

/** What a request comes to after what is on record: the replacement, the draw it belongs to and its number. */
async function toBeRecorded(
  queries: Queries,
  inspection: string,
  request: ReplaceRequest,
  { caller, at }: { readonly caller: Caller; readonly at: string },
): Promise<{ readonly record: Replacement; readonly draw: number; readonly number: number }> {
  const draw = (await readDraws(queries, inspection)).at(-1)!.number;
  const receipt = (await readDocument(queries, inspection, "receipt", draw))!;
  const all = await readReplacements(queries, inspection);
  const before = recordsOf(all, draw);
  const record = replaceCase(receipt, before, {
    caseId: request.caseId,
    reason: request.reason,
    note: request.note ? givenText("note", request.note) : null,
    by: givenText("by", request.by ?? caller.name, MOST_CHARACTERS.person),
    on: request.on ?? at.slice(0, "2026-11-02".length),
  });
  return { record, draw, number: all.length + 1 };
}

function otherThanShown(): LedgerRefusal {
  return new LedgerRefusal("out-of-date", {
    place: "case",
    message: "something was recorded since, and what comes next is no longer what was shown",
    remedy: "Look at what comes next now, and confirm that.",
  });
}
