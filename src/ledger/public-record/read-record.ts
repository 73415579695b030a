import { digestOf } from "../../base/canonical.ts";
import type { SeedOrigin } from "../../sampling/draw/seed.ts";
import { eachDomain } from "../../sampling/specification/domains.ts";
import type { Specification } from "../../sampling/specification/specification.ts";
import type { Queries } from "../../store/store.ts";
import { notOnRecord } from "../ledger-refusal.ts";
import { ID } from "../platform.ts";
import type { PublishedFreeze } from "../records/inspection-records.ts";
import { readErasure, readWithdrawal } from "../records/read-endings.ts";
import { readInspection } from "../records/read-inspections.ts";
import { MOST_PUBLIC_DRAWS, type PublicDraw, type PublicRecord } from "./record-document.ts";

/** Since when anybody may see an inspection's record; null where nobody chose so. */
export async function readPublicSince(queries: Queries, inspection: string): Promise<string | null> {
  const [row] = await queries.query<{ at: string }>("select at from public_record where inspection = $1", [inspection]);
  return row?.at ?? null;
}

/**
 * The public record of an inspection. That there is none, that there is no such inspection, and that nothing could be
 * called so is told alike.
 *
 * @throws LedgerRefusal `not-on-record`
 */
export async function readPublicRecord(queries: Queries, id: string): Promise<PublicRecord> {
  const publicSince = ID.test(id) ? await readPublicSince(queries, id) : null;
  if (publicSince === null) throw notOnRecord("record");
  const { team, inspectionDate, specification } = await readInspection(queries, id);
  return {
    kind: "longlist/public-record",
    version: 1,
    inspection: id,
    team,
    inspectionDate,
    specification: { id: specification.id, title: specification.title, digest: digestOf(specification) },
    publicSince,
    locked: await readLocked(queries, id, specification),
    draws: await readPublicDraws(queries, id),
    ended: await readEnded(queries, id),
  };
}

async function readLocked(
  queries: Queries,
  inspection: string,
  specification: Specification,
): Promise<PublicRecord["locked"]> {
  const [row] = await queries.query<{ published: string; at: string }>(
    "select published, at from frozen where inspection = $1",
    [inspection],
  );
  if (!row) return null;
  const published = JSON.parse(row.published) as PublishedFreeze;
  const lotteries = eachDomain(specification, published).map(([{ id, title }, digest]) => ({
    domain: id,
    title,
    digest,
  }));
  return { at: row.at, list: published.list, lotteries };
}

interface DrawRow {
  readonly number: number;
  readonly commitment: string;
  readonly committed_at: string;
  readonly contributed_at: string | null;
  readonly drawn_at: string | null;
  readonly seed_origin: SeedOrigin;
  readonly seed: string;
  readonly published_digest: string;
  readonly standing: "stands" | "superseded";
  readonly replacements: number;
}

/** Of a receipt, or of what erasure left of it, the seed alone. */
const SEED = `coalesce(
  (select content::json -> 'seed' ->> 'value' from case_document k
   where k.inspection = c.inspection and k.kind = 'receipt' and k.number = c.round),
  (select content::json -> 'seed' ->> 'value' from redacted_receipt r
   where r.inspection = c.inspection and r.draw = c.round))`;

async function readPublicDraws(queries: Queries, inspection: string): Promise<PublicDraw[]> {
  const rows = await queries.query<DrawRow>(
    `select c.round as number, c.commitment, c.at as committed_at, b.at as contributed_at, d.at as drawn_at, d.seed_origin,
       ${SEED} as seed, d.published_digest,
       case when exists (select from draw later where later.inspection = c.inspection and later.number > c.round)
         then 'superseded' else 'stands' end as standing,
       (select count(*) from replacement p where p.inspection = c.inspection and p.draw = c.round and p.replaced)::int4
         as replacements
     from commitment c left join contribution b using (inspection, round)
       left join draw d on d.inspection = c.inspection and d.number = c.round
     where c.inspection = $1 order by c.round desc limit $2`,
    [inspection, MOST_PUBLIC_DRAWS],
  );
  return rows.toReversed().map((row) => ({
    number: row.number,
    commitment: row.commitment,
    committedAt: row.committed_at,
    contributedAt: row.contributed_at,
    drawn:
      row.drawn_at === null
        ? null
        : {
            at: row.drawn_at,
            seed: { value: row.seed, origin: row.seed_origin },
            receipt: row.published_digest,
            standing: row.standing,
            replacements: row.replacements,
          },
  }));
}

async function readEnded(queries: Queries, inspection: string): Promise<PublicRecord["ended"]> {
  const withdrawal = await readWithdrawal(queries, inspection);
  if (withdrawal) return { how: "withdrawn", at: withdrawal.at };
  const erasure = await readErasure(queries, inspection);
  return erasure && { how: "case-data-deleted", at: erasure.at };
}
