/** Bytes from the platform's secure generator. @example randomBytes(16).length // 16 */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
