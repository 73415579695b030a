import { ownValue } from "../../base/own-value.ts";
import type { Caller } from "../access/caller.ts";
import type { Role } from "../access/roles.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";

/**
 * How many of what is sent again and again is kept of one inspection: nothing that came in is dropped before the case data is erased,
 * so that one key could fill the database. Many times what an inspection has. The last of them are left to those who run it, so that
 * no team and no inspector can keep it from going on.
 */
export const MOST_KEPT = {
  lists: { inAll: 100, fromOthers: 80, words: "lists" },
  sendings: { inAll: 500, fromOthers: 400, words: "sendings of judgements" },
} as const;

/** Who do not run the inspection. */
const OTHERS: Readonly<Partial<Record<Role, string>>> = { team: "a team", inspector: "an inspector" };

const REMEDY = {
  lists: "Lock the list that came in last, or withdraw the inspection and open another.",
  sendings: "Close the ratings with what is judged, or draw anew.",
  others: "Ask whoever runs the inspection: they can send it for you.",
};

/**
 * Refuses what would be one too many.
 *
 * @param next the number that it would get
 * @throws LedgerRefusal `too-many-kept`
 * @example refuseBeyondMost("lists", { role: "team" }, 81) // throws
 */
export function refuseBeyondMost(what: keyof typeof MOST_KEPT, { role }: Pick<Caller, "role">, next: number): void {
  const { inAll, fromOthers, words } = MOST_KEPT[what];
  const other = ownValue(OTHERS, role);
  if (next <= (other === undefined ? inAll : fromOthers)) return;
  throw new LedgerRefusal("too-many-kept", {
    place: "inspection",
    message: `${next - 1} ${words} of it are on record, as many as are taken from ${other ?? "anybody"}`,
    remedy: other === undefined ? REMEDY[what] : REMEDY.others,
  });
}
