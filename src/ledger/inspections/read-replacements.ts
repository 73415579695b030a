import type { Queries } from "../../store/store.ts";
import { notOnRecord } from "../access.ts";
import { readDocuments } from "../case-documents.ts";
import type { StoredReplacement } from "./records.ts";

interface ReplacementRow {
  readonly number: number;
  readonly draw: number;
  readonly reason: string;
  readonly replaced: boolean;
  readonly published_digest: string;
  readonly at: string;
  readonly by_whom: string;
}

/** All replacements of an inspection, in order, over all its draws. */
export async function readReplacements(queries: Queries, inspection: string): Promise<StoredReplacement[]> {
  const rows = await queries.query<ReplacementRow>(
    `select number, draw, reason, replaced, published_digest, at, by_whom
     from replacement where inspection = $1 order by number`,
    [inspection],
  );
  const records = await readDocuments(queries, inspection, "replacement");
  return rows.map(({ number, draw, reason, replaced, published_digest, at, by_whom }) => ({
    inspection,
    number,
    draw,
    reason,
    replaced,
    publishedDigest: published_digest,
    record: records.get(number) ?? null,
    at,
    by: by_whom,
  }));
}

/** @throws LedgerRefusal `not-on-record` */
export async function readReplacement(
  queries: Queries,
  inspection: string,
  number: number,
): Promise<StoredReplacement> {
  const found = (await readReplacements(queries, inspection))[number - 1];
  if (!found) throw notOnRecord("replacement");
  return found;
}
