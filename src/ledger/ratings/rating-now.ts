import type { RatingRequest } from "../../rating/inspected.ts";
import type { PanelRating } from "../../rating/panel.ts";
import { ratingOf, standardsByRule } from "../../rating/rate.ts";
import type { RatedStandard } from "../../rating/rating-document.ts";
import type { Queries } from "../../store/store.ts";
import { readToAssign } from "../assignments/assigning.ts";
import { judgedNow } from "../judgements/merge-judgements.ts";
import { standingSending } from "../judgements/read-judgements.ts";
import { readDocument } from "../records/case-documents.ts";
import type { DecidedRatings } from "../records/rating-records.ts";
import { readRecords } from "./read-ratings.ts";

/** What ratings are made from, as far as it is on record of the draw that stands. */
export interface ToRate {
  readonly request: RatingRequest;
  /** What the rules make of the judgements. */
  readonly byRule: readonly RatedStandard[];
  /** What the panel decided last. */
  readonly panel: readonly PanelRating[];
  readonly drawNumber: number;
  /** The number of the sending that it rests on. */
  readonly judgement: number;
}

/** Reads what is to be rated; null while nothing has been judged in the draw that stands. */
export async function readToRate(queries: Queries, inspection: string): Promise<ToRate | null> {
  const { draw, drawNumber, replacements, list } = await readToAssign(queries, inspection);
  const sending = await standingSending(queries, inspection, drawNumber);
  if (sending?.content == null) return null;
  const judgements = judgedNow(draw, replacements, sending.content.judgements);
  const request = { draw, replacements, judgements, list };
  const panel = await lastPanel(queries, inspection, drawNumber);
  return { request, byRule: standardsByRule(request), panel, drawNumber, judgement: sending.number };
}

/** What judgements and panel come to now. */
export function ratingsNow({ request, byRule, panel }: Pick<ToRate, "request" | "byRule" | "panel">): DecidedRatings {
  return { rating: ratingOf(request, byRule, panel), panel };
}

async function lastPanel(queries: Queries, inspection: string, draw: number): Promise<readonly PanelRating[]> {
  const last = (await readRecords(queries, inspection)).at(-1);
  if (last?.draw !== draw) return [];
  return (await readDocument(queries, inspection, "ratings", last.number))?.panel ?? [];
}

/** The state says that something is judged. @throws always */
export function nothingJudged(): never {
  throw new Error("an inspection is judged without judgements");
}
