import { longDate } from "../../base/words/dates.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";

/** What confirms that the day of a decision is meant, though nothing can have been decided of the sample on it. */
export const DECISION_DAY = "decision-day";

/**
 * What is to be asked of the day of a decision; null where nothing is. Nothing can be decided of a sample before it is drawn, nor
 * has been after today.
 *
 * @param on ISO date, as the others are
 * @param drawn the day on which the sample was drawn
 * @example doubtOfDay("2026-11-01", "2026-11-02", "2026-11-30") // "before-draw"
 */
export function doubtOfDay(on: string, drawn: string, today: string): "before-draw" | "after-today" | null {
  if (on < drawn) return "before-draw";
  return on > today ? "after-today" : null;
}

/** @throws LedgerRefusal `unconfirmed` for a day that is doubtful */
export function refuseDoubtfulDay(on: string, drawn: string, today: string): void {
  const doubt = doubtOfDay(on, drawn, today);
  if (doubt === null) return;
  throw new LedgerRefusal("unconfirmed", {
    place: "on",
    message:
      doubt === "before-draw"
        ? `the decision is dated before the sample was drawn (${longDate(drawn)})`
        : `the decision is dated after today (${longDate(today)}, in UTC)`,
    remedy: "Give the day of the decision, or leave it out for today. If it is right, confirm it.",
  });
}
