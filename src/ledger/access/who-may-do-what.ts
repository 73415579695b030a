import type { Role } from "./roles.ts";

interface ActRow {
  /** What whoever may can do, in the words of the pages: "Only the coordinator can …". */
  readonly does: string;
  /** Whether it is done to one inspection, and so for those alone whose key covers it, or to the service. */
  readonly of: "inspection" | "service";
  /** `system` is Longlist itself: it makes the first key and deletes what is due. */
  readonly roles: readonly (Role | "system")[];
  /** Those of the roles that may only once ratings are closed. */
  readonly onceRated?: readonly Role[];
  /** Those of whoever may read the trail who find there that it was done only once ratings are closed. */
  readonly toldOnceRated?: readonly Role[];
  /** Of what is done to keys: the roles of the keys that it reaches, for those whom it does not let reach all. */
  readonly keysOf?: { readonly [R in Role]?: readonly Role[] };
  /** The API's routes that ask for it, and the pages. */
  readonly api: readonly string[];
  readonly pages?: readonly string[];
}

/**
 * Who may do what: everything that can be asked of the ledger, reading and writing alike. The rules of the API and of
 * the pages, what either says to those who may not, what the ledger itself checks and the table for operators all follow
 * from this one. The tests fail for a route or page that is neither here nor open (`route-rules.ts`).
 *
 * Only a team contributes to the seed: a contribution by anyone else would prove nothing. The audit trail names the acts
 * that write by the same words.
 */
