import { ApiProblem } from "../problems/api-problem.ts";

const DEEPEST = 64;

/**
 * Reads JSON that has one agreed meaning: an object in UTF-8, with whole characters and finite numbers, nested at
 * most 64 deep. Anything else would break the canonical form later, or overflow the stack.
 *
 * @param place what the bytes are, for messages: "body", or the name of a part
 * @throws ApiProblem `malformed-body`
 * @see RFC 7493
 */
export function parseJsonObject(bytes: Uint8Array, place: string): object {
  const value = parsed(bytes, place);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw malformed(place, "the JSON is not an object");
  }
  refuseUnclear(value, place, 0);
  return value;
}

function parsed(bytes: Uint8Array, place: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // The platform's message would repeat a piece of the body.
    throw malformed(place, "it is not JSON in UTF-8");
  }
}

function refuseUnclear(value: unknown, path: string, depth: number): void {
  if (typeof value === "string" && !value.isWellFormed()) throw malformed(path, "half a character (a lone surrogate)");
  if (typeof value === "number" && !Number.isFinite(value)) throw malformed(path, "the number is too large");
  if (typeof value !== "object" || value === null) return;
  if (depth === DEEPEST) throw malformed(path, `it is nested more than ${DEEPEST} deep`);
  for (const [name, part] of Object.entries(value)) {
    refuseUnclear(name, path, depth);
    refuseUnclear(part, `${path}.${name}`, depth + 1);
  }
}

function malformed(place: string, message: string): ApiProblem {
  const remedy = "Correct the body; /openapi.json has examples.";
  return new ApiProblem("malformed-body", [{ place: place.slice(0, 120), message, remedy }]);
}
