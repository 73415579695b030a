import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SHIPPED_SPECIFICATIONS } from "../../../src/sampling/specification/shipped-specifications.ts";
import { readSizesForm } from "../../../src/web/forms/sizes-form.ts";
import { eligibleField } from "../../../src/web/views/sizes/sizes-form.ts";
import { sizesPage } from "../../../src/web/views/sizes/sizes-page.ts";

const read = (query: string) => readSizesForm(new URLSearchParams(query));
const pageOf = async (query: string) => String(await sizesPage(read(query)).body);

test("40 court and 25 out of court are answered in the first lines of the page", async () => {
  const query = "eligible-court=40&eligible-outOfCourt=25";
  const { title, errors } = sizesPage(read(query));
  expect([title, errors]).toEqual(["47 cases to sample", []]);
  const text = (await pageOf(query)).replace(/<[^>]*>/g, "");
  expect(text).toContain(
    "Of 65 eligible cases: 28 of court disposals and 19 of out-of-court disposals. The margin of error is 5 percentage points at 80% confidence.",
  );
  expect(text).toContain("Whether the resettlement standard is in scope depends on the list");
});

test.each<[string, number]>([
  ["specification=youth-2025-outline&eligible-children=57", 43],
  ["specification=youth-2025-outline&eligible-children=9", 9],
  ["specification=youth-2025-outline&eligible-children=4,000", 91],
  ["specification=small-yot-pilot&eligible-court=34&eligible-outOfCourt=23&maximum=20", 20],
  ["eligible-court=34&eligible-outOfCourt=23&settings=sampleSize.maximum%3D30", 30],
  ["eligible-court=0&eligible-outOfCourt=0", 0],
])("the address %s asks for %i cases", (query, drawn) => {
  expect(read(query).sizes?.sampleSize.drawn).toBe(drawn);
});

test("a specification whose domains are not in the address asks for their numbers, and that is no error", () => {
  const { sizes, errors, specification } = read("specification=youth-2025-outline&eligible-court=40");
  expect([sizes, errors, specification.id]).toEqual([null, [], "youth-2025-outline"]);
  expect(read("")).toMatchObject({ sizes: null, errors: [] });
});

describe("what is wrong is said at its field", () => {
  test.each<[string, string, RegExp]>([
    ["eligible-court=40", "eligible-outOfCourt", /^Enter how many out-of-court disposals are eligible/],
    ["eligible-court=-1&eligible-outOfCourt=2", "eligible-court", /^Enter how many court disposals/],
    ["eligible-court=1.5&eligible-outOfCourt=2", "eligible-court", /whole number/],
    ["eligible-court=2000000&eligible-outOfCourt=2", "eligible-court", /1,000,000/],
    ["eligible-court=4&eligible-outOfCourt=2&maximum=few", "maximum", /^The maximum must be a whole number/],
    [
      "specification=small-yot-pilot&eligible-court=4&eligible-outOfCourt=2",
      "maximum",
      /needs a maximum.*Enter it, for example 20$/,
    ],
    ["specification=youth-1999&eligible-court=4&eligible-outOfCourt=2", "specification", /no specification called/],
    ["eligible-court=4&eligible-outOfCourt=2&settings=x", "settings", /^x: a setting is written path=value/],
    ["eligible-court=4&eligible-outOfCourt=2&settings=a.b%3D1", "settings", /^a\.b: /],
  ])("%s", (query, field, text) => {
    const { sizes, errors } = read(query);
    expect(sizes).toBeNull();
    expect(errors.map((error) => error.field)).toEqual([field]);
    expect(errors[0]?.text).toMatch(text);
  });
});

test("whatever the address has, the page answers, and what was typed is no markup in it", async () => {
  const number = fc.oneof(fc.nat(5000).map(String), fc.string(), fc.constant('"><script>'));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SHIPPED_SPECIFICATIONS), fc.array(number), async ({ id, domains }, typed) => {
      const query = new URLSearchParams({ specification: id, maximum: typed[0] ?? "" });
      for (const [at, domain] of domains.entries()) query.set(eligibleField(domain.id), typed[at + 1] ?? "7");
      const { errors = [], body } = sizesPage(readSizesForm(query));
      const page = String(await body);
      expect(page).not.toContain("<script>");
      expect(
        page.includes('class="longlist-maxima"') || errors.length > 0 || page.includes("No case is eligible"),
      ).toBe(true);
    }),
    { numRuns: 60 },
  );
});
