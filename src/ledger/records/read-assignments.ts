import type { Assignment } from "../../assignment/assignment-document.ts";
import type { Queries } from "../../store/store.ts";
import { notOnRecord } from "../ledger-refusal.ts";
import { readDocument } from "./case-documents.ts";
import type { AssignmentRecord, StoredAssignment } from "./inspection-records.ts";

interface AssignmentRow {
  readonly number: number;
  readonly draw: number;
  readonly cause: AssignmentRecord["cause"];
  readonly inspectors: number;
  readonly cases: number;
  readonly published_digest: string;
  readonly at: string;
  readonly by_whom: string;
}

/** All assignments of an inspection, in order, over all its draws, without who has which case. */
export async function readAssignments(queries: Queries, inspection: string): Promise<AssignmentRecord[]> {
  const rows = await queries.query<AssignmentRow>(
    `select number, draw, cause, inspectors, cases, published_digest, at, by_whom
     from assignment where inspection = $1 order by number`,
    [inspection],
  );
  return rows.map(({ published_digest, by_whom, number, draw, cause, inspectors, cases, at }) => ({
    inspection,
    number,
    draw,
    cause,
    inspectors,
    cases,
    publishedDigest: published_digest,
    at,
    by: by_whom,
  }));
}

/**
 * One assignment with who has which case.
 *
 * @param number the one that stands unless told: the last of the draw that stands
 * @throws LedgerRefusal `not-on-record`
 */
export async function readAssignment(queries: Queries, inspection: string, number?: number): Promise<StoredAssignment> {
  const stored =
    number === undefined
      ? await standingAssignment(queries, inspection)
      : await withContent(queries, (await readAssignments(queries, inspection))[number - 1]);
  if (stored === null) throw notOnRecord("assignment");
  return stored;
}

/** The assignment that stands: the last one of the draw that stands; null where that has none. */
export async function standingAssignment(queries: Queries, inspection: string): Promise<StoredAssignment | null> {
  const last = (await readAssignments(queries, inspection)).at(-1);
  const [newer] = await queries.query("select number from draw where inspection = $1 and number > $2", [
    inspection,
    last?.draw ?? 0,
  ]);
  return newer ? null : withContent(queries, last);
}

/** The inspectors of this inspection's last assignment, or of the newest of any whose case data is there; none before the first. */
export async function readKnownInspectors(queries: Queries, inspection: string): Promise<Assignment["inspectors"]> {
  const [row] = await queries.query<{ inspection: string; number: number }>(
    `select a.inspection, a.number from assignment a
     join case_document d on d.inspection = a.inspection and d.number = a.number and d.kind = 'assignment'
     order by (a.inspection = $1) desc, a.at desc, a.number desc limit 1`,
    [inspection],
  );
  if (!row) return [];
  return (await readDocument(queries, row.inspection, "assignment", row.number))?.assignment.inspectors ?? [];
}

async function withContent(queries: Queries, record: AssignmentRecord | undefined): Promise<StoredAssignment | null> {
  if (record === undefined) return null;
  return { ...record, content: await readDocument(queries, record.inspection, "assignment", record.number) };
}
