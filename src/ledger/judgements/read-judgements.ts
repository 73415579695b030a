import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { notOnRecord } from "../ledger-refusal.ts";
import { readDocument } from "../records/case-documents.ts";
import type { StoredJudgements } from "../records/judgement-records.ts";
import { standingAssignment } from "../records/read-assignments.ts";
import { ownCases, ownPart } from "./own-cases.ts";

interface JudgementRow {
  readonly number: number;
  readonly draw: number;
  readonly sheets: number;
  readonly to_inspect: number;
  readonly judged: number;
  readonly changed: number;
  readonly published_digest: string;
  readonly at: string;
  readonly by_whom: string;
}

/** All sendings of an inspection, in order, over all its draws, without what was judged. */
export async function readSendings(queries: Queries, inspection: string): Promise<StoredJudgements[]> {
  const rows = await queries.query<JudgementRow>(
    `select number, draw, sheets, to_inspect, judged, changed, published_digest, at, by_whom
     from judgement where inspection = $1 order by number`,
    [inspection],
  );
  return rows.map(({ number, draw, sheets, to_inspect, judged, changed, published_digest, at, by_whom }) => ({
    inspection,
    number,
    draw,
    sheets,
    toInspect: to_inspect,
    judged,
    changed,
    publishedDigest: published_digest,
    content: null,
    at,
    by: by_whom,
  }));
}

/**
 * One sending with what is judged after it.
 *
 * @throws LedgerRefusal `not-on-record`
 */
async function readSending(queries: Queries, inspection: string, number: number): Promise<StoredJudgements> {
  const record = (await readSendings(queries, inspection))[number - 1];
  if (record === undefined) throw notOnRecord("judgement");
  return { ...record, content: await readDocument(queries, inspection, "judgements", number) };
}

/** The same as far as a caller may see it: an inspector sees what is judged in their own cases. */
export async function readOwnSending(
  queries: Queries,
  caller: Caller,
  inspection: string,
  number: number,
): Promise<StoredJudgements> {
  const record = await readSending(queries, inspection, number);
  const assignment = caller.role === "inspector" ? await standingAssignment(queries, inspection) : null;
  const own = ownCases(caller, assignment?.content?.assignment ?? null);
  const content = ownPart(record.content, own);
  // They tell of all rows of the sheets, and so are for whoever sent those or may see every case.
  const told = record.by === caller.who || caller.inspections === "all";
  return { ...record, content: content && { ...content, findings: told ? (record.content?.findings ?? []) : [] } };
}

/** The sending that stands: the last one of the draw that stands; null where that has none. */
export async function standingSending(
  queries: Queries,
  inspection: string,
  draw: number,
): Promise<StoredJudgements | null> {
  const last = (await readSendings(queries, inspection)).at(-1);
  return last?.draw === draw ? readSending(queries, inspection, last.number) : null;
}
