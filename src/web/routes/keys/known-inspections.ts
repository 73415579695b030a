import type { Context } from "hono";
import { isOver } from "../../../ledger/access/states.ts";
import type { AccessKey } from "../../../ledger/credentials/read-keys.ts";
import { ID } from "../../../ledger/platform.ts";
import type { SiteEnv } from "../../platform.ts";
import { inspectionName } from "../../views/inspections/facts.ts";
import type { NamesOf } from "../../views/keys/key-words.ts";

/** More than these, the newest, nobody chooses from. */
const MOST_OFFERED = 50;

/** The inspections that a key can be made for, the newest first. @param besides one that is among them whatever its age */
export async function offeredInspections(c: Context<SiteEnv>, besides = "") {
  const { ledger, caller } = c.var;
  const newest = await ledger.list(caller, { limit: MOST_OFFERED });
  const added =
    ID.test(besides) && newest.every(({ id }) => id !== besides) ? [await ledger.inspection(caller, besides)] : [];
  return [...added, ...newest.filter(({ state }) => !isOver(state))].map((one) => ({
    id: one.id,
    name: inspectionName(one),
  }));
}

/** What the inspections that some keys cover are called. */
export async function namesFor(c: Context<SiteEnv>, keys: readonly AccessKey[]): Promise<NamesOf> {
  const { ledger, caller } = c.var;
  const names = new Map<string, string>();
  for (const one of await ledger.list(caller, { limit: 200 })) names.set(one.id, inspectionName(one));
  const older = new Set(keys.flatMap(({ inspections }) => inspections).filter((id) => !names.has(id)));
  for (const id of [...older].slice(0, MOST_OFFERED))
    names.set(id, inspectionName(await ledger.inspection(caller, id)));
  return names;
}
