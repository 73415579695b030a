/**
 * A whole number with its thousands set apart.
 *
 * @example thousands(10000) // "10,000"
 */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * A proportion in per cent with one decimal.
 *
 * @param proportion from 0 to 1; null gives a dash
 * @example percentText(0.7543) // "75.4%"
 */
export function percentText(proportion: number | null): string {
  return proportion === null ? "–" : `${decimal(proportion * 100, 1)}%`;
}

/**
 * A number with so many decimals.
 *
 * @example decimal(2.0571, 2) // "2.06"
 */
export function decimal(number: number, places: number): string {
  return number.toFixed(places);
}
