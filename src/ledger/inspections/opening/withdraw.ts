import type { Caller } from "../../access/caller.ts";
import { perform } from "../../acts/perform.ts";
import { keptText } from "../../kept-text.ts";
import type { LedgerPlatform } from "../../platform.ts";
import type { Withdrawal } from "../../records/inspection-records.ts";
import { readWithdrawal } from "../../records/read-endings.ts";
import { deleteCaseData } from "../../retention/erase.ts";

/**
 * Calls an inspection off before its list is locked: nothing more is done to it, and what came in is deleted at once, as
 * nobody needs it any more.
 *
 * @throws LedgerRefusal `wrong-state`, `unusable-text` for the reason
 */
export function withdrawInspection(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  reason: string,
): Promise<Withdrawal> {
  return perform(platform, caller, {
    act: "inspection.withdraw",
    inspection,
    async work(queries, turn) {
      const why = await keptText(queries, inspection, "reason", reason);
      const at = await turn.at();
      const { documentsDeleted } = await deleteCaseData(queries, { inspection, reason: why, at, by: caller.who });
      await queries.query("insert into withdrawal (inspection, reason, at, by_whom) values ($1, $2, $3, $4)", [
        inspection,
        why,
        at,
        caller.who,
      ]);
      return { made: { inspection }, subject: inspection, details: { documentsDeleted } };
    },
    answer: async (queries) => {
      const withdrawal = await readWithdrawal(queries, inspection);
      if (withdrawal === null) throw new Error("a withdrawal that was made is on record");
      return withdrawal;
    },
  });
}
