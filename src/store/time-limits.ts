/**
 * How long a transaction may wait and work, in milliseconds. Set for the transaction alone: a pooler in front of the
 * database hands the same session to others afterwards.
 */
export const TIME_LIMITS = { lock: 10_000, statement: 20_000 } as const;

/** The first statement of every transaction. */
export const LIMIT_TIME = `set local lock_timeout = ${TIME_LIMITS.lock}; set local statement_timeout = ${TIME_LIMITS.statement}`;
