import { once } from "../../base/once.ts";
import { isBlocking } from "../../base/table/table-finding.ts";
import type { SentFile } from "../../long-list/files/open-tables.ts";
import type { PanelRating } from "../../rating/panel.ts";
import { openPanelFile, readPanelTable } from "../../use-cases/rate/rate-inspection.ts";
import type { Caller } from "../access/caller.ts";
import { perform } from "../acts/perform.ts";
import { unusableTable } from "../judgements/unusable-table.ts";
import { refuseReferences } from "../kept-text.ts";
import { refuseLate, wouldUndo } from "../ledger-refusal.ts";
import type { LedgerPlatform } from "../platform.ts";
import type { StoredRating } from "../records/rating-records.ts";
import { nothingJudged, ratingsNow, readToRate } from "./rating-now.ts";
import { readRating, readRecords } from "./read-ratings.ts";
import { writeRating } from "./write-rating.ts";

/**
 * Puts the panel's ratings of its own standards on record, and what it moved with its reasons. They take the place of what it
 * decided before, which stays on record.
 *
 * @param panel a table of `Standard`, `Rating` and `Reason`
 * @param number which record of the ratings it is to be, for whoever would not undo what was decided since
 * @throws LedgerRefusal `wrong-state`, `out-of-date`; Refusal `table-not-usable` with every doubt
 */
export function decideRatings(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  panel: SentFile,
  number?: number,
): Promise<StoredRating> {
  const open = once(() => openPanelFile(panel));
  return perform(platform, caller, {
    act: "ratings.decide",
    inspection,
    ahead: open,
    async work(queries, turn) {
      const next = (await readRecords(queries, inspection)).length + 1;
      refuseLate(wouldUndo("something was put on record of the ratings"), next, number);
      const asked = (await readToRate(queries, inspection)) ?? nothingJudged();
      const { ratings, findings } = readPanelTable(asked.request.draw, asked.byRule, await open());
      if (isBlocking(findings)) throw unusableTable(findings);
      await refuseReferences(queries, inspection, ratings.flatMap(saidOf));
      const content = ratingsNow({ ...asked, panel: ratings });
      const said = { draw: asked.drawNumber, cause: "decided", judgement: asked.judgement, reason: null } as const;
      return writeRating(platform, queries, inspection, said, content, { at: await turn.at(), by: caller.who });
    },
    answer: (queries, { rating }) => readRating(queries, inspection, rating),
  });
}

/** Why the panel decided as it did, which stays on record with the rating. */
function saidOf({ standard, reason }: PanelRating) {
  return reason === null ? [] : [{ place: `panel, standard ${standard}, Reason`, text: reason }];
}
