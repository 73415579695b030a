import { digestOf } from "../../../src/base/canonical.ts";
import { nth } from "../../../src/base/lists.ts";
import type { Caller } from "../../../src/ledger/access/caller.ts";
import type { Ledger } from "../../../src/ledger/ledger.ts";
import { inspectionRequest } from "../../../src/sampling/plan/request.ts";
import { INSPECTION_DATE } from "../../support/cases.ts";
import { checked, repeating, someone, teamOf } from "./desk.ts";

/**
 * A script of requests without end, inspection after inspection, each request with a key of its own. It runs wherever
 * the ledger does.
 *
 * @module
 */

type Ask = (ledger: Ledger, as: (caller: Caller) => Caller, inspection: string) => Promise<unknown>;

const coordinator = someone("coordinator");

const CREATE: Ask = (ledger, as) =>
  ledger.create(as(coordinator), inspectionRequest({ inspectionDate: INSPECTION_DATE, team: "Northtown" }));

/** Of one inspection, in order. */
export const STEPS: readonly Ask[] = [
  CREATE,
  (ledger, as, inspection) => ledger.submit(as(coordinator), inspection, checked()),
  (ledger, as, inspection) => ledger.freeze(as(coordinator), inspection),
  (ledger, as, inspection) => ledger.contribute(as(teamOf(inspection)), inspection, { contribution: "6 1 3" }),
  (ledger, as, inspection) => ledger.draw(as(coordinator), inspection),
  async (ledger, as, inspection) => {
    const { receipt } = await ledger.stored(coordinator, inspection, 1);
    if (receipt.kind !== "longlist/draw") throw new Error("not a receipt");
    const request = { caseId: nth(receipt.sample, 0).caseId, reason: "transferred-out" };
    return ledger.replace(as(coordinator), inspection, request);
  },
  (ledger, as, inspection) => ledger.draw(as(coordinator), inspection, { reason: "drawn again by the script" }),
];

/** Does one request of the script, or repeats it, and gives the digest of its answer. */
export async function doStep(ledger: Ledger, step: number): Promise<string> {
  const first = step - (step % STEPS.length);
  const keyed = (number: number) => (caller: Caller) => repeating(caller, `step-${number}`);
  const { id } = (await CREATE(ledger, keyed(first), "")) as { id: string };
  return digestOf(await nth(STEPS, step % STEPS.length)(ledger, keyed(step), id));
}
