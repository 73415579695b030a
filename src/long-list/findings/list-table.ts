/** The list's rows as they came, without the columns that are not used: what the findings CSV is made of. */
export interface ListTable {
  /** The used columns' headings, as the list has them. */
  readonly headings: readonly string[];
  /** The sheet of each row; absent where the list is of one. */
  readonly sheets?: readonly string[];
  /** The row numbers, each in its sheet. */
  readonly numbers: readonly number[];
  /** The cells of each used column, one for each row. */
  readonly columns: readonly (readonly string[])[];
}
