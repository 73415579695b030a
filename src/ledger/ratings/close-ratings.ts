import type { Caller } from "../access/caller.ts";
import { perform } from "../acts/perform.ts";
import { keptText } from "../kept-text.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import type { LedgerPlatform } from "../platform.ts";
import { readDocument } from "../records/case-documents.ts";
import type { StoredRating } from "../records/rating-records.ts";
import { nothingJudged, ratingsNow, readToRate } from "./rating-now.ts";
import { readRating, readRecords } from "./read-ratings.ts";
import { writeRating } from "./write-rating.ts";

/**
 * Closes the ratings as judgements and panel have made them: from then on nothing is judged, moved, assigned or replaced, and
 * the team sees them.
 *
 * @param shown digest of the ratings that were looked at
 * @throws LedgerRefusal `wrong-state`; `out-of-date` where the ratings are others than those shown
 */
export function closeRatings(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  shown?: string,
): Promise<StoredRating> {
  return perform(platform, caller, {
    act: "ratings.close",
    inspection,
    async work(queries, turn) {
      const asked = (await readToRate(queries, inspection)) ?? nothingJudged();
      const content = ratingsNow(asked);
      if (shown !== undefined && shown !== content.rating.digest) throw otherThanShown();
      const said = { draw: asked.drawNumber, cause: "closed", judgement: asked.judgement, reason: null } as const;
      return writeRating(platform, queries, inspection, said, content, { at: await turn.at(), by: caller.who });
    },
    answer: (queries, { rating }) => readRating(queries, inspection, rating),
  });
}

/**
 * Opens closed ratings again, so that a mistake can be put right. What was closed stays on record.
 *
 * @param reason why; it is a fact on record and must name no child
 * @throws LedgerRefusal `wrong-state`, `unusable-text`
 */
export function reopenRatings(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  reason: string,
): Promise<StoredRating> {
  return perform(platform, caller, {
    act: "ratings.reopen",
    inspection,
    async work(queries, turn) {
      const why = await keptText(queries, inspection, "reason", reason);
      // As the inspection is rated, what was put on record last is what closed its ratings.
      const closed = (await readRecords(queries, inspection)).at(-1);
      const content = closed && (await readDocument(queries, inspection, "ratings", closed.number));
      if (!closed || !content) throw new Error("an inspection is rated without ratings");
      const said = { draw: closed.draw, cause: "reopened", judgement: closed.judgement, reason: why } as const;
      return writeRating(platform, queries, inspection, said, content, { at: await turn.at(), by: caller.who });
    },
    answer: (queries, { rating }) => readRating(queries, inspection, rating),
  });
}

function otherThanShown(): LedgerRefusal {
  return new LedgerRefusal("out-of-date", {
    place: "shown",
    message: "something was judged, replaced or decided since, and the ratings are no longer those that were shown",
    remedy: "Look at the ratings as they are now, and close those.",
  });
}
