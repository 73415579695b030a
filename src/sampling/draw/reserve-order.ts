import type { Case } from "../case.ts";
import type { Cell } from "../plan/cells.ts";
import { entryLevels } from "../plan/list-digest.ts";
import { byTicket, ticket } from "../ticket.ts";
import type { ProfileVariable } from "../vocabulary.ts";
import type { SampledCase } from "./draw-document.ts";

interface CellDraw {
  readonly domain: string;
  readonly seed: string;
  readonly further: readonly ProfileVariable[];
}

/**
 * A cell's cases by ticket, and by reference where two have the same: so many of the first as the lottery gives the cell
 * are the sample, and the rest are its reserves, to be used in this order (“Sample and reserves” in
 * specs/method.md).
 *
 * @param further variables that the specification balances on besides, which the entries then tell
 * @returns each case with its entry, whose `order` is its place from 1
 */
export function orderInCell(cell: Cell, { domain, seed, further }: CellDraw): { one: Case; entry: SampledCase }[] {
  return cell.members
    .map((one) => ({ one, caseId: one.caseId, ticket: ticket(seed, domain, "case", one.caseId) }))
    .sort(byTicket)
    .map(({ one, ticket: number }, rank) => ({
      one,
      entry: {
        ...(entryLevels(domain, one, further) as Omit<SampledCase, "ticket" | "order">),
        ticket: number,
        order: rank + 1,
      },
    }));
}
