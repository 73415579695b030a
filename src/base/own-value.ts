/**
 * What a record holds under a name that comes from data: `toString` and `constructor` are names too, and what every record has by
 * nature is none of its own.
 *
 * @example ownValue({ "2.1.1": "yes" }, "2.1.1") // "yes"
 * @example ownValue({ "2.1.1": "yes" }, "toString") // undefined
 */
export function ownValue<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
