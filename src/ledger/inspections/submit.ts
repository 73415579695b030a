import { canonicalJson, saltedDigest } from "../../base/canonical.ts";
import { type Finding, findingCounts } from "../../long-list/findings/finding.ts";
import { keptReading } from "../../long-list/mappings/mappings.ts";
import type { CaseList } from "../../sampling/case.ts";
import { listDigest } from "../../sampling/plan/list-digest.ts";
import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { refuseBeyondMost } from "../acts/most-kept.ts";
import { perform } from "../acts/perform.ts";
import type { LedgerPlatform } from "../platform.ts";
import { readDocument, writeDocument } from "../records/case-documents.ts";
import type { Submission } from "../records/inspection-records.ts";
import { listDifference } from "../records/list-difference.ts";
import { readInspection } from "../records/read-inspections.ts";
import { lastSubmission, readSubmission } from "../records/read-submissions.ts";

/** A list as `readList` gives it, where no finding blocks the draw. */
export interface SubmittedList {
  readonly list: CaseList;
  readonly findings: readonly Finding[];
}

/** Takes in a list. It supersedes the one before, which stays until all case data is erased. */
export function submitList(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  { list, findings }: SubmittedList,
): Promise<Submission> {
  return perform(platform, caller, {
    act: "list.submit",
    inspection,
    async work(queries, turn) {
      const last = await lastSubmission(queries, inspection);
      const number = (last ?? 0) + 1;
      refuseBeyondMost("lists", caller, number);
      const difference = await differenceFromLast(queries, inspection, last, list);
      const salt = await readDocument(queries, inspection, "salt", 1);
      const { specification } = await readInspection(queries, inspection);
      const publishedDigest = saltedDigest(salt!, listDigest(list.cases, specification.stratification));
      const at = await turn.at();
      const counts = { rows: list.rows, cases: list.cases.length, ...difference };
      await queries.query(
        `insert into submission
           (inspection, number, rows, cases, findings, added, removed, changed, published_digest, at, by_whom)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          inspection,
          number,
          counts.rows,
          counts.cases,
          // Their number stays, where their texts, which can quote the list, are erased.
          canonicalJson(findingCounts(findings)),
          difference?.added ?? null,
          difference?.removed ?? null,
          difference?.changed ?? null,
          publishedDigest,
          at,
          caller.who,
        ],
      );
      await writeDocument(queries, inspection, "list", number, list);
      await writeDocument(queries, inspection, "findings", number, findings);
      const reading = keptReading(list.mappings);
      if (reading !== null) await writeDocument(queries, inspection, "reading", number, reading);
      const details = { submission: number, ...counts, findings: findings.length, publishedDigest };
      return { made: { submission: number }, subject: inspection, details };
    },
    answer: (queries, { submission }) => readSubmission(queries, inspection, submission),
  });
}

async function differenceFromLast(queries: Queries, inspection: string, last: number | null, list: CaseList) {
  if (last === null) return null;
  const before = await readDocument(queries, inspection, "list", last);
  const { added, removed, changed } = listDifference(before!.cases, list.cases);
  return { added: added.length, removed: removed.length, changed: changed.length };
}
