import type { Context } from "hono";
import { mayDo } from "../../../ledger/access/authorise.ts";
import type { SiteEnv } from "../../platform.ts";
import type { People } from "../../views/inspections/person.ts";

/** Everyone who acted on an inspection, for those who may know; for an inspector, who sees what they sent, themself alone. */
export async function peopleFor({ var: { ledger, caller } }: Context<SiteEnv>, inspection: string): Promise<People> {
  return mayDo(caller, "inspection.read") ? ledger.people(caller, inspection) : new Map([[caller.who, caller]]);
}
