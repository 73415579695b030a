import { describe, expect, test } from "vitest";
import * as z from "zod";
import { wrongEntry } from "../../../src/sampling/receipt/wrong-entry.ts";

const schema = z.strictObject({
  title: z.string(),
  numbers: z.array(z.int()),
  parts: z.array(z.strictObject({ name: z.string(), levels: z.array(z.string()) })),
  inner: z.strictObject({ flags: z.array(z.boolean()) }),
});
const right = { title: "a", numbers: [1, 2], parts: [{ name: "a", levels: ["b"] }], inner: { flags: [true] } };
const paths = (document: unknown) => wrongEntry(schema, document).map(({ path }) => path.join("."));

describe("the first wrong entry of any array is told with all that is wrong with it", () => {
  test.each<[string, unknown, string[]]>([
    ["of plain values", { ...right, numbers: [1, "x", "y"] }, ["numbers.1"]],
    [
      "of objects",
      { ...right, parts: [right.parts[0], { name: 1, more: 1, levels: [] }, {}] },
      ["parts.1.name", "parts.1"],
    ],
    ["of an array inside an entry", { ...right, parts: [{ name: "a", levels: ["a", 1, 2] }] }, ["parts.0.levels.1"]],
    ["of an array inside an object", { ...right, inner: { flags: [true, 0] } }, ["inner.flags.1"]],
    ["before those of later arrays", { ...right, numbers: ["x"], parts: [0] }, ["numbers.0"]],
  ])("%s", (_, document, expected) => {
    expect(paths(document)).toEqual(expected);
  });
});

test("what else is wrong with a document is not its business", () => {
  for (const document of [right, { title: 1, numbers: "x", parts: {}, inner: null, more: [0] }, {}, null, 1, [0]]) {
    expect(paths(document)).toEqual([]);
  }
});
