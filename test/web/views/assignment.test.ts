import { expect, test } from "vitest";
import { mixByLevel } from "../../../src/report/sections/assignment.ts";
import { ready } from "../../../src/web/markup.ts";
import { mixPicture } from "../../../src/web/views/assignment/mix-picture.ts";
import { anInspection } from "../../support/judging.ts";

const { specification } = anInspection();
const at = (level: string, inspector: string, cases: number, exactShare: number) =>
  ({ inspector, variable: "disposal", level, cases, exactShare }) as const;
const balance = [
  { ...at("court", "A. Ames", 3, 3), variable: "domain" } as const,
  at("custody", "A. Ames", 4, 2.5),
  at("custody", "B. Boyd", 1, 2),
];

test("the mix is told level by level, a mark for each inspector as far from the line as the cases are", async () => {
  const levels = mixByLevel({ balance }, specification);
  expect(levels).toEqual([
    { variable: "Domain", level: "Court disposals", offsets: [0] },
    { variable: "Disposal", level: "Custody", offsets: [1.5, -1] },
  ]);
  const picture = await ready(mixPicture(levels));
  // Two cases either side are 48 of 100 from the middle.
  expect([...picture.matchAll(/<circle cx="([^"]+)"/g)].map(([, place]) => place)).toEqual([
    "50.00%",
    "86.00%",
    "26.00%",
  ]);
  expect(picture).toContain('<rect x="26.00%" y="1" width="48.00%"');
});

test("a mix far from even is drawn to its own scale, within the picture", async () => {
  const picture = await ready(mixPicture([{ variable: "Disposal", level: "Custody", offsets: [8, -4] }]));
  expect([...picture.matchAll(/<circle cx="([^"]+)"/g)].map(([, place]) => place)).toEqual(["98.00%", "26.00%"]);
});
