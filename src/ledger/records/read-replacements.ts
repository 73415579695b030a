import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import type { Queries } from "../../store/store.ts";
import { notOnRecord } from "../ledger-refusal.ts";
import { type CaseDocuments, readDocument, readDocuments } from "./case-documents.ts";
import type { StoredReplacement } from "./inspection-records.ts";

interface ReplacementRow {
  readonly inspection: string;
  readonly number: number;
  readonly draw: number;
  readonly reason: string;
  readonly replaced: boolean;
  readonly published_digest: string;
  readonly at: string;
  readonly by_whom: string;
}

const SELECT = `select inspection, number, draw, reason, replaced, published_digest, at, by_whom
  from replacement where inspection = $1`;

/** All replacements of an inspection, in order, over all its draws. */
export async function readReplacements(queries: Queries, inspection: string): Promise<StoredReplacement[]> {
  const rows = await queries.query<ReplacementRow>(`${SELECT} order by number`, [inspection]);
  const records = await readDocuments(queries, inspection, "replacement");
  return rows.map((row) => replacementOf(row, records.get(row.number) ?? null));
}

/** @throws LedgerRefusal `not-on-record` */
export async function readReplacement(
  queries: Queries,
  inspection: string,
  number: number,
): Promise<StoredReplacement> {
  const [row] = await queries.query<ReplacementRow>(`${SELECT} and number = $2`, [inspection, number]);
  if (!row) throw notOnRecord("replacement");
  return replacementOf(row, await readDocument(queries, inspection, "replacement", number));
}

function replacementOf(row: ReplacementRow, record: CaseDocuments["replacement"] | null): StoredReplacement {
  const { inspection, number, draw, reason, replaced, published_digest, at, by_whom } = row;
  return { inspection, number, draw, reason, replaced, publishedDigest: published_digest, record, at, by: by_whom };
}

/** The replacements of a draw, in order; none once the case data has been deleted. @param draw its number */
export function recordsOf(replacements: readonly StoredReplacement[], draw: number): Replacement[] {
  return replacements.flatMap((one) => (one.draw === draw && one.record !== null ? [one.record] : []));
}
