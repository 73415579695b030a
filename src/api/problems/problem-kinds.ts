import type { RefusalCode } from "../../sampling/refusal.ts";

/** A kind of problem: its HTTP status and what it says whatever the request was. */
export interface ProblemKind {
  readonly status: 400 | 404 | 405 | 406 | 409 | 413 | 415 | 422 | 500;
  readonly title: string;
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
  "excluded-twice": { status: 422, title: "A case is excluded twice." },
  "invalid-receipt": { status: 422, title: "The receipt is not a receipt." },
  "invalid-replacement": { status: 422, title: "The replacements do not belong to this draw." },
  "unknown-reason": { status: 422, title: "There is no such reason." },
  "note-needed": { status: 422, title: "The reason needs a note." },
  "not-in-sample": { status: 422, title: "The case is not in the sample." },
  "already-replaced": { status: 409, title: "The case was dealt with before." },
  "no-reserve-left": { status: 409, title: "No reserve is left." },
} satisfies Record<RefusalCode, ProblemKind>;

const ofTheApi = {
  "invalid-request": { status: 400, title: "A parameter or field is missing, unknown or not of its form." },
  "malformed-body": { status: 400, title: "The body cannot be read as what its media type says." },
  "not-found": { status: 404, title: "There is nothing here." },
  "method-not-allowed": { status: 405, title: "This route does not answer to this method." },
  "not-acceptable": { status: 406, title: "None of the media types asked for can be given." },
  "body-too-large": { status: 413, title: "The body is larger than 5 MB." },
  "unsupported-media-type": { status: 415, title: "A list cannot be read from this media type." },
  "list-not-usable": { status: 422, title: "Findings in the list stand in the way." },
  unexpected: { status: 500, title: "Something went wrong here." },
} satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof refusals | keyof typeof ofTheApi;

/** Every problem that the API can answer with, by its stable code: what the engine refuses, and what HTTP adds. */
export const PROBLEM_KINDS: Readonly<Record<ProblemCode, ProblemKind>> = { ...ofTheApi, ...refusals };
