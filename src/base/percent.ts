/**
 * A percentage with one decimal, halves rounded up, in whole numbers.
 *
 * @param part from 0 to `whole`
 * @param whole more than 0
 * @example percent(1, 3) // 33.3
 */
export function percent(part: number, whole: number): number {
  return Math.floor((2000 * part + whole) / (2 * whole)) / 10;
}
