import type { Ratings } from "../../../ledger/records/rating-records.ts";
import { ratingCsv } from "../../../report/files/rating-csv.ts";
import { ratingStatement } from "../../../report/rating-statement.ts";
import { ratingWorkbook } from "../../../report/rating-workbook.ts";
import { methodologyText } from "../../../report/statement.ts";
import { closureJson, panelJson, reopeningJson } from "../../request/after-the-draw-bodies.ts";
import { sentPanel } from "../../request/sent-panel.ts";
import { ratingsSchema, storedRatingSchema } from "../../schemas/rating-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";
import { takesJson, writingRoute } from "../stored/writing-route.ts";

const location = ({ inspection, number }: { readonly inspection: string; readonly number: number }) =>
  `/v1/inspections/${inspection}/ratings/${number}`;

/** Tells what is rated now. */
export const ratings = readingRoute({
  path: "/v1/inspections/{inspection}/ratings",
  operationId: "getRatings",
  summary: "Get the ratings, with what they rest on",
  description:
    "What judgements and panel come to now, or the closed ratings; and all that was put on record. Accept: text/csv gives a row for each question, that of an Excel workbook all of it, text/plain a statement for the inspection report. A team sees them once they are closed, an auditor without groups of fewer than five cases.",
  answers: ["The ratings.", ratingsSchema],
  problems: ["no-standards"],
  async read({ ledger, caller, inspection }) {
    const of = await ledger.inspection(caller, inspection);
    return { ...(await ledger.ratings(caller, inspection)), of };
  },
  json: ({ records, standing }): Ratings => ({ records, standing }),
  csv: {
    example: "standard,title,domain,rating,score\r\n1.1,Governance and leadership,,good,2\r\n",
    file: ({ standing, of }) => ({
      content: ratingCsv(standing?.rating ?? NOTHING_RATED, of.specification),
      name: ["ratings", of.team, of.inspectionDate],
    }),
  },
  xlsx: {
    file: async ({ standing, of }) => ({
      content: await ratingWorkbook(standing?.rating ?? NOTHING_RATED, { ...of, closed: standing?.closed }),
      name: ["ratings", of.team, of.inspectionDate],
    }),
  },
  txt: {
    example: "Ratings\nExampleshire, inspection of 2 November 2026\n",
    file: ({ standing, of }) => ({
      content: methodologyText(ratingStatement(standing?.rating ?? null, { ...of, closed: standing?.closed })),
      name: ["ratings", of.team, of.inspectionDate],
    }),
  },
});

/** What files say while nothing is rated. */
const NOTHING_RATED = {
  standards: [],
  overall: { score: null, outOf: 0, rating: null, complete: false },
  classification: {},
  groups: [],
  progress: { toInspect: 0, judged: 0 },
  warnings: [],
};

/** Shows what was put on record of ratings. */
export const rating = readingRoute({
  path: "/v1/inspections/{inspection}/ratings/{rating}",
  operationId: "showRating",
  summary: "Show ratings as they were put on record",
  description: "What the panel decided or what was closed, with the ratings then; after erasure with what is kept.",
  answers: ["The record.", storedRatingSchema],
  read: ({ ledger, caller, inspection, rating }) => ledger.rating(caller, inspection, rating),
});

/** Puts what the panel decided on record. */
export const decide = writingRoute({
  path: "/v1/inspections/{inspection}/ratings",
  operationId: "decideRatings",
  summary: "Put what the panel decided on record",
  description:
    "The panel's ratings of its own standards, and ratings that it moved with its reasons, all of them: they take the place of what it decided before, which stays on record. Reasons are kept for ever and must name no child.",
  takes: takesJson("PanelRequest", panelJson),
  answers: ["The record, with the ratings.", storedRatingSchema],
  problems: ["wrong-state", "out-of-date", "table-not-usable"],
  write: ({ ledger, caller, inspection }, request) =>
    ledger.decide(caller, inspection, sentPanel(request), request.number),
  location,
});

/** Closes the ratings. */
export const closeRatings = writingRoute({
  path: "/v1/inspections/{inspection}/ratings/closure",
  operationId: "closeRatings",
  summary: "Close the ratings",
  description:
    "Makes the ratings final: from then on nothing is judged, moved, assigned, replaced or drawn, and the team sees ratings and judgements.",
  takes: takesJson("ClosureRequest", closureJson, { required: false }),
  answers: ["The record, with the ratings.", storedRatingSchema],
  problems: ["wrong-state", "out-of-date"],
  write: ({ ledger, caller, inspection }, { shown }) => ledger.closeRatings(caller, inspection, shown),
  location,
});

/** Opens closed ratings again. */
export const reopenRatings = writingRoute({
  path: "/v1/inspections/{inspection}/ratings/reopening",
  operationId: "reopenRatings",
  summary: "Open closed ratings again",
  description: "So that a mistake can be put right. Why is recorded, and what was closed stays on record.",
  takes: takesJson("ReopeningRequest", reopeningJson),
  answers: ["The record, with the ratings that were closed.", storedRatingSchema],
  problems: ["wrong-state"],
  write: ({ ledger, caller, inspection }, { reason }) => ledger.reopenRatings(caller, inspection, reason),
  location,
});
