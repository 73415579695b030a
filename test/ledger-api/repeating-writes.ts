import type { Role } from "../../src/ledger/access/roles.ts";
import { EXAMPLE } from "../api/asking.ts";
import type { Asked, Stage } from "./ledger-app.ts";

/** A request that writes, and what is known of it. */
export interface Write {
  /** Who may send it. */
  readonly role: Role;
  /** Where the inspection stands, so that it is done. */
  readonly stage: Stage;
  /** See `filled-requests.ts` for what is filled in. */
  readonly asked: Asked;
  /** Another request to the same route. */
  readonly other: Asked;
}

/** Every POST that writes. */
export const WRITES: Readonly<Record<string, Write>> = {
  "POST /v1/inspections": {
    role: "coordinator",
    stage: "open",
    asked: { json: { inspectionDate: "2026-11-02" } },
    other: { json: { inspectionDate: "2026-11-03" } },
  },
  "POST /v1/inspections/:inspection/changes": {
    role: "coordinator",
    stage: "open",
    asked: { json: { team: "Southtown" } },
    other: { json: { team: "Easttown" } },
  },
  "POST /v1/inspections/:inspection/withdrawal": {
    role: "coordinator",
    stage: "open",
    asked: { json: { reason: "Called off." } },
    other: { json: { reason: "Another reason." } },
  },
  "POST /v1/inspections/:inspection/submissions": {
    role: "team",
    stage: "open",
    asked: { csv: EXAMPLE },
    other: { csv: `${EXAMPLE}\n` },
  },
  "POST /v1/inspections/:inspection/freeze": {
    role: "coordinator",
    stage: "submitted",
    asked: { json: {} },
    other: { json: { submission: 1 } },
  },
  "POST /v1/inspections/:inspection/contribution": {
    role: "team",
    stage: "frozen",
    asked: { json: { contribution: "4 2" } },
    other: { json: { contribution: "4 2 6" } },
  },
  "POST /v1/inspections/:inspection/draws": {
    role: "coordinator",
    stage: "frozen",
    asked: { json: {} },
    other: { json: { seed: "other" } },
  },
  "POST /v1/inspections/:inspection/replacements": {
    role: "coordinator",
    stage: "drawn",
    asked: { json: { case: "sampled", reason: "transferred-out" } },
    other: { json: { case: "sampled", reason: "conflict-of-interest" } },
  },
  "POST /v1/inspections/:inspection/assignments": {
    role: "coordinator",
    stage: "drawn",
    asked: { json: { inspectors: [{ name: "A. Ames" }, { name: "B. Boyd" }] } },
    other: { json: { inspectors: [{ name: "A. Ames" }, { name: "C. Cole" }] } },
  },
  "POST /v1/inspections/:inspection/reassignments": {
    role: "coordinator",
    stage: "assigned",
    asked: { json: { case: "sampled", reason: "Knows the family." } },
    other: { json: { case: "sampled", reason: "On leave." } },
  },
  "POST /v1/inspections/:inspection/judgements": {
    role: "coordinator",
    stage: "assigned",
    asked: { json: { sheets: [{ name: "blank.csv", content: "Case reference,2.1.1\n" }] } },
    other: { json: { sheets: [{ name: "other.csv", content: "Case reference,2.1.1\n" }] } },
  },
  "POST /v1/inspections/:inspection/ratings": {
    role: "coordinator",
    stage: "judged",
    asked: { json: { panel: [{ standard: "1.1", rating: "good" }] } },
    other: { json: { panel: [{ standard: "1.1", rating: "outstanding" }] } },
  },
  "POST /v1/inspections/:inspection/ratings/closure": {
    role: "coordinator",
    stage: "judged",
    asked: { json: {} },
    other: { json: { shown: `sha256:${"0".repeat(64)}` } },
  },
  "POST /v1/inspections/:inspection/ratings/reopening": {
    role: "coordinator",
    stage: "rated",
    asked: { json: { reason: "A sheet was sent twice." } },
    other: { json: { reason: "Another reason." } },
  },
  "POST /v1/inspections/:inspection/erasure": {
    role: "administrator",
    stage: "drawn",
    asked: { json: { reason: "Called off." } },
    other: { json: { reason: "Another reason." } },
  },
  "POST /v1/keys": {
    role: "administrator",
    stage: "open",
    asked: { json: { name: "Another", role: "auditor" } },
    other: { json: { name: "Another", role: "coordinator" } },
  },
  "POST /v1/keys/:key/grants": {
    role: "administrator",
    stage: "open",
    asked: { json: { inspection: "its own" } },
    other: { json: { inspection: "0123456789abcdef" } },
  },
  "POST /v1/retention/confirmation": {
    role: "administrator",
    stage: "open",
    asked: { method: "POST" },
    other: { json: {} },
  },
  "POST /v1/keys/:key/revocation": {
    role: "administrator",
    stage: "open",
    asked: { method: "POST" },
    other: { json: {} },
  },
};
