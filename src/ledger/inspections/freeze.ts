import { canonicalJson } from "../../sampling/canonical.ts";
import type { RequestedExclusion } from "../../sampling/eligibility.ts";
import type { Caller } from "../caller.ts";
import { readDocument, saltedDigest, writeDocument } from "../case-documents.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import type { LedgerParts } from "../parts.ts";
import { perform } from "../perform.ts";
import { readFreeze } from "./read-freeze.ts";
import { readInspection } from "./read-inspections.ts";
import { lastSubmission } from "./read-submissions.ts";
import type { Freeze, PublishedFreeze } from "./records.ts";
import { commitToNonce } from "./rounds.ts";
import { lotteryDigests, planStored } from "./stored-plan.ts";

export interface FreezeRequest {
  /** Cases that the coordinator takes out, for every draw. */
  readonly exclusions?: readonly RequestedExclusion[] | undefined;
  /** The submission that was looked at; refused where a newer one has come in meanwhile. */
  readonly submission?: number | undefined;
}

/**
 * Fixes the last list, the specification and each domain's lottery, none of which needs a seed, and commits to a
 * secret nonce: from here on nobody can choose the list knowing the seed.
 *
 * @throws LedgerRefusal `wrong-state` without a list, `out-of-date`; Refusal as `planInspection` does
 */
export function freezeInspection(
  parts: LedgerParts,
  caller: Caller,
  inspection: string,
  { exclusions = [], submission }: FreezeRequest = {},
): Promise<Freeze> {
  return perform(parts, caller, {
    act: "inspection.freeze",
    inspection,
    async work(queries, { at }) {
      const number = requireLast(await lastSubmission(queries, inspection), submission);
      const list = (await readDocument(queries, inspection, "list", number))!;
      const salt = (await readDocument(queries, inspection, "salt", 1))!;
      const plan = planStored(await readInspection(queries, inspection), list, exclusions);
      const fixed = { listDigest: plan.list.digest, lotteries: lotteryDigests(plan), exclusions };
      const published: PublishedFreeze = {
        list: saltedDigest(salt, fixed.listDigest),
        court: saltedDigest(salt, fixed.lotteries.court),
        outOfCourt: saltedDigest(salt, fixed.lotteries.outOfCourt),
      };
      await queries.query(
        "insert into frozen (inspection, submission, published, at, by_whom) values ($1, $2, $3, $4, $5)",
        [inspection, number, canonicalJson(published), at, caller.who],
      );
      await writeDocument(queries, inspection, "frozen", 1, fixed);
      const commitment = await commitToNonce(parts, queries, inspection, 1, at);
      const details = { submission: number, exclusions: exclusions.length, commitment, ...published };
      return { made: { inspection }, subject: inspection, details };
    },
    answer: (queries) => readFreeze(queries, inspection),
  });
}

function requireLast(last: number | null, looked: number | undefined): number {
  if (last === null) {
    throw new LedgerRefusal("wrong-state", {
      place: "inspection",
      message: "no list has been submitted",
      remedy: "Submit the team's long list first.",
    });
  }
  if (looked === undefined || looked === last) return last;
  throw new LedgerRefusal("out-of-date", {
    place: "submission",
    message: `the last submission is number ${last}, not ${looked}`,
    remedy: "Look at the last submission, then freeze that one.",
  });
}
