import { attempt } from "../../base/refusal.ts";
import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import type { LedgerPlatform } from "../platform.ts";
import { assigned, readToAssign, writeAssignment } from "./assigning.ts";

/**
 * Gives the reserve that came in to the inspector of the case whose place it took, or to whoever the hard rules leave, by an
 * assignment of its own. Nothing else moves. Where nobody may take it, it is with nobody until the cases are assigned anew:
 * that a case cannot be inspected is recorded all the same.
 *
 * @returns the assignment's number; null where none was made
 */
export async function followReplacement(
  platform: LedgerPlatform,
  queries: Queries,
  inspection: string,
  { caller, at }: { readonly caller: Caller; readonly at: string },
): Promise<number | null> {
  const record = await readToAssign(queries, inspection);
  const { standing } = record;
  if (standing === null) return null;
  const { inspectors, conflicts } = standing;
  const dealt = attempt(() => assigned(record, { inspectors, conflicts, previous: standing }));
  if (!("value" in dealt)) return null;
  const content = { assignment: dealt.value, change: null };
  return (await writeAssignment(platform, queries, record, "replaced", content, { at, who: caller.who })).number;
}
