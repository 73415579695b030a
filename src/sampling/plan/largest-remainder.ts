/**
 * Shares out whole places in proportion to whole weights: each part gets the floor of its exact share, and what is left
 * goes to the largest remainders, the first of equals. In whole numbers, so that a share such as 0.29 of 50 cannot fall
 * a hair short of the half.
 *
 * @param places 0 or more
 * @param weights whole numbers, 0 or more; all 0: everything goes to nobody
 * @returns as many numbers, which add up to `places` where any weight is over 0
 * @example largestRemainder(43, [6000, 4000]) // [26, 17]
 */
export function largestRemainder(places: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  const parts = weights.map((weight, at) => {
    const product = BigInt(places) * BigInt(weight);
    return { at, floor: Number(product / BigInt(whole)), remainder: Number(product % BigInt(whole)) };
  });
  let left = places - parts.reduce((sum, { floor }) => sum + floor, 0);
  const rounded = parts.map(({ floor }) => floor);
  for (const { at, floor } of [...parts].sort((a, b) => b.remainder - a.remainder || a.at - b.at)) {
    if (left === 0) break;
    rounded[at] = floor + 1;
    left--;
  }
  return rounded;
}
