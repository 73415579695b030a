import { isTooDeep, repeatedName } from "../../base/json-text.ts";
import { HttpProblem } from "../../http/problems/http-problem.ts";

const DEEPEST = 64;

/**
 * Reads JSON that has one agreed meaning: an object in UTF-8, with whole characters and finite numbers, nested at
 * most 64 deep, that says nothing twice. Anything else would break the canonical form later, or overflow the stack.
 *
 * @param place what the bytes are, for messages: "body", or the name of a part
 * @throws HttpProblem `malformed-body`
 * @see RFC 7493
 */
export function parseJsonObject(bytes: Uint8Array, place: string): object {
  const text = decoded(bytes, place);
  if (isTooDeep(text)) throw malformed(place, `it is nested more than ${DEEPEST} deep`);
  const value = parsed(text, place);
  if (!isContainer(value) || Array.isArray(value)) {
    throw malformed(place, "the JSON is not an object");
  }
  const found = findUnclear(value, 0);
  if (found) throw malformed([place, ...found.path].join("."), found.message);
  const twice = repeatedName(text);
  if (twice) throw malformed([place, ...twice].join("."), "it is said twice");
  return value;
}

function decoded(bytes: Uint8Array, place: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed(place, NOT_JSON);
  }
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(place, NOT_JSON);
  }
}

/** The platform's message would repeat a piece of the body. */
const NOT_JSON = "it is not JSON in UTF-8";

interface Unclear {
  readonly path: readonly string[];
  readonly message: string;
}

function findUnclear(value: unknown, depth: number): Unclear | null {
  if (typeof value === "string") return value.isWellFormed() ? null : unclear("half a character (a lone surrogate)");
  if (typeof value === "number") return Number.isFinite(value) ? null : unclear("the number is too large");
  if (!isContainer(value)) return null;
  if (depth === DEEPEST) return unclear(`it is nested more than ${DEEPEST} deep`);
  for (const name of Object.keys(value)) {
    const found = findUnclear(name, depth) ?? findUnclear(value[name], depth + 1);
    if (found) return { path: [name, ...found.path], message: found.message };
  }
  return null;
}

function unclear(message: string): Unclear {
  return { path: [], message };
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function malformed(place: string, message: string): HttpProblem {
  const remedy = "Correct the body; /openapi.json has examples.";
  return new HttpProblem("malformed-body", [{ place: place.slice(0, 120), message, remedy }]);
}
