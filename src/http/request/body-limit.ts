import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HttpProblem } from "../problems/http-problem.ts";

/** Bytes: 5 MB. Ten thousand rows of a long list have about one. */
export const MOST_BYTES = 5_000_000;

/**
 * Refuses larger bodies before anything is parsed. Where their length is not announced it has to read them for that, so
 * it comes after whatever looks at who asks.
 */
export function limitBody(): MiddlewareHandler {
  return bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => {
      throw new HttpProblem("body-too-large", [
        {
          place: "body",
          message: "it has more than 5 MB (5,000,000 bytes)",
          remedy: "Send only the columns that the template names, for the months that are asked for.",
        },
      ]);
    },
  });
}
