import type { Caller } from "./caller.ts";
import { LedgerRefusal, notOnRecord } from "./ledger-refusal.ts";

/**
 * Who may do what. A team's key is bound to its own inspections besides; only a team contributes to the seed, for a
 * contribution by anyone else would prove nothing.
 */
export const ACCESS = {
  "inspection.create": ["administrator", "coordinator"],
  "inspection.read": ["administrator", "coordinator", "team", "auditor"],
  "list.submit": ["administrator", "coordinator", "team"],
  "inspection.freeze": ["administrator", "coordinator"],
  "seed.contribute": ["team"],
  "sample.draw": ["administrator", "coordinator"],
  "case.replace": ["administrator", "coordinator"],
  "draw.verify": ["administrator", "coordinator", "team", "auditor"],
  "inspection.erase": ["administrator", "system"],
  "audit.read": ["administrator", "coordinator", "team", "auditor"],
  "audit.verify": ["administrator", "coordinator", "auditor"],
  "key.make": ["administrator", "system"],
  "key.grant": ["administrator"],
  "key.revoke": ["administrator"],
  "key.read": ["administrator"],
} as const satisfies Readonly<Record<string, readonly Caller["role"][]>>;

/** Everything that can be asked of the ledger. The audit trail names those that write by the same words. */
export type Act = keyof typeof ACCESS;

/**
 * Lets an act pass or refuses it. That an inspection is another's is never told: it might as well not exist.
 *
 * @throws LedgerRefusal `not-on-record` for an inspection that is not the caller's, else `not-allowed`
 */
export function authorise(caller: Caller, act: Act, inspection?: string): void {
  if (inspection !== undefined && !maySee(caller, inspection)) throw notOnRecord("inspection");
  if (mayDo(caller, act)) return;
  throw new LedgerRefusal("not-allowed", {
    place: "key",
    message: `the role ${caller.role} does not include ${act}`,
    remedy: `Use a key with the role ${ACCESS[act].join(" or ")}.`,
  });
}

/** Whether a role includes an act. @example mayDo({ role: "team" }, "sample.draw") // false */
export function mayDo({ role }: Pick<Caller, "role">, act: Act): boolean {
  return (ACCESS[act] as readonly Caller["role"][]).includes(role);
}

/** Whether an inspection is one of the caller's. */
export function maySee({ inspections }: Caller, inspection: string): boolean {
  return inspections === "all" || inspections.includes(inspection);
}
