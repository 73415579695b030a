import { calendarDate } from "../../base/calendar-date.ts";
import { attempt } from "../../base/refusal.ts";
import { remembered } from "../../base/remembered.ts";
import { byText } from "../../base/text.ts";
import type { Case } from "../case.ts";
import type { Draw, SampledCase } from "../draw/draw-document.ts";
import { custodyYear, type Window, windowsOf, within } from "../plan/windows.ts";
import { ofDomain } from "../specification/domains.ts";

/** Before and after any window; only ever compared as text. */
const [EARLIEST, LATEST] = ["0000-01-01", "9999-12-31"];
/** A kind of case that no specification has. */
const NO_DISPOSAL = "";

type Excluded = Draw["excluded"][number];
/** By which disposal a case started, and when. */
export type Start = Pick<Case, "disposal" | "startDate">;

/** Of each case of a receipt a start that brings about what the receipt says of it, if there is one. */
export interface PossibleStarts {
  /** The latest: of a child's cases it is the one that stands. */
  ofEligible(entry: SampledCase): Start;
  /** The earliest by the last disposal: of a child's cases it does not stand. */
  ofExcluded(one: Excluded): Start;
}

/**
 * Finds when cases may have started: nothing in a receipt tells, but whether each was eligible or why not, and which cases count
 * for the resettlement standard.
 *
 * @throws Refusal `invalid-date` where the inspection date does not exist
 * @example possibleStarts(receipt).ofEligible(receipt.sample[0]).startDate // "2026-05-02", the end of the court's window
 */
export function possibleStarts(receipt: Draw): PossibleStarts {
  const { inspectionDate, specification, resettlement, warnings } = receipt;
  const year = custodyYear(inspectionDate);
  const windows = windowsOf(inspectionDate, specification);
  const custodial = new Set(resettlement.cases);
  const counts = specification.resettlement.disposals;
  const isLate = ({ startDate }: Start) => startDate > inspectionDate;
  const mayBeLate = warnings.some(({ code }) => code === "starts-after-inspection");
  const nowhere = [NO_DISPOSAL, ...counts].filter((one) =>
    specification.domains.every(({ disposals }) => !disposals.includes(one)),
  );
  const holds: Readonly<Record<Excluded["reason"], (start: Start, window: Window) => boolean>> = {
    requested: (start) => mayBeLate || !isLate(start),
    "disposal-out-of-scope": (start) => mayBeLate || !isLate(start),
    "after-inspection-date": isLate,
    "before-window": ({ startDate }, { from }) => startDate < from,
    "after-window": (start, { to }) => start.startDate > to && !isLate(start),
    "another-case-of-the-child": ({ startDate }, window) => within(startDate, window),
  };
  const datesOf = remembered((domain: string) => datesAround([ofDomain(windows, domain), year], inspectionDate));
  const startsOf = remembered((key: string) => {
    const [reason, domain] = JSON.parse(key) as [Excluded["reason"], string | null];
    const disposals = specification.domains.find(({ id }) => id === domain)?.disposals ?? nowhere;
    const [window, dates] =
      domain === null ? [year, datesAround([year], inspectionDate)] : [ofDomain(windows, domain), datesOf(domain)];
    const starts = [...disposals]
      .reverse()
      .flatMap((disposal) => dates.map((startDate) => ({ disposal, startDate })))
      .filter((start) => holds[reason](start, window));
    // Where some case is said to start late, let those do that can.
    return mayBeLate ? [...starts.filter(isLate), ...starts.filter((start) => !isLate(start))] : starts;
  });
  const first = (caseId: string, starts: readonly Start[]) =>
    starts.find((one) => custodial.has(caseId) === (counts.includes(one.disposal) && within(one.startDate, year)));
  return {
    ofEligible({ caseId, domain, disposal }) {
      const dates = datesOf(domain).filter((date) => within(date, ofDomain(windows, domain)));
      const starts = dates.reverse().map((startDate) => ({ disposal, startDate }));
      return first(caseId, starts) ?? { disposal, startDate: EARLIEST };
    },
    ofExcluded({ caseId, reason, domain = null }) {
      return (
        first(caseId, startsOf(JSON.stringify([reason, domain]))) ?? { disposal: NO_DISPOSAL, startDate: EARLIEST }
      );
    },
  };
}

/** The ends of windows and the days beside them, ascending: where parts of them and of what is outside meet, they meet there. */
function datesAround(windows: readonly Window[], inspectionDate: string): string[] {
  const beside = (date: string, days: number) => {
    const moved = attempt(() => calendarDate(date, "window").add({ days }).toString());
    return "value" in moved ? [moved.value] : [];
  };
  const ends = windows.flatMap(({ from, to }) => [from, to, ...beside(from, -1), ...beside(to, 1)]);
  return [...new Set([EARLIEST, ...ends, inspectionDate, LATEST])].sort(byText);
}
