import { digestOf } from "../../base/canonical.ts";
import type { Queries } from "../../store/store.ts";
import { notOnRecord } from "../ledger-refusal.ts";
import { readDocument } from "./case-documents.ts";
import type { Freeze } from "./inspection-records.ts";
import { readInspection } from "./read-inspections.ts";

/**
 * What freezing fixed.
 *
 * @throws LedgerRefusal `not-on-record` while the inspection is open
 */
export async function readFreeze(queries: Queries, inspection: string): Promise<Freeze> {
  const [row] = await queries.query<{
    submission: number;
    commitment: string;
    published: string;
    at: string;
    by_whom: string;
  }>(
    `select submission, commitment, published, f.at, by_whom
     from frozen f join commitment c using (inspection) where inspection = $1 and round = 1`,
    [inspection],
  );
  if (!row) throw notOnRecord("freeze");
  const { specification } = await readInspection(queries, inspection);
  const fixed = await readDocument(queries, inspection, "frozen", 1);
  const salt = await readDocument(queries, inspection, "salt", 1);
  return {
    inspection,
    submission: row.submission,
    specificationDigest: digestOf(specification),
    commitment: row.commitment,
    published: JSON.parse(row.published),
    fixed: fixed && salt !== null ? { ...fixed, salt } : null,
    at: row.at,
    by: row.by_whom,
  };
}
