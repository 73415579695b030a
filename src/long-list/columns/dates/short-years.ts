import { type Found, found } from "../../findings/finding.ts";
import type { Column } from "../../headings/columns.ts";
import type { DatedRow } from "./dated-row.ts";

/** Fewer starts may lie so by chance. */
const ENOUGH = 5;
/** Who is inspected for long orders has some that began so long ago, and no list in which all did. */
const YEARS_LONG = 5;
/** The starts of a list lie within so many years before the inspection, but for a few. */
const YEARS_USUAL = 3;

/**
 * Looks at years of two figures beside a month's name, which may be something else: the first half of a year that was cut (14-Nov-20
 * of 14-Nov-2025), or the day, where the year stands in front (25 Nov 14 for 14 November 2025).
 *
 * @example shortYears("2026-11-02")(read, column).map(({ code }) => code) // ["dates-short-years"]
 */
export function shortYears(inspectionDate: string) {
  const before = (years: number) => `${Number(inspectionDate.slice(0, 4)) - years}${inspectionDate.slice(4)}`;
  const isUsual = (iso: string) => iso >= before(YEARS_USUAL) && iso <= inspectionDate;
  return (read: readonly DatedRow[], column: Column): Found[] => {
    const short = read.filter(({ yearInFront }) => yearInFront !== undefined);
    if (short.length < ENOUGH || short.length < read.length) return [];
    const at = { rows: short.map(({ row }) => row), column: column.heading };
    const [year = "", ...others] = new Set(short.map(({ iso }) => iso.slice(0, 4)));
    if (others.length === 0 && short.every(({ iso }) => iso < before(YEARS_LONG))) {
      const seen = `All lie in ${year}, years before the inspection: the last two figures of the years may have been cut`;
      return [found("dates-short-years", at, { seen })];
    }
    const isOther = short.every(({ yearInFront }) => typeof yearInFront === "string" && isUsual(yearInFront));
    if (!isOther || 2 * short.filter(({ iso }) => isUsual(iso)).length > short.length) return [];
    const seen = "With the year in front and the day behind they would all lie in the years before the inspection";
    return [found("dates-short-years", at, { seen })];
  };
}
