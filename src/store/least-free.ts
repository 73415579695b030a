/**
 * Bytes that must be free on the embedded database's disk before anything is begun, unless whoever runs the service sets
 * another: PostgreSQL's next log segment, 16 MB, without which PGlite is busy for ever, and as much again for what one
 * request writes. Apart from the driver, which the edge has not.
 */
export const LEAST_FREE = 32 * 2 ** 20;
