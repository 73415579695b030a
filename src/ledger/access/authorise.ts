import { listed } from "../../base/words/listed.ts";
import type { Queries } from "../../store/store.ts";
import { LedgerRefusal, notOnRecord } from "../ledger-refusal.ts";
import type { Caller } from "./caller.ts";
import { isBound, ROLES, type Role, roleWords } from "./roles.ts";
import { IS_CLOSED } from "./states.ts";
import { ACTS, type Act, actRow } from "./who-may-do-what.ts";

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
    remedy: `Use a key with the role ${rolesOf(act).join(" or ")}.`,
  });
}

/**
 * Refuses those who may only once ratings are closed, before they are. After erasure that is told by what was on record then.
 *
 * @throws LedgerRefusal `not-allowed`
 */
export async function refuseUntilRated(
  queries: Queries,
  { role }: Caller,
  act: Act,
  inspection: string,
): Promise<void> {
  if (!(actRow(act).onceRated ?? []).some((one) => one === role)) return;
  const [closed] = await queries.query(`select id from inspection i where id = $1 and ${IS_CLOSED}`, [inspection]);
  if (closed) return;
  throw new LedgerRefusal("not-allowed", {
    place: "key",
    message: `the role ${role} includes ${act} only once the ratings are closed`,
    remedy: "Wait until they are.",
  });
}

/**
 * The acts that a role finds on the trail only once ratings are closed: entries say how much is judged and what a panel moved.
 *
 * @example toldOnceRated({ role: "team" }) // ["judgements.submit", "ratings.decide"]
 */
export function toldOnceRated({ role }: Pick<Caller, "role">): Act[] {
  const acts = Object.keys(ACTS) as Act[];
  return acts.filter((act) => (actRow(act).toldOnceRated ?? []).some((one) => one === role));
}

/** Whether a role includes an act. @example mayDo({ role: "team" }, "sample.draw") // false */
export function mayDo({ role }: Pick<Caller, "role">, act: Act): boolean {
  return actRow(act).roles.includes(role);
}

/** Whether an act on keys reaches those of a role. @example reaches({ role: "coordinator" }, "key.make", "auditor") // false */
export function reaches({ role }: Pick<Caller, "role">, act: Act, ofKey: Role): boolean {
  if (!mayDo({ role }, act)) return false;
  const only = role === "system" ? undefined : actRow(act).keysOf?.[role];
  return only === undefined || only.includes(ofKey);
}

/**
 * Who does what only some may, for whoever may not. An administrator, who may do whatever a coordinator may, is named
 * only where nobody else is, and of keys, of which a coordinator reaches some alone.
 *
 * @example whoMay("list.submit") // "Only the team and the coordinator can send the list"
 */
export function whoMay(act: Act): string {
  const { does, of, keysOf } = actRow(act);
  const roles = rolesOf(act);
  const named = roles.filter((role) => roles.length === 1 || role !== "administrator" || keysOf !== undefined);
  const whoseItIsFirst = [...named.filter(isBound), ...named.filter((role) => !isBound(role))];
  return `Only ${listed(whoseItIsFirst.map((role) => roleWords(role, of)))} can ${does}`;
}

/** The roles that include an act, in the order in which roles are shown. */
function rolesOf(act: Act): Role[] {
  return ROLES.filter((role) => mayDo({ role }, act));
}

function maySee({ inspections }: Caller, inspection: string): boolean {
  return inspections === "all" || inspections.includes(inspection);
}
