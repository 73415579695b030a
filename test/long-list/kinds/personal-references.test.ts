import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { cellsOf, listText, tidyList } from "./tidy-lists.ts";

/** A reference must say nothing of the child to anybody else. */

const lists = tidyList(8, 20);
const two = (number: number) => String(number).padStart(2, "0");
const letter = (number: number) => "ABCDEFGHJKLMNPRSTW"[number % 18] ?? "";
const FIRST = ["John", "Amy", "Lee", "Sam", "Zoë", "Anne-Marie"];
const LAST = ["Smith", "Jones", "O'Neil", "Brown", "Green"];
const named = (at: number) => [FIRST[at % FIRST.length] ?? "", LAST[(at * 3) % LAST.length] ?? ""] as const;

/** As schools number pupils: a check letter, the authority, the school, the year and a number. */
function pupilNumber(at: number): string {
  const figures = `801${4000 + at}20${String(at + 1).padStart(3, "0")}`;
  const sum = [...figures].reduce((total, figure, place) => total + Number(figure) * (place + 2), 0);
  return `${"ABCDEFGHJKLMNPQRTUVWXYZ"[sum % 23]}${figures}`;
}

const PERSONAL: Readonly<Record<string, (at: number) => string>> = {
  names: (at) => `${named(at)[1]}, ${named(at)[0]} ${letter(at)}`,
  "names in capitals": (at) => `${named(at)[1].toUpperCase()}, ${named(at)[0]} ${letter(at)}.`,
  "names, the first in front": (at) => `${named(at).join(" ")} ${letter(at)}`,
  "pupil numbers": pupilNumber,
  "initials with dates of birth": (at) =>
    `${letter(at)}${letter(at * 7)}${two((at % 28) + 1)}${two((at % 12) + 1)}${two(8 + (at % 5))}`,
  "initials with dates of birth and marks": (at) =>
    `${letter(at)}${letter(at * 5)} ${two((at % 28) + 1)}/${two((at % 12) + 1)}/20${two(8 + (at % 5))}`,
};

test.each(Object.entries(PERSONAL))("%s in the place of references are warned of", async (kind, reference) => {
  await fc.assert(
    fc.asyncProperty(lists, fc.constantFrom(0, 1), async (list, column) => {
      const { findings } = await read(listText(list, (one, at) => cellsOf(one).with(column, reference(at))));
      const told = findings.filter(({ code }) => code === "personal-data-used");
      expect(told.map(({ message }) => message)).toEqual([
        expect.stringContaining(kind.split(/ in | and |,/)[0] ?? ""),
      ]);
    }),
    { numRuns: 20 },
  );
});

test("references that begin alike are no names, and numbers no dates of birth", async () => {
  const schemes = fc.constantFrom<(number: number) => string>(
    (number) => `Case ${letter(number)}${letter(number / 18)}`,
    (number) => `Child ${letter(number)}`,
    (number) => `YJ${two((number % 28) + 1)}${two((number % 12) + 1)}${two(number % 90)}`,
    (number) => `YOT ${number}`,
    (number) => `A${String(number).padStart(12, "0")}`,
    (number) => `${letter(number)}${letter(number * 7)}${900_000 + number}`,
    (number) => `North-${letter(number)}`,
  );
  await fc.assert(
    fc.asyncProperty(lists, schemes, fc.integer({ min: 100, max: 60_000 }), async (list, scheme, first) => {
      const { findings } = await read(listText(list, (one, at) => cellsOf(one).with(1, scheme(first + at))));
      expect(findings.filter(({ code }) => code === "personal-data-used")).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
