import { canonicalJson } from "../../base/canonical.ts";
import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { perform } from "../acts/perform.ts";
import { keptText } from "../kept-text.ts";
import type { LedgerPlatform } from "../platform.ts";
import { keepsCounts, readRecords } from "../ratings/read-ratings.ts";
import { readDocument, readDocuments } from "../records/case-documents.ts";
import type { Erasure } from "../records/inspection-records.ts";
import { readErasure } from "../records/read-endings.ts";
import { redactReceipt } from "../redaction/redact.ts";
import { redactRating, withoutCounts } from "../redaction/redact-rating.ts";

/** Why an inspection's case data is deleted when nobody asked for it. */
export const DUE = "retention";

/** The one statement by which an erasure comes on record: the inspection, why, when and by whom. */
export const INSERT_ERASURE = "insert into erasure (inspection, reason, at, by_whom) values ($1, $2, $3, $4)";

/**
 * Deletes an inspection's case data, the salts of its published digests included, and puts redacted records in the place
 * of its receipts and ratings. What was done, when and by whom stays.
 *
 * @param reason why before it is due
 */
export function eraseInspection(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  reason: string,
): Promise<Erasure> {
  return perform(platform, caller, {
    act: "inspection.erase",
    inspection,
    async work(queries, turn) {
      const why = await keptText(queries, inspection, "reason", reason);
      const at = await turn.at();
      const deleted = await deleteCaseData(queries, { inspection, reason: why, at, by: caller.who });
      return { made: { inspection }, subject: inspection, details: { due: why === DUE, ...deleted } };
    },
    answer: async (queries) => (await readErasure(queries, inspection))!,
  });
}

/** Puts an erasure on record and does it, within the act that it belongs to. */
export async function deleteCaseData(queries: Queries, { inspection, reason, at, by }: Erasure) {
  await queries.query(INSERT_ERASURE, [inspection, reason, at, by]);
  const receiptsRedacted = await redactReceipts(queries, inspection, at);
  await redactRatings(queries, inspection, at);
  const deleted = await queries.query("delete from case_document where inspection = $1 returning kind", [inspection]);
  return { receiptsRedacted, documentsDeleted: deleted.length };
}

async function redactReceipts(queries: Queries, inspection: string, at: string): Promise<number> {
  const receipts = await readDocuments(queries, inspection, "receipt");
  for (const [draw, receipt] of receipts) {
    await queries.query("insert into redacted_receipt (inspection, draw, content, at) values ($1, $2, $3, $4)", [
      inspection,
      draw,
      canonicalJson(redactReceipt(receipt)),
      at,
    ]);
  }
  return receipts.size;
}

async function redactRatings(queries: Queries, inspection: string, at: string): Promise<void> {
  const shared = (await readDocument(queries, inspection, "salt", 1)) ?? "";
  const counted = keepsCounts(await readRecords(queries, inspection));
  for (const [number, { rating, salt = shared }] of await readDocuments(queries, inspection, "ratings")) {
    const kept = redactRating(rating, salt);
    await queries.query("insert into kept_rating (inspection, number, content, at) values ($1, $2, $3, $4)", [
      inspection,
      number,
      canonicalJson(number === counted ? kept : withoutCounts(kept)),
      at,
    ]);
  }
}
