/**
 * How many megabytes of lists a server takes in one request: the pages say so where lists are chosen, and every door
 * refuses more. Ten thousand rows of a long list have about one.
 */
export const MOST_SENT_MEGABYTES = 5;

/** The same in bytes. */
export const MOST_SENT_BYTES = MOST_SENT_MEGABYTES * 1_000_000;

/** Filled sheets of judgements in one request: as many as an inspection can well have inspectors. */
export const MOST_SHEETS = 100;
