/**
 * How many comparisons, lists times sets of rules, are made at once: in a browser as many as its memory certainly holds,
 * here as few as leave others their turn.
 */
export const MOST_COMPARED = { inBrowser: 1000, here: 20 } as const;
