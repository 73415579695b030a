import fc from "fast-check";
import { expect, test } from "vitest";
import {
  differencesSection,
  ownSpecificationSection,
  valueWords,
} from "../../src/report/sections/specification-differences.ts";
import { sectionsText } from "../../src/report/terminal.ts";
import {
  SHIPPED_SPECIFICATIONS,
  shippedSpecification,
} from "../../src/sampling/specification/shipped-specifications.ts";

const BASE = shippedSpecification("youth-2018");

test("a specification of one's own is told by what differs from the nearest, in words and with each rule's path", () => {
  const [court, other] = BASE.domains;
  if (court === undefined || other === undefined) throw new Error("two domains were expected");
  const ours = {
    ...BASE,
    id: "ours",
    title: "Ours",
    oneCasePerChild: !BASE.oneCasePerChild,
    domains: [{ ...court, window: { ...court.window, from: 9 }, maximum: 30 }, other],
  };
  const section = ownSpecificationSection(ours);
  expect(section?.title).toBe("What differs from youth-2018");
  const text = sectionsText(section === null ? [] : [section]);
  expect(text).toContain("ours (Ours) does not come with Longlist. Of those that do, youth-2018 is nearest to it.");
  for (const path of ["domains.court.window.from", "domains.court.maximum", "oneCasePerChild"]) {
    expect(text).toContain(path);
  }
  expect(text).toMatch(/none\s+30/);
  expect(text).toMatch(/yes\s+no/);
});

test("those that come with Longlist are not one's own, and do not differ from themselves", () => {
  for (const one of SHIPPED_SPECIFICATIONS) {
    expect(ownSpecificationSection(one)).toBeNull();
    expect(sectionsText([differencesSection(one, one)])).toContain("No rule differs.");
  }
});

test("a domain that the other does not have is told whole", () => {
  const text = sectionsText([differencesSection(BASE, shippedSpecification("youth-2025-outline"))]);
  expect(text).toMatch(/domains\.children/);
  expect(text).toContain("not there");
});

test("whatever a specification can hold has words", () => {
  expect(
    valueWords([
      { code: "bail", knownAs: [] },
      { code: "remand", knownAs: ["RLAA"] },
    ]),
  ).toBe("code bail, knownAs none; code remand, knownAs RLAA");
  expect(valueWords(Array.from({ length: 80 }, (_, at) => ({ code: `kind-${at}` })))).toBe("80 entries");
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(valueWords(value)).not.toContain("[object");
    }),
  );
});
