const GENDERS = ["Male", "Female", "Other", ""];
const LEVELS = ["Low", "Medium", "High", ""];
const COURT = ["Custody", "YRO", "Referral order"];
const OUT_OF_COURT = ["Youth conditional caution", "Youth caution", "Community resolution"];

/**
 * A list for 2 November 2026 that has a case in every cell there is, as long as it has rows: 4 genders, 3 disposals and 4
 * levels of each concern make 192 cells in each domain.
 *
 * @example listOfAllCells(10_000).split("\n").length // 10001
 */
export function listOfAllCells(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const isCourt = at % 2 === 0;
    let cell = at >> 1;
    const next = (values: readonly string[]) => {
      const value = values[cell % values.length];
      cell = Math.floor(cell / values.length);
      return value;
    };
    const levels = [next(GENDERS), next(isCourt ? COURT : OUT_OF_COURT)];
    const day = `${isCourt ? "2026-04" : "2026-07"}-${String(1 + (at % 28)).padStart(2, "0")}`;
    return [`C${at}`, ...levels, day, next(LEVELS), next(LEVELS)].join(",");
  });
  return ["Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing", ...lines].join("\n");
}
