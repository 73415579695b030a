import type { Context } from "hono";
import { parseAccept } from "hono/utils/accept";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { canonicalJson } from "../base/canonical.ts";
import { HttpProblem } from "../http/problems/http-problem.ts";

/**
 * The media type to answer with: the one that the Accept header prefers, the first offered one where it has no preference.
 *
 * @param accept the Accept header; without one, or with an empty one, everything is accepted
 * @param offered what the route can give, its usual type first
 * @throws HttpProblem `not-acceptable` where the header refuses all of them
 * @see RFC 9110, section 12.5.1
 * @example negotiate("text/*;q=0.5, text/csv", ["application/json", "text/csv"]) // "text/csv"
 */
export function negotiate<T extends string>(accept: string | undefined, offered: readonly T[]): T {
  const ranges = parseAccept(accept || "*/*").map(({ type, q }) => ({ range: type.toLowerCase(), q }));
  const quality = (type: string) => rangesFor(type).map((range) => ranges.find((one) => one.range === range)?.q);
  const ranked = offered
    .map((type) => ({ type, q: quality(type).find((q) => q !== undefined) ?? 0 }))
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  if (ranked[0]) return ranked[0].type;
  throw new HttpProblem("not-acceptable", [
    {
      place: "Accept",
      message: "the header accepts none of the media types that this route has",
      remedy: `Accept ${offered.join(" or ")}, or leave the header out.`,
    },
  ]);
}

/** The ranges that cover a media type, the most specific first: it decides. */
function rangesFor(type: string): string[] {
  return [type, `${type.slice(0, type.indexOf("/"))}/*`, "*/*"];
}

/**
 * A document as canonical JSON and a line end: the bytes that the command line prints.
 *
 * @throws Error for a value that has no canonical JSON
 */
export function canonicalText(document: unknown): string {
  return `${canonicalJson(document)}\n`;
}

/** Answers with a document that is text already. */
export function jsonText(
  c: Context,
  text: string,
  status: ContentfulStatusCode = 200,
  mediaType = "application/json",
): Response {
  return c.body(text, status, { "Content-Type": mediaType });
}

/** Answers with a document, as {@link canonicalText} has it. */
export function canonicalResponse(
  c: Context,
  document: unknown,
  status?: ContentfulStatusCode,
  mediaType?: string,
): Response {
  return jsonText(c, canonicalText(document), status, mediaType);
}
