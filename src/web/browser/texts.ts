/** What the scripts of the pages say by themselves. What stands in a way is followed by what to do about it. @module */

/** What is said while the engine works. */
export const AT_WORK = {
  check: "The list is being checked.",
  verify: "The draw is being made again.",
} as const;

/** What the engine says of whatever it did not foresee. */
export const ENGINE_PROBLEM = {
  message: "the list could not be worked on",
  remedy: "Try again. If it happens again, use the page without JavaScript and tell the people who run this site.",
} as const;

/** Why the engine did not do what a page asked. */
export const ENGINE_AWAY = {
  notLoaded: { message: "the engine could not be loaded", remedy: "Load the page again." },
  stopped: { message: "the work was stopped", remedy: "Ask again." },
} as const;

/** What a page says of whatever it did not foresee. */
export const PAGE_PROBLEM = {
  message: "something went wrong here",
  remedy: "Load the page again. Nothing was sent.",
} as const;

/** What was chosen without being chosen by hand. */
export const TAKEN_OVER = {
  chosen: (list: string) =>
    `${list} is chosen already, from your check in the other tab, with what you said of it there.`,
} as const;

export const FILE_PROBLEMS = {
  tooLarge: (megabytes: number) => ({
    message: `the file has more than ${megabytes} MB`,
    remedy: "Check that it is the right one.",
  }),
  unreadable: {
    message: "the browser could not read the file",
    remedy: "It may have been moved or changed since it was chosen: choose it again.",
  },
} as const;

/** The links by which files are saved. */
export const SAVE = {
  findings: "Save the findings (CSV)",
  findingsBesideRows: "Save the list with the findings beside each row (CSV)",
  reading: "Save how the list is read, for the next one (JSON)",
  comparison: "Download the comparison (CSV)",
  draws: "Download all draws (ZIP)",
} as const;

export const COPYING = {
  copied: "Copied",
  selected: "Press Ctrl and C to copy: the text is selected",
} as const;

export const ROWS_FILTER = {
  shown: (shown: number, all: number) => `${shown} of ${all} rows shown`,
} as const;
