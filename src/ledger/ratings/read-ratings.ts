import type { Queries } from "../../store/store.ts";
import { notOnRecord } from "../ledger-refusal.ts";
import { readDocument } from "../records/case-documents.ts";
import type { KeptRating } from "../records/kept-rating.ts";
import type { RatingRecord, StoredRating } from "../records/rating-records.ts";
import { largeAgreements } from "../redaction/redact-rating.ts";

interface RatingRow {
  readonly number: number;
  readonly draw: number;
  readonly cause: RatingRecord["cause"];
  readonly judgement: number;
  readonly standards: number;
  readonly rated: number;
  readonly reason: string | null;
  readonly published_digest: string;
  readonly at: string;
  readonly by_whom: string;
}

/** All that was put on record of an inspection's ratings, in order, over all its draws. */
export async function readRecords(queries: Queries, inspection: string): Promise<RatingRecord[]> {
  const rows = await queries.query<RatingRow>(
    `select number, draw, cause, judgement, standards, rated, reason, published_digest, at, by_whom
     from rating where inspection = $1 order by number`,
    [inspection],
  );
  return rows.map(({ published_digest, by_whom, at, ...row }) => ({
    inspection,
    ...row,
    publishedDigest: published_digest,
    at,
    by: by_whom,
  }));
}

/**
 * The number of the one record whose counts stay when the case data has gone: that which was closed last, or where none was, the
 * last.
 *
 * @example keepsCounts([{ number: 1, cause: "closed" }, { number: 2, cause: "reopened" }]) // 1
 */
export function keepsCounts(records: readonly Pick<RatingRecord, "number" | "cause">[]): number | undefined {
  return (records.findLast(({ cause }) => cause === "closed") ?? records.at(-1))?.number;
}

/**
 * One record with its ratings, or with what erasure left of them.
 *
 * @throws LedgerRefusal `not-on-record`
 */
export async function readRating(queries: Queries, inspection: string, number: number): Promise<StoredRating> {
  const record = (await readRecords(queries, inspection))[number - 1];
  if (record === undefined) throw notOnRecord("rating");
  const content = await readDocument(queries, inspection, "ratings", number);
  return { ...record, content: content ?? { rating: await readKept(queries, inspection, number), panel: null } };
}

/** What erasure left of ratings. */
async function readKept(queries: Queries, inspection: string, number: number): Promise<KeptRating> {
  const [row] = await queries.query<{ content: string }>(
    "select content from kept_rating where inspection = $1 and number = $2",
    [inspection, number],
  );
  if (row === undefined) throw notOnRecord("rating");
  const kept = JSON.parse(row.content) as KeptRating;
  return { ...kept, classification: largeAgreements(kept.classification) };
}
