import { type Obstacle, Refusal } from "../../sampling/refusal.ts";
import { compareList } from "../pages/pilot/compare-list.ts";
import { pilotFiles } from "../pages/pilot/pilot-files.ts";
import { verifyFiles } from "../pages/verify/verify-files.ts";
import { checkInPage } from "./tasks/check.ts";
import { readPilotInPage } from "./tasks/pilot.ts";

/** What a page can have the engine do. Each takes and gives what can be copied from one thread to another. @module */

export const TASKS = {
  check: checkInPage,
  readPilot: readPilotInPage,
  compareList,
  pilotFiles,
  verify: verifyFiles,
} as const;

export type TaskName = keyof typeof TASKS;
export type TaskAsked<T extends TaskName> = Parameters<(typeof TASKS)[T]>[0];
export type TaskResult<T extends TaskName> = Awaited<ReturnType<(typeof TASKS)[T]>>;

/** What a page sends: one task, and a number by which it knows the reply. */
export interface Told {
  readonly id: number;
  readonly task: TaskName;
  readonly asked: unknown;
}

/** What comes back: a result, or what stands in the way. */
export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly obstacles: readonly Obstacle[] };

/** What to say of anything thrown; nothing of the inside, which could hold case data. */
export function obstaclesOf(error: unknown): readonly Obstacle[] {
  if (error instanceof Refusal) return error.obstacles;
  const remedy =
    "Try again. If it happens again, use the page without JavaScript and tell the people who run this site.";
  return [{ place: "page", message: "the list could not be worked on", remedy }];
}
