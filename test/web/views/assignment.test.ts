import { expect, test } from "vitest";
import { mixByLevel } from "../../../src/report/sections/after-the-draw/assignment.ts";
import { ready } from "../../../src/web/markup.ts";
import { mixPicture } from "../../../src/web/views/assignment/mix-picture.ts";
import { anInspection } from "../../support/judging.ts";

const { specification } = anInspection();
const at = (level: string, inspector: string, cases: number, exactShare: number) =>
  ({ inspector, variable: "disposal", level, cases, exactShare }) as const;
const balance = [
  { ...at("court", "A. Ames", 3, 3), variable: "domain" } as const,
  at("referral-order", "A. Ames", 2, 2),
  at("custody", "A. Ames", 4, 2.5),
  at("referral-order", "B. Boyd", 2, 2),
  at("custody", "B. Boyd", 1, 2),
];

test("the mix is told level by level, a mark for each inspector as far from the line as the cases are", async () => {
  const levels = mixByLevel({ balance }, specification);
  expect(levels).toEqual([
    { variable: "Domain", level: "Court disposals", offsets: [0] },
    { variable: "Disposal", level: "Custody", offsets: [1.5, -1] },
    { variable: "Disposal", level: "Referral order", offsets: [0, 0] },
  ]);
  const picture = await ready(mixPicture(levels));
  // Two cases either side are 48 of 100 from the middle.
  expect(marksIn(picture)).toEqual(["50.00%", "diamond 86.00%", "26.00%", "50.00%", "50.00%"]);
  expect(picture).toContain('<rect x="26.00%" y="1" width="48.00%"');
});

test("a mix far from even is drawn to its own scale, within the picture", async () => {
  const picture = await ready(mixPicture([{ variable: "Disposal", level: "Custody", offsets: [8, -4] }]));
  expect(marksIn(picture)).toEqual(["diamond 98.00%", "diamond 26.00%"]);
});

/** Where the marks stand; those beyond one case have another shape. */
function marksIn(picture: string): string[] {
  return [...picture.matchAll(/<circle cx="([^"]+)"|<svg x="([^"]+)"/g)].map(([, round, diamond]) =>
    round === undefined ? `diamond ${diamond}` : round,
  );
}
