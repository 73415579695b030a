/** How findings are told apart, in the order in which they are told. @module */

/** `error` blocks the draw; `warning` and `notice` do not. */
export const SEVERITIES = ["error", "warning", "notice"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What findings are about. */
export const STAGES = ["file", "header", "rows"] as const;
export type Stage = (typeof STAGES)[number];
