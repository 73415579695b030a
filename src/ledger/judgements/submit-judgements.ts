import { once } from "../../base/once.ts";
import { isBlocking } from "../../base/table/table-finding.ts";
import type { SentFile } from "../../long-list/files/open-tables.ts";
import { judgementsDigest } from "../../rating/judgement.ts";
import { progressOf } from "../../rating/progress.ts";
import { inspectedCases } from "../../rating/sheet/inspected-cases.ts";
import type { Queries } from "../../store/store.ts";
import { type OpenedSheets, openJudgementFiles, readOpenedSheets } from "../../use-cases/rate/judgement-files.ts";
import type { Caller } from "../access/caller.ts";
import { refuseBeyondMost } from "../acts/most-kept.ts";
import { perform } from "../acts/perform.ts";
import { readToAssign } from "../assignments/assigning.ts";
import { publishedOnItsOwn } from "../own-salt.ts";
import type { LedgerPlatform } from "../platform.ts";
import { writeDocument } from "../records/case-documents.ts";
import type { StoredJudgements } from "../records/judgement-records.ts";
import { readInspection } from "../records/read-inspections.ts";
import { mergeJudgements } from "./merge-judgements.ts";
import { ownCases } from "./own-cases.ts";
import { readOwnSending, readSendings, standingSending } from "./read-judgements.ts";
import { unusableTable } from "./unusable-table.ts";

/**
 * Takes judgements in, an inspector's of their own cases alone. What was judged before stays on record; of a case that is sent again the newer judgement stands, in the columns that are sent.
 *
 * @param sheets filled sheets, each under another name
 * @param opened the same, where they were opened already to tell of them; else null
 * @throws LedgerRefusal `wrong-state`; Refusal `no-standards`, or `table-not-usable` with every doubt
 */
export function submitJudgements(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  sheets: readonly SentFile[],
  opened: OpenedSheets | null = null,
): Promise<StoredJudgements> {
  const open = once(
    async (queries: Queries) =>
      opened ?? openJudgementFiles((await readInspection(queries, inspection)).specification, sheets),
  );
  return perform(platform, caller, {
    act: "judgements.submit",
    inspection,
    ahead: open,
    async work(queries, turn) {
      const number = (await readSendings(queries, inspection)).length + 1;
      refuseBeyondMost("sendings", caller, number);
      const { draw, drawNumber, replacements, standing } = await readToAssign(queries, inspection);
      const cases = inspectedCases(draw, replacements);
      const own = ownCases(caller, standing);
      const before = (await standingSending(queries, inspection, drawNumber))?.content?.judgements ?? [];
      const { judgements: sent, findings } = readOpenedSheets(
        draw,
        replacements,
        await open(queries),
        own?.cases ?? null,
        before,
      );
      if (isBlocking(findings)) throw unusableTable(findings);
      const content = { ...mergeJudgements(cases, before, sent), findings };
      const { toInspect, judged } = progressOf(content.judgements);
      const { salt, publishedDigest } = publishedOnItsOwn(platform, judgementsDigest(content.judgements));
      const changed = content.changes.length;
      const at = await turn.at();
      await queries.query(
        `insert into judgement
           (inspection, number, draw, sheets, to_inspect, judged, changed, published_digest, at, by_whom)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [inspection, number, drawNumber, sheets.length, toInspect, judged, changed, publishedDigest, at, caller.who],
      );
      await writeDocument(queries, inspection, "judgements", number, { ...content, salt });
      const details = {
        draw: drawNumber,
        judgements: number,
        sheets: sheets.length,
        toInspect,
        judged,
        changed,
        publishedDigest,
      };
      return { made: { judgements: number }, subject: inspection, details };
    },
    answer: (queries, { judgements }) => readOwnSending(queries, caller, inspection, judgements),
  });
}
