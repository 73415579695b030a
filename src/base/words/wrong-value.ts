import type * as z from "zod";
import { listed } from "./listed.ts";
import { countText } from "./numbers.ts";

/** What a value can be, in words that follow "is expected". */
const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};

const FORMS: Readonly<Record<string, string>> = {
  date: "a date such as 2026-11-02",
  datetime: "a date and time in UTC such as 2027-03-31T00:00:00Z",
};

/**
 * What is wrong with a value of a document and what is expected, for a problem that names its place. The one place where what
 * the schema library finds becomes words; a schema's own message goes before it.
 *
 * @example wrongValue({ code: "invalid_type", expected: "string", input: undefined, … }) // "it is missing; a text is expected"
 */
export function wrongValue(issue: z.core.$ZodRawIssue): string {
  const wanted = wantedBy(issue);
  if (issue.input === undefined && wanted !== null) return `it is missing; ${wanted} is expected`;
  const size = sizeOf(issue);
  if (size !== null) return size;
  if (issue.code === "unrecognized_keys") {
    const names = (issue.keys as readonly string[])
      .slice(0, MOST)
      .map((name) => JSON.stringify(name.slice(0, LONGEST)));
    return `it has what is not known: ${listed(names)}`;
  }
  if (issue.code === "not_multiple_of") return `it is not a multiple of ${issue.divisor}`;
  if (issue.code === "invalid_union" && Array.isArray(issue.options)) return `${oneOf(issue.options)} is expected`;
  if (issue.code === "invalid_key") return "a name in it is not of the form that is expected";
  return wanted === null ? "it is not as it is expected" : `it is ${foundIn(issue)}, and ${wanted} is expected`;
}

const MOST = 20;
const LONGEST = 80;

/** What an issue says is expected; null where it is more than a kind, a form or a choice. */
function wantedBy(issue: z.core.$ZodRawIssue): string | null {
  if (issue.code === "invalid_type") return KINDS[String(issue.expected)] ?? "another kind of value";
  if (issue.code === "invalid_value") return oneOf(issue.values as readonly unknown[]);
  if (issue.code === "invalid_format") return formOf(issue);
  if (issue.code !== "invalid_union") return null;
  const wanted = (issue.errors as readonly (readonly z.core.$ZodIssue[])[]).flatMap(([first]) =>
    first !== undefined && first.path.length === 0 ? (wantedBy(first as z.core.$ZodRawIssue) ?? []) : [],
  );
  return wanted.length === 0 ? null : [...new Set(wanted)].join(" or ");
}

function formOf({ format, pattern }: z.core.$ZodRawIssue): string {
  return FORMS[String(format)] ?? (pattern === undefined ? "another form" : `a text of the form ${String(pattern)}`);
}

function oneOf(values: readonly unknown[]): string {
  const told = values
    .slice(0, MOST)
    .map((value) => (typeof value === "string" ? JSON.stringify(value) : String(value)));
  const more = values.length > MOST ? [`${values.length - MOST} others`] : [];
  return told.length === 1 ? `${told[0]}` : `one of ${listed([...told, ...more])}`;
}

/** What is wrong with a number's size or with how many there are; null where nothing is. */
function sizeOf(issue: z.core.$ZodRawIssue): string | null {
  if (issue.code !== "too_small" && issue.code !== "too_big") return null;
  const [small, origin] = [issue.code === "too_small", String(issue.origin)];
  const limit = Number(small ? issue.minimum : issue.maximum);
  const things = origin === "string" ? ["character"] : origin === "array" ? ["entry", "entries"] : null;
  if (things === null) {
    const least = issue.inclusive === false ? `more than ${limit}` : `${limit} or more`;
    const most = issue.inclusive === false ? `less than ${limit}` : `${limit} or less`;
    return `it is too ${small ? "small" : "large"}; ${small ? least : most} is expected`;
  }
  const [one = "", many] = things;
  return `it has too ${small ? "few" : "many"} ${many ?? `${one}s`}; ${small ? "at least" : "at most"} ${countText(limit, one, many)} ${limit === 1 ? "is" : "are"} expected`;
}

function foundIn({ code, input: value }: z.core.$ZodRawIssue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return code === "invalid_type" ? "a text" : "another text";
  if (typeof value === "number") return Number.isInteger(value) ? "a whole number" : "a number";
  return typeof value === "boolean" ? "true or false" : "an object";
}
