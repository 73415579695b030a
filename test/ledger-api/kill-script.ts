import { readFileSync } from "node:fs";
import { nth } from "../../src/base/lists.ts";
import type { MadeKey } from "../../src/ledger/keys/make-key.ts";
import type {
  Freeze,
  Inspection,
  StoredDraw,
  StoredReplacement,
  Submission,
} from "../../src/ledger/records/inspection-records.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import type { Asked } from "./ledger-app.ts";

/**
 * The life of an inspection as a script of requests, each made from the answers to those before it.
 *
 * @module
 */

const LIST = readFileSync(new URL("../example/long-list.csv", import.meta.url), "utf8");

/** The answers to an inspection's requests, by the request's name, as far as there are any yet. */
export interface Told {
  readonly create: Inspection;
  readonly "make a key": MadeKey;
  readonly submit: Submission;
  readonly freeze: Freeze;
  readonly contribute: unknown;
  readonly draw: StoredDraw;
  readonly replace: StoredReplacement;
  readonly "replace again": StoredReplacement;
  readonly "draw again": StoredDraw;
  readonly "replace in the new draw": StoredReplacement;
}
export type StepName = keyof Told;

export interface ScriptedRequest {
  readonly by: "administrator" | "team";
  readonly path: string;
  readonly asked: Asked;
}

const at = ({ create: { id } }: Told, path: string) => `/v1/inspections/${id}/${path}`;

const replaceIn = (draw: "draw" | "draw again", index: number) => (told: Told) => {
  const { sample } = told[draw].receipt as Draw;
  return byLead(at(told, "replacements"), { case: nth(sample, index).caseId, reason: "transferred-out" });
};

function byLead(path: string, json: object): ScriptedRequest {
  return { by: "administrator", path, asked: { json } };
}

const REQUESTS: Readonly<Record<StepName, (told: Told) => ScriptedRequest>> = {
  create: () =>
    byLead("/v1/inspections", {
      inspectionDate: "2026-11-02",
      team: "Exampleshire",
      settings: [{ path: "sampleSize.maximum", value: 30 }],
    }),
  "make a key": ({ create: { id } }) => byLead("/v1/keys", { name: "Exampleshire", role: "team", inspections: [id] }),
  submit: (told) => ({ by: "team", path: at(told, "submissions"), asked: { csv: LIST } }),
  freeze: (told) => byLead(at(told, "freeze"), { submission: 1 }),
  contribute: (told) => ({ by: "team", path: at(told, "contribution"), asked: { json: { contribution: "4 2 6 1" } } }),
  draw: (told) => byLead(at(told, "draws"), {}),
  replace: replaceIn("draw", 0),
  "replace again": replaceIn("draw", 1),
  "draw again": (told) => byLead(at(told, "draws"), { reason: "A case was left out." }),
  "replace in the new draw": replaceIn("draw again", 0),
};

/** In the order of the script. */
export const STEPS = Object.keys(REQUESTS) as readonly StepName[];

export function requestOf(step: StepName, told: Partial<Told>): ScriptedRequest {
  return REQUESTS[step](told as Told);
}
