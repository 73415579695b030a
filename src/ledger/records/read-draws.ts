import { nth } from "../../base/lists.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { SeedOrigin } from "../../sampling/draw/seed.ts";
import type { Queries } from "../../store/store.ts";
import { LedgerRefusal, notOnRecord } from "../ledger-refusal.ts";
import { readDocument } from "./case-documents.ts";
import type { DrawRecord, StoredDraw } from "./inspection-records.ts";
import type { RedactedReceipt } from "./redacted-receipt.ts";

interface DrawRow {
  readonly inspection: string;
  readonly number: number;
  readonly reason: string | null;
  readonly seed_origin: SeedOrigin;
  readonly published_digest: string;
  readonly superseded_by: number | null;
  readonly at: string;
  readonly by_whom: string;
}

/** All draws of an inspection, in order; the last one stands. */
export async function readDraws(queries: Queries, inspection: string): Promise<DrawRecord[]> {
  const rows = await queries.query<DrawRow>(
    `select inspection, number, reason, seed_origin, published_digest, at, by_whom,
       lead(number) over (order by number) as superseded_by
     from draw where inspection = $1 order by number`,
    [inspection],
  );
  return rows.map((row) => ({
    inspection,
    number: row.number,
    reason: row.reason,
    seedOrigin: row.seed_origin,
    publishedDigest: row.published_digest,
    supersededBy: row.superseded_by,
    at: row.at,
    by: row.by_whom,
  }));
}

/**
 * One draw with its receipt, or with what erasure left of it.
 *
 * @param number the draw that stands unless told
 * @throws LedgerRefusal `not-on-record`
 */
export async function readDraw(queries: Queries, inspection: string, number?: number): Promise<StoredDraw> {
  const draws = await readDraws(queries, inspection);
  const record = number === undefined ? draws.at(-1) : draws[number - 1];
  if (!record) throw notOnRecord("draw");
  const receipt =
    (await readDocument(queries, inspection, "receipt", record.number)) ??
    (await readRedactedReceipt(queries, inspection, record.number));
  return { ...record, receipt };
}

/** What erasure left of a receipt. */
async function readRedactedReceipt(queries: Queries, inspection: string, draw: number): Promise<RedactedReceipt> {
  const rows = await queries.query<{ content: string }>(
    "select content from redacted_receipt where inspection = $1 and draw = $2",
    [inspection, draw],
  );
  return JSON.parse(nth(rows, 0).content);
}

/**
 * A stored draw's receipt, for what needs its cases.
 *
 * @throws LedgerRefusal `wrong-state` after erasure
 * @example casesOf(stored).sample
 */
export function casesOf({ receipt }: Pick<StoredDraw, "receipt">): Draw {
  if (receipt.kind === "longlist/draw") return receipt;
  throw new LedgerRefusal("wrong-state", {
    place: "inspection",
    message: "the case data has been deleted, the sample and its reserves with it",
    remedy: "The draw's page, or its receipt as JSON, shows what is left of its record.",
  });
}
