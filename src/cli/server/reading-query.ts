import type { Mappings } from "../../sampling/case.ts";

/**
 * How a list is to be read, as the server's query parameters.
 *
 * @example String(readingQuery({ columns: {}, values: {}, foot: "keep" })) // "keepFoot=true"
 */
export function readingQuery({ columns, values, foot }: Mappings): URLSearchParams {
  const query = new URLSearchParams();
  for (const [heading, field] of Object.entries(columns)) query.append("column", `${heading}=${field}`);
  for (const [field, codes] of Object.entries(values)) {
    for (const [value, code] of Object.entries(codes)) query.append("map", `${field}:${value}=${code}`);
  }
  if (foot === "keep") query.append("keepFoot", "true");
  return query;
}
