import { canonicalJson, saltedDigest } from "../../base/canonical.ts";
import { mapDomains, ofDomain } from "../../sampling/specification/domains.ts";
import type { Caller } from "../access/caller.ts";
import { perform } from "../acts/perform.ts";
import type { LedgerPlatform } from "../platform.ts";
import { readDocument, writeDocument } from "../records/case-documents.ts";
import type { Freeze, PublishedFreeze } from "../records/inspection-records.ts";
import { readFreeze } from "../records/read-freeze.ts";
import { commitToNonce } from "../records/rounds.ts";
import { lotteryDigests } from "./frozen-plan.ts";
import { type FreezeRequest, planFreeze } from "./plan-freeze.ts";

/**
 * Fixes the last list, the specification and each domain's lottery, none of which needs a seed, and commits to a
 * secret nonce: from here on nobody can choose the list knowing the seed.
 *
 * @throws LedgerRefusal `wrong-state` without a list, `out-of-date`; Refusal as `planInspection` does
 */
export function freezeInspection(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  request: FreezeRequest = {},
): Promise<Freeze> {
  return perform(platform, caller, {
    act: "inspection.freeze",
    inspection,
    ahead: (queries) => planFreeze(queries, inspection, request),
    async work(queries, turn) {
      const { submission, plan } = await planFreeze(queries, inspection, request);
      const { exclusions = [] } = request;
      const salt = (await readDocument(queries, inspection, "salt", 1))!;
      const fixed = { listDigest: plan.list.digest, lotteries: lotteryDigests(plan), exclusions };
      const published: PublishedFreeze = {
        list: saltedDigest(salt, fixed.listDigest),
        ...mapDomains(plan.specification, ({ id }) => saltedDigest(salt, ofDomain(fixed.lotteries, id))),
      };
      const at = await turn.at();
      await queries.query(
        "insert into frozen (inspection, submission, published, at, by_whom) values ($1, $2, $3, $4, $5)",
        [inspection, submission, canonicalJson(published), at, caller.who],
      );
      await writeDocument(queries, inspection, "frozen", 1, fixed);
      const commitment = await commitToNonce(platform, queries, inspection, 1, at);
      const digests = Object.entries(published).map(([of, digest]) => [`published.${of}`, digest]);
      const details = { submission, exclusions: exclusions.length, commitment, ...Object.fromEntries(digests) };
      return { made: { inspection }, subject: inspection, details };
    },
    answer: (queries) => readFreeze(queries, inspection),
  });
}
