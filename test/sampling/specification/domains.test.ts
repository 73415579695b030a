import { describe, expect, test } from "vitest";
import {
  allDomains,
  domainInText,
  domainTitle,
  eachDomain,
  mapDomains,
  ofDomain,
  titleInText,
} from "../../../src/sampling/specification/domains.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";

const { domains } = shippedSpecification("youth-2018");
const [court] = domains;
/** So many domains. */
const many = (count: number) => ({ domains: Array.from({ length: count }, () => court as (typeof domains)[number]) });

describe("what is kept of domains", () => {
  test("is made for each by its id and told in the specification's order, whatever order it is kept in", () => {
    expect(mapDomains({ domains }, ({ share }) => share)).toEqual({ court: 0.6, outOfCourt: 0.4 });
    expect(eachDomain({ domains }, { outOfCourt: 2, court: 1 }).map(([{ id }, value]) => [id, value])).toEqual([
      ["court", 1],
      ["outOfCourt", 2],
    ]);
  });

  test("is not found under a name that every object has, and the refusal does not repeat a long one", () => {
    expect(ofDomain({ court: 26 }, "court")).toBe(26);
    expect(() => ofDomain({ court: 26 }, "toString")).toThrow('nothing is kept of a domain "toString"');
    expect(() => ofDomain({}, "x".repeat(100))).toThrow(`a domain "${"x".repeat(40)}"`);
  });
});

describe("domains in words", () => {
  test("go by their titles, which begin small inside a sentence unless they begin with an abbreviation", () => {
    expect(domainTitle({ domains }, "outOfCourt")).toBe("Out-of-court disposals");
    expect(domainInText({ domains }, "outOfCourt")).toBe("out-of-court disposals");
    expect(domainTitle({ domains }, "elsewhere")).toBe("elsewhere");
    expect([titleInText("YRO cases"), titleInText("Y"), titleInText("youth"), titleInText("Éire")]).toEqual([
      "YRO cases",
      "y",
      "youth",
      "éire",
    ]);
  });

  test("are both or all, and all are counted in words", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((count) => allDomains(many(count)))).toEqual([
      "all 1 domains",
      "both domains",
      ...["three", "four", "five", "six", "seven", "eight"].map((number) => `all ${number} domains`),
    ]);
  });
});
