import * as z from "zod";
import { STATES } from "../../ledger/access/states.ts";
import { trailSchema } from "../../ledger/audit/trail-document.ts";
import { id } from "../../ledger/field-schemas.ts";
import { pageOf } from "../../ledger/page.ts";
import { inspectionRequest } from "../../sampling/plan/request.ts";
import type { Api } from "../api.ts";
import { erasureJson, inspectionChangeJson, newInspectionJson, withdrawalJson } from "../request/ledger-bodies.ts";
import { nextPage, pageLimit } from "../request/paging.ts";
import { strictFields } from "../request/strict-fields.ts";
import { erasureSchema, inspectionFileSchema, withdrawalSchema } from "../schemas/draw-schemas.ts";
import { inspectionSchema, inspectionsSchema } from "../schemas/inspection-schemas.ts";
import { trailPage, trailQuery } from "./audit.ts";
import { assign, assignment, assignments, reassign } from "./inspections/assignments.ts";
import { draw, draws, receipt, reserves, storedDraw, verify } from "./inspections/draws.ts";
import { judgement, judgementSheet, judgements, sendJudgements } from "./inspections/judgements.ts";
import { contribute, freeze, submission, submit, submittedList } from "./inspections/lists.ts";
import { closeRatings, decide, rating, ratings, reopenRatings } from "./inspections/ratings.ts";
import { replace, replacement, replacements } from "./inspections/replacements.ts";
import { readingRoute } from "./stored/reading-route.ts";
import { takesJson, writingRoute } from "./stored/writing-route.ts";

/** Why a team, a date or rules are not taken. */
const JUDGED = [
  "invalid-date",
  "unknown-specification",
  "invalid-specification",
  "unknown-field",
  "contradictory-field",
  "unconfirmed",
] as const;

/** Opens an inspection. */
const create = writingRoute({
  path: "/v1/inspections",
  operationId: "createInspection",
  summary: "Open an inspection",
  description: "Opens an inspection for a team, a date and a specification. Lists can be submitted to it.",
  takes: takesJson("InspectionRequest", newInspectionJson),
  answers: ["The inspection.", inspectionSchema],
  problems: JUDGED,
  write: ({ ledger, caller }, { confirmed, ...asked }) =>
    ledger.create(caller, { ...inspectionRequest(asked), confirmed }),
  location: ({ id }) => `/v1/inspections/${id}`,
});

/** Changes an inspection. */
const change = writingRoute({
  path: "/v1/inspections/{inspection}/changes",
  operationId: "changeInspection",
  summary: "Change an inspection's team, date or rules",
  description:
    "Until its list is frozen; what is left out stays. Settings take the place of all that were there, as a specification does. " +
    "What was there before stays on record, and a list that was read for another date or by other rules has to be submitted " +
    "again.",
  takes: takesJson("InspectionChangeRequest", inspectionChangeJson, { required: false }),
  answers: ["The inspection as it is from now on.", inspectionSchema],
  problems: [...JUDGED, "wrong-state", "out-of-date"],
  write: ({ ledger, caller, inspection }, request) => ledger.change(caller, inspection, request),
});

/** Calls an inspection off. */
const withdraw = writingRoute({
  path: "/v1/inspections/{inspection}/withdrawal",
  operationId: "withdrawInspection",
  summary: "Call an inspection off before its list is frozen",
  description:
    "Nothing more is done to it, and the lists that came in are deleted at once. What was done, when and by whom stays. It " +
    "cannot be taken back.",
  takes: takesJson("WithdrawalRequest", withdrawalJson),
  answers: ["The withdrawal.", withdrawalSchema],
  problems: ["wrong-state"],
  write: ({ ledger, caller, inspection }, { reason }) => ledger.withdraw(caller, inspection, reason),
});

/** Lists inspections. */
const list = readingRoute({
  path: "/v1/inspections",
  operationId: "listInspections",
  summary: "List inspections",
  description: "The inspections that the key covers, the newest first, page by page.",
  query: strictFields({
    before: id.optional().meta({ description: "Those older than this inspection." }),
    limit: pageLimit(50, 200),
    state: z.enum(STATES).optional().meta({ description: "Only those in this state." }),
  }),
  answers: ["A page of them.", inspectionsSchema],
  async read({ ledger, caller }, { before, limit, state }, c) {
    const { entries, more } = await pageOf(limit, (most) => ledger.list(caller, { before, state, limit: most }));
    return { inspections: entries, next: more ? nextPage(c, { before: entries.at(-1)!.id }) : null };
  },
});

/** Shows an inspection. */
const show = readingRoute({
  path: "/v1/inspections/{inspection}",
  operationId: "showInspection",
  summary: "Show an inspection",
  description: "Everything on record of an inspection but its receipts: its state, lists, freeze, draws, replacements.",
  answers: ["The inspection.", inspectionFileSchema],
  read: ({ ledger, caller, inspection }) => ledger.show(caller, inspection),
});

/** Gives what the audit trail has of one inspection. */
const trail = readingRoute({
  path: "/v1/inspections/{inspection}/audit",
  operationId: "listInspectionAudit",
  summary: "Read an inspection's audit trail",
  description: "Who did what to an inspection and when, in order, page by page.",
  query: trailQuery,
  answers: ["A page of the trail.", trailSchema],
  async read({ ledger, caller, inspection }, query, c) {
    await ledger.inspection(caller, inspection); // That there is none must be told, not an empty trail.
    return trailPage(c, query, (page) => ledger.trail(caller, { ...page, subject: inspection }));
  },
});

/** Deletes an inspection's case data. */
const erase = writingRoute({
  path: "/v1/inspections/{inspection}/erasure",
  operationId: "eraseInspection",
  summary: "Delete an inspection's case data before it is due",
  description:
    "Deletes the lists, receipts and secrets of an inspection, and puts redacted records in place of its receipts. " +
    "What was done, when and by whom stays. It cannot be taken back.",
  takes: takesJson("ErasureRequest", erasureJson),
  answers: ["The erasure.", erasureSchema],
  problems: ["wrong-state"],
  write: ({ ledger, caller, inspection }, { reason }) => ledger.erase(caller, inspection, reason),
});

/** What is stored of inspections, in the order in which it comes about. */
export function inspections(app: Api): void {
  create(app);
  list(app);
  show(app);
  change(app);
  withdraw(app);
  submit(app);
  submission(app);
  submittedList(app);
  freeze(app);
  contribute(app);
  draw(app);
  draws(app);
  storedDraw(app);
  receipt(app);
  reserves(app);
  verify(app);
  replace(app);
  replacements(app);
  replacement(app);
  assign(app);
  reassign(app);
  assignments(app);
  assignment(app);
  judgementSheet(app);
  sendJudgements(app);
  judgements(app);
  judgement(app);
  ratings(app);
  rating(app);
  decide(app);
  closeRatings(app);
  reopenRatings(app);
  trail(app);
  erase(app);
}
