import { listed } from "../../../base/words/listed.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import { link } from "../../components/links.ts";
import { type Content, html } from "../../markup.ts";

/** The section of the page in which a list is checked again, which findings lead to. */
export const CHECK_AGAIN = "Check again";

/** Findings by how much they matter. */
export const SEVERITY = {
  error: {
    name: "Error",
    title: "Errors",
    about: "Each must be put right before anything is drawn.",
    counted: (count: number) => countText(count, "error"),
  },
  warning: {
    name: "Warning",
    title: "Warnings",
    about: "Look at each. They do not block a draw.",
    counted: (count: number) => countText(count, "warning"),
  },
  notice: {
    name: "Notice",
    title: "Notices",
    about: "How the list was read, for you to know.",
    counted: (count: number) => countText(count, "notice"),
  },
} as const;

export const FINDINGS_LIST = {
  none: "Nothing was found.",
  /** @param counts such as "2 errors", one for each severity */
  counts: (counts: readonly string[]) => (counts.length === 0 ? "Nothing was found" : listed(counts)),
  /** @param title such as "Errors" */
  withCount: (title: Content, count: number) => html`${title}: ${thousands(count)}`,
  formerKind: "A finding of an earlier version",
} as const;

/** Findings of one kind. */
export const FINDING_GROUP = {
  /** @param kind such as "A value is missing" */
  name(kind: string, column: string | null, sheet: string | undefined): string {
    const name = column === null ? kind : `${kind}: ${column}`;
    return sheet === undefined ? name : `${name} (sheet ${sheet})`;
  },
  remedy: (remedy: Content) => html`<strong>What to do:</strong> ${remedy}`,
  /** @param here what can be said on this page, such as "which column holds it" */
  remedyOrHere: (remedy: string, here: string) => html`${remedy} Or say under ${link(CHECK_AGAIN, "#again")} ${here}.`,
  /** @param named rows by their numbers, such as "4, 7 and 9" */
  rows: (named: string, count: number) => (count === 1 ? `row ${named}` : `rows ${named}`),
  manyRows: (count: number) => `${thousands(count)} rows`,
  showRows: (count: number) => `Show the ${thousands(count)} rows`,
} as const;

/** What was found in each row. */
export const ROWS_TABLE = {
  row: "Row",
  found: "What was found",
  remedy: "What to do",
  more: (count: number) => `${thousands(count)} more`,
  continued: (caption: string) => `${caption}, continued`,
  beyond: (count: number) => `And ${thousands(count)} more: the file of findings has them all.`,
} as const;

export const FINDINGS_FILTER = {
  show: "Show",
  all: "All findings",
  sought: "Words, column or row",
  none: "No finding is like that. Try other words, or another kind.",
  shown: (shown: number, all: number) => `${thousands(shown)} of ${thousands(all)} findings shown`,
} as const;
