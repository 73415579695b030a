/** The eligible cases at one level and their part of the sample: of a draw, or the least and the most of any draw. */
export type BalanceLevel = {
  readonly level: string;
  readonly eligible: number;
  readonly exactShare: number;
} & ({ readonly drawn: number } | { readonly least: number; readonly most: number });
