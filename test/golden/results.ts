import { canonicalJson, digestOf } from "../../src/base/canonical.ts";
import type { Case } from "../../src/sampling/case.ts";
import { drawSample } from "../../src/sampling/draw/draw.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { readSeed } from "../../src/sampling/draw/seed.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { ticket } from "../../src/sampling/ticket.ts";
import { drawList } from "../../src/use-cases/draw-list.ts";
import { aList, INSPECTION_DATE } from "../support/cases.ts";
import { inventedCases } from "../support/invented.ts";
import { goldenAssignment, goldenRating } from "./after-the-draw.ts";

/** What must come out the same, to the byte, on every engine. Runs in Node, workerd and a browser. */
export interface GoldenResults {
  /** The whole draw of the example list, as the command line prints it with `--json`. */
  readonly exampleDraw: string;
  /** Digests of whole draws, by name. */
  readonly draws: Record<string, string>;
  /** Digests of seedless lotteries, by name. */
  readonly lotteries: Record<string, string>;
  readonly tickets: readonly (readonly [string, number])[];
  /** Digests of assignments and of ratings, by the draws that they are of. */
  readonly assignments: Record<string, string>;
  readonly ratings: Record<string, string>;
}

export const SIZES = [1, 4, 12, 30, 60, 150, 400, 1000];
export const AFTER_THE_DRAW = [12, 60, 150];
const SEEDS = ["demo", "1", "11", "Ł", "0042", "👍 and a longer seed, with spaces"];

/** A draw of so many cases in each domain, and the cases. */
export function goldenDraw(size: number): { readonly draw: Draw; readonly cases: readonly Case[] } {
  const cases = [...inventedCases("court", size), ...inventedCases("outOfCourt", size)];
  const request = inspectionRequest({ inspectionDate: INSPECTION_DATE });
  return { draw: drawSample(aList(...cases), request, readSeed(`seed ${size}`, "supplied")), cases };
}

/** What is kept of the lists of one size, by its name. */
export type GoldenOfSize = Pick<GoldenResults, "draws" | "lotteries" | "assignments" | "ratings">;

export function goldenOfSize(size: number): GoldenOfSize {
  const { draw } = goldenDraw(size);
  const { chosen: _, ...lottery } = draw.domains.court!.lottery;
  const name = `${size} cases in each domain`;
  const after = AFTER_THE_DRAW.includes(size);
  return {
    draws: { [name]: draw.digest },
    lotteries: { [`${size} court cases`]: digestOf(lottery) },
    assignments: after ? { [name]: digestOf(goldenAssignment(draw)) } : {},
    ratings: after ? { [name]: goldenRating(draw).rating.digest } : {},
  };
}

/** The whole draw of the example list. */
export async function goldenExample(exampleCsv: string): Promise<string> {
  const request = inspectionRequest({ inspectionDate: INSPECTION_DATE });
  const example = await drawList(
    { bytes: new TextEncoder().encode(exampleCsv) },
    request,
    readSeed("demo", "supplied"),
  );
  return `${canonicalJson(example.draw)}\n`;
}

export const goldenTickets = (): GoldenResults["tickets"] =>
  SEEDS.map((seed) => [seed, ticket(seed, "outOfCourt", "case", `Ø-${seed}`)] as const);

export async function goldenResults(exampleCsv: string): Promise<GoldenResults> {
  const ofSizes = SIZES.map(goldenOfSize);
  const together = (part: keyof GoldenOfSize): Record<string, string> =>
    Object.assign({}, ...ofSizes.map((one) => one[part]));
  return {
    exampleDraw: await goldenExample(exampleCsv),
    draws: together("draws"),
    lotteries: together("lotteries"),
    tickets: goldenTickets(),
    assignments: together("assignments"),
    ratings: together("ratings"),
  };
}
