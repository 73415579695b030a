import { nth } from "../../base/lists.ts";
import type { Finding } from "../../long-list/findings/finding.ts";
import type { CaseList } from "../../sampling/case.ts";
import type { Queries } from "../../store/store.ts";
import { stateOf } from "../access/states.ts";
import { LedgerRefusal, notOnRecord } from "../ledger-refusal.ts";
import { readDocument } from "./case-documents.ts";
import type { Submission } from "./inspection-records.ts";
import { type ListDifference, listDifference } from "./list-difference.ts";

interface SubmissionRow {
  readonly inspection: string;
  readonly number: number;
  readonly rows: number;
  readonly cases: number;
  readonly findings: string;
  readonly added: number | null;
  readonly removed: number;
  readonly changed: number;
  readonly published_digest: string;
  readonly at: string;
  readonly by_whom: string;
}

const SELECT = `select inspection, number, rows, cases, findings, added, removed, changed, published_digest, at, by_whom
  from submission where inspection = $1`;

/** The number of an inspection's last submission; null before the first. */
export async function lastSubmission(queries: Queries, inspection: string): Promise<number | null> {
  const rows = await queries.query<{ last: number | null }>(
    "select max(number) as last from submission where inspection = $1",
    [inspection],
  );
  return nth(rows, 0).last;
}

/**
 * One submission, with which cases differ from the one before.
 *
 * @throws LedgerRefusal `not-on-record`
 */
export async function readSubmission(queries: Queries, inspection: string, number: number): Promise<Submission> {
  const [row] = await queries.query<SubmissionRow>(`${SELECT} and number = $2`, [inspection, number]);
  if (!row) throw notOnRecord("submission");
  return submissionOf(row, await differingCases(queries, inspection, number));
}

/**
 * A list as it was taken in: its cases in the values that were read, without what the draw does not need, which was never
 * kept.
 *
 * @throws LedgerRefusal `not-on-record` for the submission; `wrong-state` once the case data has been deleted
 */
export async function readSubmittedList(queries: Queries, inspection: string, number: number): Promise<CaseList> {
  const list = await readDocument(queries, inspection, "list", number);
  if (list !== null) return list;
  await readSubmission(queries, inspection, number);
  throw new LedgerRefusal("wrong-state", {
    place: "inspection",
    message: `the inspection is ${await stateOf(queries, inspection)}, and its lists are gone`,
    remedy: "Whoever sent the list may have it still.",
  });
}

/** What a list that was taken in was read with, and what was found in it; null once the case data has been deleted. */
export interface SubmittedFindings {
  readonly list: CaseList;
  readonly findings: readonly Finding[];
}

/** @throws LedgerRefusal `not-on-record` for the submission */
export async function readSubmittedFindings(
  queries: Queries,
  inspection: string,
  number: number,
): Promise<SubmittedFindings | null> {
  const list = await readDocument(queries, inspection, "list", number);
  const findings = await readDocument(queries, inspection, "findings", number);
  if (list !== null && findings !== null) return { list, findings };
  await readSubmission(queries, inspection, number);
  return null;
}

/** All submissions of an inspection, in order, each difference in numbers alone. */
export async function readSubmissions(queries: Queries, inspection: string): Promise<Submission[]> {
  const rows = await queries.query<SubmissionRow>(`${SELECT} order by number`, [inspection]);
  return rows.map((row) => submissionOf(row, null));
}

async function differingCases(queries: Queries, inspection: string, number: number): Promise<ListDifference | null> {
  const before = await readDocument(queries, inspection, "list", number - 1);
  const after = await readDocument(queries, inspection, "list", number);
  return before && after && listDifference(before.cases, after.cases);
}

function submissionOf(row: SubmissionRow, cases: ListDifference | null): Submission {
  const { inspection, number, rows, added, removed, changed } = row;
  return {
    inspection,
    number,
    rows,
    cases: row.cases,
    findings: JSON.parse(row.findings),
    difference: added === null ? null : { added, removed, changed, cases },
    publishedDigest: row.published_digest,
    at: row.at,
    by: row.by_whom,
  };
}
