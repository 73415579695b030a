/** What reports say beside their figures. @module */

/** A margin of error in percentage points. @example points(0.048123) // "4.81 points" */
export function points(margin: number | null): string {
  return margin === null ? "–" : `${(100 * margin).toFixed(2)} points`;
}

/** A chance that every case of a domain has. @example chance(26, 33) // "26 in 33" */
export function chance(drawn: number, eligible: number): string {
  return eligible === 0 ? "–" : `${drawn} in ${eligible}`;
}

export function titled(title: string, text: string): string {
  return `\n${title}\n${text.replace(/^(?=.)/gm, "  ")}`;
}
