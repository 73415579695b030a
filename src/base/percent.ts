/**
 * A ratio of whole numbers to the nearest whole number, halves up, in whole numbers all the way.
 *
 * @param whole more than 0
 * @example roundedRatio(200, 3) // 67
 */
export function roundedRatio(part: number, whole: number): number {
  return Math.floor((2 * part + whole) / (2 * whole));
}

/**
 * A percentage with one decimal, halves rounded up, in whole numbers.
 *
 * @param part from 0 to `whole`
 * @param whole more than 0
 * @example percent(1, 3) // 33.3
 */
export function percent(part: number, whole: number): number {
  return roundedRatio(1000 * part, whole) / 10;
}
