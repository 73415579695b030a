import { countText } from "../../../base/words/numbers.ts";

/** How a list is to be read, where somebody says so. */
export const CHOICES = {
  columns: {
    title: "Columns",
    others: "The other columns",
    all: "Which column holds what",
    choose: "Choose the column",
    none: "None",
    needed: "Needed. Which column of the list holds it?",
  },
  values: {
    title: "Values",
    /** @param field such as "Disposal" */
    label: (field: string, value: string) => `${field} “${value}”`,
    hint: (rows: number) => `In ${countText(rows, "row")}. What does it stand for?`,
    choose: "Choose what it stands for",
  },
  sheets: { label: "Which sheets are the list?", hint: "Choose one, or those that are the list together." },
  foot: { label: "Rows taken for totals, notes or headings", keep: "Read these rows as cases" },
} as const;

/** A file that says it, where one is chosen. */
export const MAPPING_FILE = {
  label: "How lists of this team are read",
  hint: "A file that was saved after an earlier check.",
} as const;
