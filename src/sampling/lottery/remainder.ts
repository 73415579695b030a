/**
 * What a cell's exact share leaves beyond its base places, in whole N-ths of a place. A cell is active, so that an
 * allocation has a character for it, where that is more than 0.
 *
 * @param cell its eligible cases, and the places that are certain
 * @param domain sample size n and eligible cases N
 * @returns a whole number: from 0 to N - 1 where the base is the whole part of the exact share
 * @example remainderOf({ eligible: 7, base: 5 }, { drawn: 26, eligible: 34 }) // 12
 */
export function remainderOf(
  cell: { readonly eligible: number; readonly base: number },
  domain: { readonly drawn: number; readonly eligible: number },
): number {
  return domain.drawn * cell.eligible - cell.base * domain.eligible;
}
