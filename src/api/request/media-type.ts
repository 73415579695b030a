import { HttpProblem } from "../../http/problems/http-problem.ts";

/** The kinds of body, told by the media type; what a file holds is told by its content. */
export type BodyKind = "file" | "form" | "json";

const KINDS: Readonly<Record<string, BodyKind>> = {
  "text/csv": "file",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "file",
  "application/octet-stream": "file",
  "multipart/form-data": "form",
  "application/json": "json",
};

/**
 * The kind of a request's body.
 *
 * @param accepted the kinds that the route reads
 * @throws HttpProblem `unsupported-media-type`, also for a compressed body
 */
export function bodyKind(headers: Headers, accepted: readonly BodyKind[]): BodyKind {
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding.toLowerCase() !== "identity") {
    throw unsupported("Content-Encoding", "the body is compressed", "Send it as it is.");
  }
  const type = (headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type]! : null;
  if (kind && accepted.includes(kind)) return kind;
  const types = Object.keys(KINDS).filter((one) => accepted.includes(KINDS[one]!));
  throw unsupported(
    "Content-Type",
    type === "" ? "the request does not say what its body is" : "the route does not read this media type",
    `Send one of ${types.join(", ")}.`,
  );
}

function unsupported(place: string, message: string, remedy: string): HttpProblem {
  return new HttpProblem("unsupported-media-type", [{ place, message, remedy }]);
}
