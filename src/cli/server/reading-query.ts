import type { ReadingChoices } from "../../tasks/reading-choices.ts";

/**
 * How a list is to be read, as the server's query parameters.
 *
 * @example String(readingQuery({ mappings: { columns: {}, values: {}, foot: "keep" } })) // "keepFoot=true"
 */
export function readingQuery({ mappings }: ReadingChoices): URLSearchParams {
  const query = new URLSearchParams();
  for (const [heading, field] of Object.entries(mappings?.columns ?? {})) query.append("column", `${heading}=${field}`);
  for (const [field, values] of Object.entries(mappings?.values ?? {})) {
    for (const [value, code] of Object.entries(values)) query.append("map", `${field}:${value}=${code}`);
  }
  if (mappings?.foot === "keep") query.append("keepFoot", "true");
  return query;
}
