import { describe, expect, test } from "vitest";
import { sampleFaults } from "../../../src/sampling/receipt/sample-faults.ts";
import { type Anything, drawOf, type Edit, edited, swap } from "../../support/draws.ts";
import { inventedCases } from "../../support/invented.ts";

// Fifteen of thirty, so that a cell has several cases in the sample and several in reserve.
const DRAW = drawOf([...inventedCases("court", 30), ...inventedCases("outOfCourt", 5)], {
  settings: { "sampleSize.maximum": 15, "stratification.variables": ["gender"] },
});
const faults = (edit: Edit, domain = "court") => sampleFaults(edited(DRAW, edit), domain);
const CELL = "a cell has other places than the lottery gave it";
const ALL = "sample and reserves are not all the eligible cases";
const TICKET = "a ticket is not the one that the seed gives";
const ORDER = "a case was passed over for one with a higher ticket";

describe("of a sample it is told", () => {
  test("nothing as it was drawn, in either domain", () => {
    expect(faults(() => {})).toEqual([]);
    expect(faults(() => {}, "outOfCourt")).toEqual([]);
  });

  test.each<[what: string, edit: Edit, told: string[]]>([
    ["that a sampled case is missing", (one) => one.sample.splice(0, 1), [CELL, ALL, ORDER]],
    ["that a reserve is missing", (one) => one.reserves.splice(0, 1), [ALL, ORDER]],
    ["that the last reserve of a cell is missing", (one) => one.reserves.splice(lastOfCell(one), 1), [ALL]],
    [
      "that a case stands in it twice",
      (one) => one.reserves.splice(lastOfCell(one), 1, one.sample[0]),
      ["a case stands in it twice", ORDER],
    ],
    [
      "that a ticket is another",
      (one) => {
        const last = one.reserves[lastOfCell(one)];
        last.ticket = (last.ticket + 1) / 2;
      },
      [TICKET],
    ],
    ["that two of a cell stand the wrong way round", (one) => swap(one.sample), [ORDER]],
    [
      "that two are numbered the wrong way round",
      (one) => {
        [one.sample[0].order, one.sample[1].order] = [2, 1];
      },
      [ORDER],
    ],
    [
      "that a reserve was taken for a case before it",
      (one) => {
        const [at, taken] = [one.sample.findLastIndex((entry: Anything) => isOfCell(entry, one)), firstReserve(one)];
        [one.sample[at], one.reserves[taken]] = [one.reserves[taken], one.sample[at]];
      },
      [ORDER],
    ],
    [
      "that a case stands at another level",
      (one) => {
        one.sample[0].gender = one.sample[0].gender === "male" ? "female" : "male";
      },
      [CELL, ALL, ORDER],
    ],
    [
      "that the domain has more eligible cases than stand in it",
      (one) => {
        one.domains.court.eligible += 1;
      },
      [ALL],
    ],
  ])("%s", (_, edit, told) => {
    expect(faults(edit)).toEqual(told);
    expect(faults(edit, "outOfCourt")).toEqual([]);
  });

  test("that two of one ticket stand by reference", () => {
    const alike = (one: Anything) => {
      one.sample[1].ticket = one.sample[0].ticket;
    };
    const [first = "", second = ""] = DRAW.sample.map(({ caseId }) => caseId);
    expect(faults(alike)).toEqual(first < second ? [TICKET] : [TICKET, ORDER]);
    const exchanged = (one: Anything) => {
      alike(one);
      [one.sample[0].caseId, one.sample[1].caseId] = [second, first];
    };
    expect(faults(exchanged)).toEqual(first < second ? [TICKET, ORDER] : [TICKET]);
  });
});

const isOfCell = ({ domain, gender }: Anything, { sample: [first] }: Anything): boolean =>
  domain === first.domain && gender === first.gender;
const firstReserve = (one: Anything): number => one.reserves.findIndex((entry: Anything) => isOfCell(entry, one));
const lastOfCell = (one: Anything): number => one.reserves.findLastIndex((entry: Anything) => isOfCell(entry, one));
