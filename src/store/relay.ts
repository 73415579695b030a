/**
 * Whether a relay to a database is on this computer: what passes through it is not encrypted. Asked where the setting is read, without
 * the driver, and where it is used.
 *
 * @example isLocalRelay("localhost:5433") // true
 */
export function isLocalRelay(relay: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\]):\d+$/.test(relay);
}
