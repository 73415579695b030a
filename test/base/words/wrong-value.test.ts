import { expect, test } from "vitest";
import * as z from "zod";
import { obstaclesOfWrong } from "../../../src/base/wrong.ts";

const union = z.union([z.string(), z.looseObject({ a: z.int() })]);
const apart = z.discriminatedUnion("kind", [z.object({ kind: z.literal("a") }), z.object({ kind: z.literal("b") })]);
const many = z.enum(Array.from({ length: 25 }, (_, at) => `v${at}`) as [string]);

const CASES: readonly (readonly [z.ZodType, unknown, string])[] = [
  [z.string(), undefined, "it is missing; a text is expected"],
  [z.string(), null, "it is null, and a text is expected"],
  [z.string(), [], "it is a list, and a text is expected"],
  [z.string(), true, "it is true or false, and a text is expected"],
  [z.number(), "1", "it is a text, and a number is expected"],
  [z.int(), 1.5, "it is a number, and a whole number is expected"],
  [z.boolean(), 1, "it is a whole number, and true or false is expected"],
  [z.record(z.string(), z.int()), "x", "it is a text, and an object is expected"],
  [z.date(), {}, "it is an object, and another kind of value is expected"],
  [z.literal("yes"), "no", 'it is another text, and "yes" is expected'],
  [z.literal([1, 2]), undefined, "it is missing; one of 1 and 2 is expected"],
  [z.enum(["a", "b"]), "c", 'it is another text, and one of "a" and "b" is expected'],
  [z.string().min(1), "", "it has too few characters; at least 1 character is expected"],
  [z.string().max(2), "abc", "it has too many characters; at most 2 characters are expected"],
  [z.array(z.int()).min(1), [], "it has too few entries; at least 1 entry is expected"],
  [z.array(z.int()).max(2), [1, 2, 3], "it has too many entries; at most 2 entries are expected"],
  [z.number().min(0), -1, "it is too small; 0 or more is expected"],
  [z.number().gt(0), 0, "it is too small; more than 0 is expected"],
  [z.number().max(1), 2, "it is too large; 1 or less is expected"],
  [z.number().lt(1), 1, "it is too large; less than 1 is expected"],
  [z.number().multipleOf(0.5), 0.3, "it is not a multiple of 0.5"],
  [z.string().regex(/^a$/), "b", "it is another text, and a text of the form /^a$/ is expected"],
  [z.iso.date(), "x", "it is another text, and a date such as 2026-11-02 is expected"],
  [z.iso.datetime(), "x", "it is another text, and a date and time in UTC such as 2027-03-31T00:00:00Z is expected"],
  [z.string().startsWith("a"), "x", "it is another text, and another form is expected"],
  [z.strictObject({}), { a: 1, b: 2 }, 'it has what is not known: "a" and "b"'],
  [z.record(z.string().regex(/^a$/), z.int()), { b: 1 }, "a name in it is not of the form that is expected"],
  [union, 1, "it is a whole number, and a text or an object is expected"],
  [z.union([z.object({ a: z.int() }), z.object({ b: z.int() })]), {}, "it is not as it is expected"],
  [apart, { kind: "c" }, 'one of "a" and "b" is expected'],
  [z.string("give it once"), ["x"], "give it once"],
];

test.each(CASES)("%# %j is told in plain words", (schema, value, message) => {
  const issues = schema.safeParse(value).error?.issues ?? [];
  const told = obstaclesOfWrong(issues, { place: (path) => path.join("."), remedy: "" });
  expect(told.map((one) => one.message)).toEqual([message]);
});

test("a long choice is told by its first", () => {
  const [issue] = many.safeParse("x").error?.issues ?? [];
  expect(issue?.message).toMatch(/^it is another text, and one of "v0", .*"v19" and 5 others is expected$/);
});
