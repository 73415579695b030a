/** Whether something stands in a list more than once. @example hasTwice(["a", "b", "a"]) // true */
export function hasTwice(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}
