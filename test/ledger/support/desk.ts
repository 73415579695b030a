import type { Caller } from "../../../src/ledger/access/caller.ts";
import type { Role } from "../../../src/ledger/access/roles.ts";
import { idempotent } from "../../../src/ledger/acts/idempotency.ts";
import type { SubmittedList } from "../../../src/ledger/inspections/submit.ts";
import { createLedger, type Ledger } from "../../../src/ledger/ledger.ts";
import { type LedgerPlatform, RETENTION_DAYS } from "../../../src/ledger/platform.ts";
import type { Case } from "../../../src/sampling/case.ts";
import { inspectionRequest } from "../../../src/sampling/plan/request.ts";
import type { Store } from "../../../src/store/store.ts";
import { aList, INSPECTION_DATE } from "../../support/cases.ts";
import { inventedCases } from "../../support/invented.ts";

/** A ledger on a store, with a clock that a test can set. */
export interface Desk {
  readonly ledger: Ledger;
  readonly platform: LedgerPlatform;
  readonly clock: { now: Date };
}

export function aDesk(store: Store, retentionDays = RETENTION_DAYS): Desk {
  const clock = { now: new Date("2026-10-01T09:00:00.000Z") };
  const platform: LedgerPlatform = {
    store,
    now: () => clock.now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    retentionDays,
  };
  return { ledger: createLedger(platform), platform, clock };
}

/** Somebody with a role, as signing in would give them. */
export function someone(role: Role, differences: Partial<Caller> = {}): Caller {
  return {
    who: `key:${role}`,
    name: `A. ${role}`,
    role,
    credential: null,
    inspections: "all",
    correlationId: "request-1",
    ...differences,
  };
}

/** A team that may see one inspection. */
export function teamOf(inspection: string): Caller {
  return someone("team", { inspections: [inspection] });
}

/** The same caller, sending a request that can be repeated. */
export function repeating(caller: Caller, key: string, request = "sha256:of-the-request"): Caller {
  return idempotent(caller, caller.who, { key, request });
}

/** A list of invented cases as it would have been read. */
export function checked(cases: readonly Case[] = smallList()): SubmittedList {
  return { list: aList(...cases), findings: [] };
}

export function smallList(): Case[] {
  return [...inventedCases("court", 24), ...inventedCases("outOfCourt", 16)];
}

export async function opened({ ledger }: Pick<Desk, "ledger">): Promise<string> {
  const asked = inspectionRequest({ inspectionDate: INSPECTION_DATE, team: "Northtown" });
  return (await ledger.create(someone("coordinator"), asked)).id;
}

export async function frozen(desk: Pick<Desk, "ledger">, cases?: readonly Case[]): Promise<string> {
  const inspection = await opened(desk);
  await desk.ledger.submit(someone("coordinator"), inspection, checked(cases));
  await desk.ledger.freeze(someone("coordinator"), inspection);
  return inspection;
}

export async function drawn(desk: Pick<Desk, "ledger">, cases?: readonly Case[]): Promise<string> {
  const inspection = await frozen(desk, cases);
  await desk.ledger.draw(someone("coordinator"), inspection);
  return inspection;
}
