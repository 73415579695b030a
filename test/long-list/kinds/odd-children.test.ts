import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { cellsOf, listText, tidyList } from "./tidy-lists.ts";

/** What stands in the place of a child's reference makes one child of several. */

const lists = tidyList(12, 30);
const odd = async (text: string) => {
  const { findings } = await read(text);
  return findings.filter(({ code }) => code === "child-reference-odd").map(({ rows }) => rows);
};

test("a filler, a team or initials that several rows share are named with their rows", async () => {
  const filler = fc.constantFrom(
    ...["OOCD", "Out of area", "Leeds YJS", "out-of-area", "Smith", "AB", "J.S.", "J S", "[NAME]", "****1234"],
    ...["99999", "P000", "P0000", "000-000", "1234567", "P999", "P-99999", "{{child_ref}}", "Team", "<name>", "@child"],
  );
  await fc.assert(
    fc.asyncProperty(lists, filler, fc.subarray([0, 3, 4, 7], { minLength: 2 }), async (list, text, at) => {
      const known = list.map((one, place) => ({ ...one, gender: "male", childId: `P${501 + place}` }));
      expect(
        await odd(listText(known, (one, place) => (at.includes(place) ? cellsOf(one).with(1, text) : cellsOf(one)))),
      ).toEqual([at.map((place) => place + 2)]);
    }),
    { numRuns: 150 },
  );
});

test("where all are initials, those that rows share are named", async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const letters = [..."ABCDEFGHKLMNPRST"];
      const initials = (at: number) => `${letters[at % 7]}${letters[(at * 3) % 5]}`;
      const groups = Map.groupBy(list.keys(), initials);
      const known = list.map((one) => ({ ...one, gender: "male" }));
      expect(await odd(listText(known, (one, at) => cellsOf(one).with(1, initials(at))))).toEqual(
        [...groups.values()].filter((some) => some.length > 1).map((some) => some.map((at) => at + 2)),
      );
    }),
    { numRuns: 30 },
  );
});

test("a child that has several disposals under a reference like the others is one", async () => {
  const schemes = fc.constantFrom<(number: number) => string>(
    (number) => `P${number}`,
    (number) => `P-${number}/A`,
    (number) => String(number),
    (number) => `YJ ${String(number).padStart(6, "0")}`,
    (number) => `${number % 2 === 0 ? "AB" : "Q-"}${number}`,
    (number) => (number % 3 === 0 ? String(number) : `P${number}`),
    (number) => `Child ${number}`,
    (number) =>
      `${"ABCDEFGHKL"[number % 10]}${"MNPRSTUVWX"[Math.floor(number / 10) % 10]}${"abcdefghkl"[Math.floor(number / 100) % 10]}x`,
  );
  const twice = fc.array(fc.nat(11), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      lists,
      schemes,
      fc.integer({ min: 100, max: 60_000 }),
      twice,
      async (list, scheme, first, again) => {
        const text = listText(list, (one, at) =>
          cellsOf(one).with(1, scheme(first + (at < again.length ? (again[at] ?? 0) : at))),
        );
        expect(await odd(text)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test("999 is a child's own where the references run from there on", async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom("999", "9999", "P999"), fc.boolean(), async (list, nines, upward) => {
      const number = Number(nines.replace("P", ""));
      const reference = (at: number) =>
        nines.replace(String(number), String(upward ? number + at : number - list.length + 1 + at));
      const shared = upward ? 0 : list.length - 1;
      const known = list.map((one) => ({ ...one, gender: "male" }));
      const text = listText(known, (one, at) => cellsOf(one).with(1, reference(at === 5 ? shared : at)));
      expect(await odd(text)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a reference of one row, and any where there are few, is not judged", async () => {
  const [list = []] = fc.sample(lists, 1);
  expect(
    await odd(listText(list, (one, at) => (at === 2 ? cellsOf(one).with(1, "Out of area") : cellsOf(one)))),
  ).toEqual([]);
  expect(
    await odd(listText(list.slice(0, 5), (one, at) => (at < 2 ? cellsOf(one).with(1, "Smith") : cellsOf(one)))),
  ).toEqual([]);
});
