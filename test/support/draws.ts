import { digestOf } from "../../src/base/canonical.ts";
import { Refusal } from "../../src/base/refusal.ts";
import type { Case } from "../../src/sampling/case.ts";
import { drawSample } from "../../src/sampling/draw/draw.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { readSeed, type SeedOrigin } from "../../src/sampling/draw/seed.ts";
import type { InspectionRequest } from "../../src/sampling/plan/inspection-plan.ts";
import { type InspectionFields, inspectionRequest } from "../../src/sampling/plan/request.ts";
import { aList, INSPECTION_DATE } from "./cases.ts";

/** What is set for one run, by path. */
export type Settings = Readonly<Record<string, unknown>>;

/** A request by the default specification, but for what is set. */
export function aRequest(settings: Settings = {}, more: Partial<InspectionFields> = {}): InspectionRequest {
  return inspectionRequest({
    inspectionDate: INSPECTION_DATE,
    settings: Object.entries(settings).map(([path, value]) => ({ path, value })),
    ...more,
  });
}

/** A draw of some cases by that request. */
export function drawOf(
  cases: readonly Case[],
  {
    settings,
    seed = "demo",
    origin = "supplied",
    ...more
  }: { settings?: Settings; seed?: string; origin?: SeedOrigin } & Omit<Partial<InspectionFields>, "settings"> = {},
): Draw {
  return drawSample(aList(...cases), aRequest(settings, more), readSeed(seed, origin));
}

// biome-ignore lint/suspicious/noExplicitAny: an edited document has no type
export type Anything = any;
export type Edit = (document: Anything) => void;

/** Exchanges two entries of a list, the first two unless told. */
export function swap(list: Anything, a = 0, b = 1): void {
  [list[a], list[b]] = [list[b], list[a]];
}

/** A document as whoever receives it sees it: JSON, and free to be edited. */
export function edited(document: unknown, edit: Edit = () => {}): Anything {
  const copy = structuredClone(document);
  edit(copy);
  return copy;
}

/** The document with the digest that its content now has, as a careful forger would leave it. */
export function forged(document: unknown, edit: Edit = () => {}): Anything {
  const { digest: _, ...content } = edited(document, edit);
  return { ...content, digest: digestOf(content) };
}

/** The refusal that something throws; fails on any other outcome. */
export function refusalOf(act: () => unknown): Refusal {
  return thrownBy(act, Refusal);
}

/** What something throws, of one kind; fails on any other outcome. */
export function thrownBy<Kind extends Error>(act: () => unknown, kind: abstract new (...given: never[]) => Kind): Kind {
  try {
    act();
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** A refusal's code and the places it names. */
export function refused(act: () => unknown): [code: string, ...places: string[]] {
  const { code, obstacles } = refusalOf(act);
  return [code, ...obstacles.map((obstacle) => obstacle.place)];
}
