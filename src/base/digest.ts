import * as z from "zod";

/** A digest as documents write it, as `digestOf` makes it. */
export const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
