import * as z from "zod";
import { nth } from "../../../base/lists.ts";
import type { Caller } from "../../../ledger/access/caller.ts";
import { id } from "../../../ledger/field-schemas.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import { notOnRecord } from "../../../ledger/ledger-refusal.ts";
import { refuseInvalid } from "../../request/strict-fields.ts";

const form = /^[1-9]\d{0,8}$/;

/** The number of a submission or draw, from 1, in a path. */
const placeNumber = z.string().regex(form, "a number from 1").transform(Number).meta({ type: "integer" });

/** A draw in a path: its number, or `last` for the one that stands, which is undefined. */
const drawNumber = z
  .string()
  .regex(/^([1-9]\d{0,8}|last)$/, "a number from 1, or last")
  .transform((text) => (text === "last" ? undefined : Number(text)))
  .meta({ type: "string", description: "A number from 1, or last for the draw that stands.", example: "last" });

/** An assignment in a path: its number, or `last` for the one that stands, which is undefined. */
const assignmentNumber = drawNumber.meta({
  type: "string",
  description: "A number from 1 over all draws, or last for the assignment that stands.",
  example: "last",
});

/** Everything that a path of the stored side can name. */
const PARAMETERS = {
  inspection: id.meta({ description: "The inspection's id." }),
  submission: placeNumber,
  draw: drawNumber,
  assignment: assignmentNumber,
  judgement: placeNumber.meta({ description: "The number of a sending, over all draws." }),
  rating: placeNumber.meta({ description: "Over all draws of the inspection." }),
  replacement: placeNumber.meta({ description: "Over all draws of the inspection." }),
  key: id.meta({ description: "The key's id, which is not its secret." }),
};

type NamedIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamedIn<Rest> : never;

/** What a path of the stored side names, by the names in its braces. */
export type PathValues<Path extends string> = {
  readonly [Name in NamedIn<Path>]: Name extends keyof typeof PARAMETERS ? z.infer<(typeof PARAMETERS)[Name]> : never;
};

/** Who asks, whom, and about what. */
export type RouteContext<Path extends string> = PathValues<Path> & { readonly ledger: Ledger; readonly caller: Caller };

/** The schema of what a path names. @example Object.keys(pathParameters("/v1/keys/{key}").shape) // ["key"] */
export function pathParameters(path: string): z.ZodObject {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof typeof PARAMETERS);
  return z.object(Object.fromEntries(names.map((name) => [name, PARAMETERS[name]])));
}

/**
 * Refuses a request that does not fit its route. What a path names and nothing on record could be called is not on
 * record, like anything else that is not.
 */
export function refuseUnfit(result: { success: boolean; target: string; error?: z.ZodError }): undefined {
  if (result.target === "param" && result.error) throw notOnRecord(String(nth(result.error.issues, 0).path[0]));
  refuseInvalid(result);
  return undefined;
}
