import { saltedDigest } from "../../base/canonical.ts";
import { type Judgement, judgementsDigest } from "../../rating/judgement.ts";
import { progressOf } from "../../rating/progress.ts";
import { inspectedCases } from "../../rating/sheet/inspected-cases.ts";
import { readToAssign } from "../assignments/assigning.ts";
import type { Caller } from "../caller.ts";
import { readDocument, writeDocument } from "../case-documents.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { perform } from "../perform.ts";
import type { LedgerPlatform } from "../platform.ts";
import { mergeJudgements } from "./merge-judgements.ts";
import { readSending, readSendings, standingSending } from "./read-judgements.ts";
import type { StoredJudgements } from "./records.ts";

/** Judgements as they were read from filled sheets, without a finding that blocks. */
export interface ReadSheets {
  readonly judgements: readonly Judgement[];
  readonly sheets: number;
}

/**
 * Takes judgements in. What was judged before stays on record; of a case that is sent again the newer judgement stands.
 *
 * @throws LedgerRefusal `wrong-state`; `out-of-date` where a case was replaced since the sheets were read
 */
export function submitJudgements(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  { judgements: sent, sheets }: ReadSheets,
): Promise<StoredJudgements> {
  return perform(platform, caller, {
    act: "judgements.submit",
    inspection,
    async work(queries, turn) {
      const { draw, drawNumber, replacements } = await readToAssign(queries, inspection);
      const cases = inspectedCases(draw, replacements);
      if (sent.some((one) => !cases.byReference.has(one.case))) throw replacedSince();
      const before = await standingSending(queries, inspection, drawNumber);
      const content = mergeJudgements(cases, before?.content?.judgements ?? [], sent);
      const { toInspect, judged } = progressOf(content.judgements);
      const number = (await readSendings(queries, inspection)).length + 1;
      const salt = await readDocument(queries, inspection, "salt", 1);
      const publishedDigest = saltedDigest(salt ?? "", judgementsDigest(content.judgements));
      const changed = content.changes.length;
      const at = await turn.at();
      await queries.query(
        `insert into judgement
           (inspection, number, draw, sheets, to_inspect, judged, changed, published_digest, at, by_whom)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [inspection, number, drawNumber, sheets, toInspect, judged, changed, publishedDigest, at, caller.who],
      );
      await writeDocument(queries, inspection, "judgements", number, content);
      const details = { draw: drawNumber, judgements: number, sheets, toInspect, judged, changed, publishedDigest };
      return { made: { judgements: number }, subject: inspection, details };
    },
    answer: (queries, { judgements }) => readSending(queries, inspection, judgements),
  });
}

function replacedSince(): LedgerRefusal {
  return new LedgerRefusal("out-of-date", {
    place: "sheets",
    message: "a case was replaced while the sheets were read",
    remedy: "Send them again.",
  });
}
