/** How figures stand that are written day first: by hand or by a program, hardly two do it alike in all three. */
export interface DateManner {
  /** The mark before the month: "/" in 14/3/2026. */
  readonly mark: string;
  /** Whether a nought stands before the month; null where there is no room for one. */
  readonly nought: boolean | null;
  /** Whether a time stands beside, and how far it goes: "0:00" in 14/3/2026 7:30, "" without a time. */
  readonly time: string;
}

/**
 * @param time hours, minutes, seconds, a or p, zone; each where it is written
 * @example mannerOf("/", "03", []) // { mark: "/", nought: true, time: "" }
 */
export function mannerOf(
  mark: string,
  month: string,
  [hours, minutes, seconds, half = "", zone = ""]: readonly (string | undefined)[],
): DateManner {
  const figures = [minutes, seconds].filter((part) => part !== undefined).map(() => ":00");
  return {
    mark,
    nought: month.length === 1 ? false : month.startsWith("0") ? true : null,
    time: hours === undefined ? "" : ["0", ...figures, half, zone].join(""),
  };
}
