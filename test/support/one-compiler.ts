/**
 * How Node is started where PGlite, which is PostgreSQL as WebAssembly, is asked a little and not for long: V8's second compiler takes
 * more for it than it gives back.
 */
export const ONE_COMPILER = ["--liftoff-only"] as const;
