import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import type { Act } from "../access/who-may-do-what.ts";
import type { CaseData } from "../audit/enter-access.ts";
import type { LedgerPlatform } from "../platform.ts";
import { consult } from "./perform.ts";

/** Reads case data of one inspection, as it stood at one moment. @param number of what is read, where there are several */
export type Look = <T, N extends number | undefined>(
  caller: Caller,
  inspection: string,
  reads: CaseData["reads"],
  number: N,
  find: (queries: Queries, inspection: string, number: N) => Promise<T>,
) => Promise<T>;

/** Reads what an act needs, allowed as the act is. @param isSlow whether it is worked out from what is read, and that may take long */
export function lookingOn(platform: LedgerPlatform): (act: Act, isSlow?: boolean) => Look {
  return (act, isSlow = false) =>
    (caller, inspection, reads, number, find) =>
      consult(platform, caller, {
        act,
        inspection,
        atOnce: true,
        isSlow,
        read: (queries) => find(queries, inspection, number),
        caseData: { reads, number },
      });
}
