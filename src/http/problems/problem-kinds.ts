import type { RefusalCode } from "../../base/refusal.ts";
import type { LedgerRefusalCode } from "../../ledger/ledger-refusal.ts";
import type { FailureCode } from "../../store/store-failure.ts";

/** A kind of problem: its HTTP status and what it says whatever the request was. */
export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly title: string;
  /** Sent with it. */
  readonly headers?: Readonly<Record<string, string>>;
}

const refusals = {
  "invalid-date": { status: 400, title: "A date is not a calendar date." },
  "invalid-text": { status: 400, title: "A text is too long or not well-formed." },
  "invalid-seed": { status: 400, title: "The seed cannot be used." },
  "unknown-specification": { status: 422, title: "There is no such specification." },
  "invalid-specification": { status: 422, title: "The specification is not valid." },
  "unknown-field": { status: 422, title: "The specification has no such field." },
  "contradictory-field": { status: 422, title: "The specification cannot be as asked." },
  "unknown-case": { status: 422, title: "The list has no such case." },
  "invalid-eligible": { status: 422, title: "The numbers of eligible cases cannot be used." },
  "excluded-twice": { status: 422, title: "A case is excluded twice." },
  "invalid-receipt": { status: 422, title: "The receipt is not a receipt." },
  "invalid-replacement": { status: 422, title: "The replacements do not belong to this draw." },
  "unknown-reason": { status: 422, title: "There is no such reason." },
  "note-needed": { status: 422, title: "The reason needs a note." },
  "not-in-sample": { status: 422, title: "The case is not in the sample." },
  "already-replaced": { status: 409, title: "The case was dealt with before." },
  "no-reserve-left": { status: 409, title: "No reserve is left." },
  "table-not-usable": { status: 422, title: "Findings in the table stand in the way." },
  "impossible-assignment": { status: 409, title: "The limits and conflicts cannot all be kept." },
  "not-assigned": { status: 422, title: "The case is with no inspector." },
  "unknown-inspector": { status: 422, title: "There is no such inspector." },
  "invalid-assignment": { status: 422, title: "The assignment is not one of this draw." },
  "invalid-rating": { status: 422, title: "The ratings cannot be used." },
  "no-standards": { status: 422, title: "The specification has no standards." },
} satisfies Record<RefusalCode, ProblemKind>;

const ofTheLedger = {
  "not-signed-in": { status: 401, title: "A key is needed.", headers: { "WWW-Authenticate": "Bearer" } },
  "not-allowed": { status: 403, title: "The key's role does not include this." },
  "not-on-record": { status: 404, title: "Nothing of yours is on record there." },
  "wrong-state": { status: 409, title: "The inspection is in another state." },
  "already-contributed": { status: 409, title: "The team has contributed to the seed." },
  "reason-needed": { status: 409, title: "A further draw needs a reason." },
  "inspectors-needed": { status: 409, title: "There are no inspectors on record." },
  "reason-not-wanted": { status: 409, title: "The first draw needs no reason." },
  "out-of-date": { status: 409, title: "Something newer is on record." },
  unconfirmed: { status: 409, title: "Something may be a mistake and has not been confirmed." },
  "too-many-kept": { status: 409, title: "As many are on record as are kept of one inspection." },
  "period-too-long": { status: 422, title: "There are too many inspections in the period." },
  "frozen-differs": { status: 409, title: "What was frozen cannot be worked out again as it was." },
  "retry-too-early": { status: 409, title: "The request is being worked on.", headers: retryAfter(1) },
  "retry-of-another": { status: 422, title: "The idempotency key came with another request." },
  "unusable-text": { status: 422, title: "A text cannot be kept as it is." },
  "invalid-key-request": { status: 422, title: "The key cannot be as asked." },
} satisfies Record<LedgerRefusalCode, ProblemKind>;

/** Failures of the store that asking again, or setting it up, can help; all others are `unexpected`. */
const ofTheStore = {
  "database-unavailable": { status: 503, title: "The database cannot be reached.", headers: retryAfter(10) },
  "database-slow": { status: 503, title: "The database did not answer in time.", headers: retryAfter(10) },
  "database-busy": { status: 503, title: "Too many are writing at the same time.", headers: retryAfter(1) },
  "database-full": { status: 503, title: "The database has no room left.", headers: retryAfter(600) },
  "database-unprepared": { status: 503, title: "The database has not been set up.", headers: retryAfter(60) },
} satisfies Partial<Record<`database-${FailureCode}`, ProblemKind>>;

const ofHttp = {
  "invalid-request": { status: 400, title: "A parameter or field is missing, unknown or not of its form." },
  "malformed-body": { status: 400, title: "The body cannot be read as what its media type says." },
  "not-found": { status: 404, title: "There is nothing here." },
  "method-not-allowed": { status: 405, title: "This route does not answer to this method." },
  "not-acceptable": { status: 406, title: "None of the media types asked for can be given." },
  "body-too-large": { status: 413, title: "The body is larger than is taken here." },
  "unsupported-media-type": { status: 415, title: "The route does not read this kind of body." },
  "list-not-usable": { status: 422, title: "Findings in the list stand in the way." },
  "too-many-requests": { status: 429, title: "More was asked than is done for one client.", headers: retryAfter(10) },
  "too-busy": { status: 503, title: "Too many requests are waiting to be worked on.", headers: retryAfter(5) },
  "too-long": { status: 503, title: "The request takes too long to be worked on." },
  "no-database": { status: 503, title: "There is no database here.", headers: retryAfter(3600) },
  "no-backup-here": { status: 503, title: "No backup can be taken here.", headers: retryAfter(3600) },
  unexpected: { status: 500, title: "Something went wrong here." },
} satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof refusals | LedgerRefusalCode | keyof typeof ofTheStore | keyof typeof ofHttp;

/** Every problem that the service can answer with, by its stable code: what the engine and the ledger refuse, how the store fails, and what HTTP adds. */
export const PROBLEM_KINDS: Readonly<Record<ProblemCode, ProblemKind>> = {
  ...ofHttp,
  ...refusals,
  ...ofTheLedger,
  ...ofTheStore,
};

/** In how many seconds asking again may help. */
function retryAfter(seconds: number): Readonly<Record<string, string>> {
  return { "Retry-After": String(seconds) };
}
