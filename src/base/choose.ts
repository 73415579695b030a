/**
 * In how many ways some of several things can be chosen.
 *
 * @param from how many there are, a whole number from 0
 * @param count how many are chosen; none can be where it is more
 * @example choose(5, 2) // 10n
 */
export function choose(from: number, count: number): bigint {
  if (count > from) return 0n;
  let ways = 1n;
  for (let one = 1; one <= Math.min(count, from - count); one++) ways = (ways * BigInt(from - one + 1)) / BigInt(one);
  return ways;
}
