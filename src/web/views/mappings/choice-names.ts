/** The names of the fields in which a page lets someone say how a list is to be read. */
export const CHOICE_NAMES = {
  /** A mapping file. */
  file: "mappings",
  /** The heading that a field is to be read from. */
  column: (field: string) => `column-${field}`,
  /** The heading that it would be read from by itself. */
  unaided: (field: string) => `unaided-${field}`,
  valueField: (at: number) => `value-field-${at}`,
  value: (at: number) => `value-${at}`,
  /** What the value stands for. */
  code: (at: number) => `code-${at}`,
  foot: "foot",
  /** Sheets of a workbook that are the list. */
  sheet: "sheet",
  /** That the list is read as the team's last one was; and that it was said before, so that the choices have it. */
  kept: "kept",
  keptBefore: "kept-before",
  /** What was said for other lists, as the command line writes it. */
  carriedColumn: "column",
  carriedValue: "map",
} as const;

/** Whether a form's field says how a list is to be read; see {@link CHOICE_NAMES}. */
export function isChoiceName(name: string): boolean {
  return /^(column|unaided|value|value-field|code)-|^(foot|sheet|column|map|kept-before)$/.test(name);
}
