import { tidyText } from "../../base/text.ts";
import type { Mappings } from "../../sampling/case.ts";
import { type FieldName, fieldNamed } from "../fields.ts";
import { spellingKey } from "../values/coded-value.ts";

/** What the user mapped one value to, with the mapping's own spelling of field and value. */
export interface MappedValue {
  readonly field: string;
  readonly value: string;
  readonly code: string;
}

/**
 * Makes the reader of one field's mapped values: the exact spelling counts before one that differs in case, spaces or punctuation
 * that changes nothing.
 *
 * @returns null for a value that is not mapped
 * @example mappedValues("disposal", { ...NO_MAPPINGS, values: { Disposal: { "Local name": "fine" } } })("local name")?.code // "fine"
 */
export function mappedValues(field: FieldName, mappings: Mappings): (text: string) => MappedValue | null {
  const entries = Object.entries(mappings.values)
    .filter(([name]) => fieldNamed(name)?.name === field)
    .flatMap(([name, codes]) => Object.entries(codes).map(([value, code]) => ({ field: name, value, code })));
  const exact = new Map(entries.map((entry) => [tidyText(entry.value), entry]));
  const plain = new Map(entries.map((entry) => [spellingKey(field, entry.value), entry]));
  return (text) => exact.get(text) ?? plain.get(spellingKey(field, text)) ?? null;
}
