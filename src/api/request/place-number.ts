import * as z from "zod";

const form = /^[1-9]\d{0,8}$/;

/** The number of a submission or draw, from 1, in a path. */
export const placeNumber = z.string().regex(form, "a number from 1").transform(Number).meta({ type: "integer" });

/** A draw in a path: its number, or `last` for the one that stands, which is undefined. */
export const drawNumber = z
  .string()
  .regex(/^([1-9]\d{0,8}|last)$/, "a number from 1, or last")
  .transform((text) => (text === "last" ? undefined : Number(text)))
  .meta({ type: "string", description: "A number from 1, or last for the draw that stands.", example: "last" });
