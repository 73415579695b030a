import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { leading } from "../../../src/base/lists.ts";
import {
  SHIPPED_SPECIFICATIONS,
  shippedSpecification,
} from "../../../src/sampling/specification/shipped-specifications.ts";
import { specificationSchema } from "../../../src/sampling/specification/specification.ts";
import { specificationJsonSchema } from "../../schema/specification-schema.ts";
import { type Anything, type Edit, edited } from "../../support/draws.ts";

interface Schema {
  readonly description?: string;
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

/** Every named field of a JSON Schema: path and description. */
function fields(schema: Schema, path = ""): [path: string, description: string][] {
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, part]): [string, string][] => {
    const at = path ? `${path}.${name}` : name;
    return [[at, part.description ?? ""], ...fields(part, at)];
  });
  return schema.items ? [...named, ...fields(schema.items, `${path}[]`)] : named;
}

const documented = fields(specificationJsonSchema() as Schema);

describe("every field of a specification says where it comes from", () => {
  test.each(documented)("%s", (_, description) => {
    expect(description).toMatch(/\S\. (Source|Assumption): \S.*\.$/);
  });

  test("all of them are looked at", () => {
    const paths = documented.map(([path]) => path);
    const inShipped = (value: unknown, path = ""): string[] =>
      typeof value !== "object" || value === null || Array.isArray(value)
        ? [path]
        : Object.entries(value).flatMap(([name, part]) => inShipped(part, path ? `${path}.${name}` : name));
    const open = /^(stratification\.combine|replacement\.distance)\..*/;
    for (const path of inShipped(shippedSpecification("youth-2018"))) {
      expect(paths).toContain(path.replace(open, "$1"));
    }
    expect(paths).toContain("replacement.reasons[].outcome");
  });
});

test("specs/specification.schema.json is the schema that checks specifications", () => {
  const committed = readFileSync(new URL("../../../specs/specification.schema.json", import.meta.url), "utf8");
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(specificationJsonSchema())));
});

test.each(SHIPPED_SPECIFICATIONS.map((one) => one.id))("%s holds together and survives being read again", (id) => {
  const specification = shippedSpecification(id);
  expect(specificationSchema.parse(JSON.parse(JSON.stringify(specification)))).toEqual(specification);
});

test("every share with four decimals is accepted, and none with five", () => {
  const { domains, ...rest } = shippedSpecification("youth-2018");
  const [court, outOfCourt] = leading(domains, 2);
  const accepts = (share: number) =>
    specificationSchema.safeParse({
      ...rest,
      domains: [
        { ...court, share },
        { ...outOfCourt, share: Math.round(10_000 - share * 10_000) / 10_000 },
      ],
    }).success;
  for (let share = 0; share <= 10_000; share += 7) expect(accepts(share / 10_000)).toBe(true);
  expect([0.60001, 0.12345, 1.0001, -0.1].map(accepts)).toEqual([false, false, false, false]);
  const reserves = (fewReservesShare: number) =>
    specificationSchema.safeParse({ ...rest, domains, replacement: { ...rest.replacement, fewReservesShare } }).success;
  expect([0, 0.07, 0.0001, 1].map(reserves)).toEqual([true, true, true, true]);
  expect([0.00001, 0.07001, 1.0001, -0.1].map(reserves)).toEqual([false, false, false, false]);
});

test("texts are bounded, so that every receipt can be read back", () => {
  const accepts = (edit: Edit) =>
    specificationSchema.safeParse(edited(shippedSpecification("youth-2018"), edit)).success;
  const bounded: [most: number, edit: (one: Anything, count: number) => void][] = [
    [100, (one, count) => Object.assign(one, { id: "i".repeat(count) })],
    [200, (one, count) => Object.assign(one, { title: "t".repeat(count) })],
    [2000, (one, count) => Object.assign(one, { note: "n".repeat(count) })],
    [1000, (one, count) => Object.assign(one, { sources: ["s".repeat(count)] })],
    [100, (one, count) => Object.assign(one, { sources: new Array(count).fill("s") })],
    [60, ({ replacement: { reasons } }, count) => Object.assign(reasons[0], { code: "c".repeat(count) })],
    [500, ({ replacement: { reasons } }, count) => Object.assign(reasons[0], { meaning: "m".repeat(count) })],
  ];
  for (const [most, edit] of bounded) {
    expect([most, most + 1].map((count) => accepts((one) => edit(one, count)))).toEqual([true, false]);
  }
});
