/** One part of a statement of method. */
export interface MethodologySection {
  readonly title: string;
  readonly parts: readonly MethodologyPart[];
}

/** A paragraph, a list or a table. */
export type MethodologyPart = string | MethodologyList | MethodologyTable;

/** Items under the paragraph before it. */
export interface MethodologyList {
  readonly items: readonly string[];
}

/** Figures with their headings. */
export interface MethodologyTable {
  readonly caption: string;
  readonly columns: readonly { readonly text: string; readonly numeric?: boolean }[];
  /** The first cell of each row names the row. */
  readonly rows: readonly (readonly string[])[];
}
