/**
 * Orders text by UTF-16 code unit, the same on every engine and in every locale. For `Array.prototype.sort`.
 *
 * @example ["b", "a", "Z"].sort(byText) // ["Z", "a", "b"]
 */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
