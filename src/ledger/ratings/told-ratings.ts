import type { Queries } from "../../store/store.ts";
import type { Caller } from "../caller.ts";
import { readDocument } from "../case-documents.ts";
import { redactRating } from "../retention/redact-rating.ts";
import type { StoredRating } from "./records.ts";

/**
 * What a caller may be told of ratings. An auditor is not of the inspectorate, and is told of no group of fewer than five: what
 * erasure would leave, as less of a rating would not be what its digest is of.
 */
export async function toldRatings(
  queries: Queries,
  { role }: Pick<Caller, "role">,
  inspection: string,
  content: StoredRating["content"],
): Promise<StoredRating["content"]> {
  if (role !== "auditor" || content.panel === null) return content;
  const salt = await readDocument(queries, inspection, "salt", 1);
  return { rating: redactRating(content.rating, salt ?? ""), panel: null };
}