export const ACTS = {
  "inspection.create": {
    does: "open an inspection",
    of: "service",
    roles: ["administrator", "coordinator"],
    api: ["POST /v1/inspections"],
    pages: ["GET /inspections/new", "POST /inspections"],
  },
  "inspection.list": {
    does: "see which inspections there are",
    of: "inspection",
    roles: ["administrator", "coordinator", "team", "inspector", "auditor"],
    api: ["GET /v1/inspections"],
    pages: ["GET /inspections"],
  },
  "inspection.read": {
    does: "see an inspection",
    of: "inspection",
    roles: ["administrator", "coordinator", "team", "auditor"],
    api: [
      "GET /v1/inspections/:inspection",
      "GET /v1/inspections/:inspection/submissions/:submission",
      "GET /v1/inspections/:inspection/submissions/:submission/list",
      "GET /v1/inspections/:inspection/draws",
      "GET /v1/inspections/:inspection/draws/:draw",
      "GET /v1/inspections/:inspection/draws/:draw/receipt",
      "GET /v1/inspections/:inspection/draws/:draw/reserves",
      "GET /v1/inspections/:inspection/replacements",
      "GET /v1/inspections/:inspection/replacements/:replacement",
      "GET /v1/inspections/:inspection/assignments",
    ],
    pages: [
      "GET /inspections/:inspection{[0-9a-f]+}",
      "GET /inspections/:inspection/request",
      "GET /inspections/:inspection/dates.ics",
      "GET /inspections/:inspection/specification.json",
      "GET /inspections/:inspection/template.xlsx",
      "GET /inspections/:inspection/submissions/:submission",
      "GET /inspections/:inspection/submissions/:submission/list.csv",
      "GET /inspections/:inspection/submissions/:submission/findings.csv",
      "GET /inspections/:inspection/locked",
      "GET /inspections/:inspection/contribution",
      "GET /inspections/:inspection/draws/:draw{[0-9]+}",
      "GET /inspections/:inspection/draws/:draw{[0-9]+}/cases",
      "POST /inspections/:inspection/draws/:draw{[0-9]+}/cases",
      "GET /inspections/:inspection/draws/:draw{[0-9]+}/methodology",
      "GET /inspections/:inspection/draws/:draw{[0-9]+}/methodology.txt",
      "GET /inspections/:inspection/draws/:draw{[0-9]+}/receipt.json",
      "GET /inspections/:inspection/draws/:draw{[0-9]+}/replacements.json",
      "GET /inspections/:inspection/draws/:draw{[0-9]+}/reserves.csv",
      "GET /inspections/:inspection/draws/:draw{[0-9]+}/sample.csv",
      "GET /inspections/:inspection/draws/:draw{[0-9]+}/sample.xlsx",
    ],
  },
  "inspection.change": {
    does: "change an inspection’s team, date or rules",
    of: "inspection",
    roles: ["administrator", "coordinator"],
    api: ["POST /v1/inspections/:inspection/changes"],
    pages: ["GET /inspections/:inspection/change", "POST /inspections/:inspection/change"],
  },
  "inspection.withdraw": {
    does: "withdraw an inspection",
    of: "inspection",
    roles: ["administrator", "coordinator"],
    api: ["POST /v1/inspections/:inspection/withdrawal"],
    pages: ["GET /inspections/:inspection/withdrawal", "POST /inspections/:inspection/withdrawal"],
  },
  "record.publish": {
    does: "let anybody see an inspection’s public record",
    of: "inspection",
    roles: ["administrator", "coordinator"],
    api: [],
    pages: ["GET /inspections/:inspection/public-record", "POST /inspections/:inspection/public-record"],
  },
  "letter.write": {
    does: "write to the team",
    of: "inspection",
    roles: ["administrator", "coordinator"],
    api: [],
    pages: ["GET /inspections/:inspection/letters", "GET /inspections/:inspection/letters/:letter{[a-z]+}"],
  },
  "list.submit": {
    does: "send the list",
    of: "inspection",
    roles: ["administrator", "coordinator", "team"],
    api: ["POST /v1/inspections/:inspection/submissions"],
    pages: ["GET /inspections/:inspection/list", "POST /inspections/:inspection/list"],
  },
  "inspection.freeze": {
    does: "lock the list",
    of: "inspection",
    roles: ["administrator", "coordinator"],
    api: ["POST /v1/inspections/:inspection/freeze"],
    pages: [
      "GET /inspections/:inspection/rehearsal",
      "GET /inspections/:inspection/lock",
      "POST /inspections/:inspection/lock",
    ],
  },
  "seed.contribute": {
    does: "contribute to the seed",
    of: "inspection",
    roles: ["team"],
    api: ["POST /v1/inspections/:inspection/contribution"],
    pages: ["POST /inspections/:inspection/contribution"],
  },
  "sample.draw": {
    does: "draw the sample",
    of: "inspection",
    roles: ["administrator", "coordinator"],
    api: ["POST /v1/inspections/:inspection/draws"],
    pages: [
      "GET /inspections/:inspection/draws",
      "GET /inspections/:inspection/draws/new",
      "POST /inspections/:inspection/draws",
    ],
  },
  "case.replace": {
    does: "replace a case",
    of: "inspection",
    roles: ["administrator", "coordinator"],
    api: ["POST /v1/inspections/:inspection/replacements"],
    pages: [
      "GET /inspections/:inspection/replacements/new",
      "GET /inspections/:inspection/replacements/next",
      "POST /inspections/:inspection/replacements/next",
      "POST /inspections/:inspection/replacements",
    ],
  },
  "assignment.make": {
    does: "assign the cases to inspectors",
    of: "inspection",
    roles: ["administrator", "coordinator"],
    api: ["POST /v1/inspections/:inspection/assignments"],
    pages: [
      "GET /inspections/:inspection/assignment/new",
      "GET /inspections/:inspection/assignment/conflicts",
      "POST /inspections/:inspection/assignment/conflicts",
      "POST /inspections/:inspection/assignment",
    ],
  },
  "assignment.change": {
    does: "give a case to another inspector",
    of: "inspection",
    roles: ["administrator", "coordinator"],
    api: ["POST /v1/inspections/:inspection/reassignments"],
    pages: ["GET /inspections/:inspection/assignment/change", "POST /inspections/:inspection/assignment/change"],
  },
  "assignment.read": {
    does: "see which inspector has which case",
    of: "inspection",
    roles: ["administrator", "coordinator", "auditor"],
    api: ["GET /v1/inspections/:inspection/assignments/:assignment"],
    pages: ["GET /inspections/:inspection/assignment", "GET /inspections/:inspection/assignment.csv"],
  },
  "judgements.fill": {
    does: "get the sheets to fill in",
    of: "inspection",
    roles: ["administrator", "coordinator", "inspector"],
    api: ["GET /v1/inspections/:inspection/judgement-sheet"],
    pages: ["GET /inspections/:inspection/judgements/sheet.csv", "GET /inspections/:inspection/judgements/sheet.xlsx"],
  },
  "judgements.submit": {
    does: "send judgements",
    of: "inspection",
    roles: ["administrator", "coordinator", "inspector"],
    toldOnceRated: ["team"],
    api: ["POST /v1/inspections/:inspection/judgements"],
    pages: ["GET /inspections/:inspection/judgements/new", "POST /inspections/:inspection/judgements"],
  },
  "judgements.read": {
    does: "see the judgements",
    of: "inspection",
    roles: ["administrator", "coordinator", "team", "inspector", "auditor"],
    onceRated: ["team"],
    api: ["GET /v1/inspections/:inspection/judgements", "GET /v1/inspections/:inspection/judgements/:judgement"],
    pages: ["GET /inspections/:inspection/judgements", "GET /inspections/:inspection/judgements/:judgement{[0-9]+}"],
  },
  "ratings.read": {
    does: "see the ratings",
    of: "inspection",
    roles: ["administrator", "coordinator", "team", "auditor"],
    onceRated: ["team"],
    api: ["GET /v1/inspections/:inspection/ratings", "GET /v1/inspections/:inspection/ratings/:rating"],
    pages: [
      "GET /inspections/:inspection/ratings",
      "GET /inspections/:inspection/ratings/statement",
      "GET /inspections/:inspection/ratings/statement.txt",
      "GET /inspections/:inspection/ratings/questions.csv",
      "GET /inspections/:inspection/ratings/ratings.xlsx",
      "GET /inspections/:inspection/ratings/standards/:standard",
      "GET /inspections/:inspection/ratings/:rating{[0-9]+}",
    ],
  },
  "ratings.decide": {
    does: "put what the panel decided on record",
    of: "inspection",
    roles: ["administrator", "coordinator"],
    toldOnceRated: ["team"],
    api: ["POST /v1/inspections/:inspection/ratings"],
    pages: ["GET /inspections/:inspection/ratings/new", "POST /inspections/:inspection/ratings"],
  },
  "ratings.close": {
    does: "close the ratings",
    of: "inspection",
    roles: ["administrator", "coordinator"],
    api: ["POST /v1/inspections/:inspection/ratings/closure"],
    pages: ["GET /inspections/:inspection/ratings/closure", "POST /inspections/:inspection/ratings/closure"],
  },
  "ratings.reopen": {
    does: "open closed ratings again",
    of: "inspection",
    roles: ["administrator", "coordinator"],
    api: ["POST /v1/inspections/:inspection/ratings/reopening"],
    pages: ["GET /inspections/:inspection/ratings/reopening", "POST /inspections/:inspection/ratings/reopening"],
  },
  "programme.read": {
    does: "see the tables over many inspections",
    of: "service",
    roles: ["administrator", "coordinator", "auditor"],
    api: ["GET /v1/programme"],
    pages: ["GET /programme", "GET /programme.csv"],
  },
  "draw.verify": {
    does: "verify a draw on record",
    of: "inspection",
    roles: ["administrator", "coordinator", "team", "auditor"],
    api: ["GET /v1/inspections/:inspection/draws/:draw/verification"],
    pages: ["GET /inspections/:inspection/draws/:draw{[0-9]+}/verification"],
  },
  "inspection.erase": {
    does: "delete an inspection’s case data",
    of: "inspection",
    roles: ["administrator", "system"],
    api: ["POST /v1/inspections/:inspection/erasure"],
  },
  "audit.read": {
    does: "read the audit trail",
    of: "inspection",
    roles: ["administrator", "coordinator", "team", "auditor"],
    api: ["GET /v1/inspections/:inspection/audit", "GET /v1/audit/head"],
    pages: ["GET /inspections/:inspection/timeline"],
  },
  "audit.verify": {
    does: "read and verify the whole audit trail",
    of: "service",
    roles: ["administrator", "coordinator", "auditor"],
    api: ["GET /v1/audit/entries", "GET /v1/audit/verification"],
  },
  "access-log.read": {
    does: "read the access log",
    of: "service",
    roles: ["administrator", "auditor"],
    api: ["GET /v1/access/entries", "GET /v1/access/verification"],
    pages: ["GET /access-log", "GET /inspections/:inspection/readings"],
  },
  "session.read": {
    does: "see where they are signed in, and end it",
    of: "service",
    roles: ["administrator", "coordinator", "team", "inspector", "auditor"],
    api: [],
    pages: ["GET /sessions", "POST /sessions"],
  },
  "key.make": {
    does: "make a key",
    of: "service",
    roles: ["administrator", "coordinator", "system"],
    keysOf: { coordinator: ["team"] },
    api: ["POST /v1/keys"],
    pages: ["GET /keys/new", "POST /keys"],
  },
  "key.grant": {
    does: "let a team’s or an inspector’s key cover one more inspection",
    of: "service",
    roles: ["administrator", "coordinator"],
    keysOf: { coordinator: ["team"] },
    api: ["POST /v1/keys/:key/grants"],
    pages: ["POST /keys/:key/grants"],
  },
  "key.revoke": {
    does: "end a key",
    of: "service",
    roles: ["administrator", "coordinator"],
    keysOf: { coordinator: ["team"] },
    api: ["POST /v1/keys/:key/revocation"],
    pages: ["GET /keys/:key/end", "POST /keys/:key/end"],
  },
  "key.read": {
    does: "see the keys",
    of: "service",
    roles: ["administrator", "coordinator"],
    keysOf: { coordinator: ["team"] },
    api: ["GET /v1/keys", "GET /v1/keys/:key"],
    pages: ["GET /keys", "GET /keys/:key"],
  },
  "retention.read": {
    does: "see whether what is due is deleted",
    of: "service",
    roles: ["administrator", "auditor"],
    api: ["GET /v1/retention"],
    pages: ["GET /retention"],
  },
  "retention.confirm": {
    does: "say that the clock is right, so that what is due is deleted",
    of: "service",
    roles: ["administrator"],
    api: ["POST /v1/retention/confirmation"],
    pages: ["POST /retention"],
  },
  "ledger.backup": {
    does: "take a backup of the whole ledger",
    of: "service",
    roles: ["administrator"],
    api: ["GET /v1/backup"],
  },
  "ledger.restore": {
    does: "restore a backup, on the service’s own computer",
    of: "service",
    roles: ["system"],
    api: [],
  },
} as const satisfies Readonly<Record<string, ActRow>>;

export type Act = keyof typeof ACTS;

/** All of them, in the order in which they come about. */
export const EVERY_ACT = Object.keys(ACTS) as readonly Act[];

/** A row of the table. @example actRow("sample.draw").does // "draw the sample" */
export function actRow(act: Act): ActRow {
  return ACTS[act];
}
