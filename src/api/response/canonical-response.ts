import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { canonicalJson } from "../../base/canonical.ts";

/**
 * Answers with a document as canonical JSON and a line end: the bytes that the command line prints.
 *
 * @throws Error for a value that has no canonical JSON
 */
export function canonicalResponse(
  c: Context,
  document: unknown,
  status: ContentfulStatusCode = 200,
  mediaType = "application/json",
): Response {
  return c.body(`${canonicalJson(document)}\n`, status, { "Content-Type": mediaType });
}
