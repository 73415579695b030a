import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { thousands } from "../../base/words/numbers.ts";
import { MOST_SENT_BYTES, MOST_SENT_MEGABYTES } from "../../use-cases/most-sent.ts";
import { isHeavy } from "../heavy/heavy-requests.ts";
import { HttpProblem } from "../problems/http-problem.ts";

/** What a body may have, and how it is said. */
interface Most {
  readonly bytes: number;
  readonly text: string;
  readonly remedy: string;
}

const LIST: Most = {
  bytes: MOST_SENT_BYTES,
  text: `${MOST_SENT_MEGABYTES} MB (${thousands(MOST_SENT_BYTES)} bytes)`,
  remedy: "Send only the columns that the template names, for the months that are asked for.",
};
const DOCUMENT: Most = {
  bytes: 256_000,
  text: "256 KB (256,000 bytes)",
  remedy: "Only lists may have more, where a route takes one.",
};
const SMALL_FILES: Most = {
  ...DOCUMENT,
  remedy: "A specification has far less. A list belongs where lists are checked or sent.",
};
const FORM: Most = {
  bytes: 64_000,
  text: "64 KB (64,000 bytes)",
  remedy: "Say it in fewer words. A list belongs in a file.",
};
const SIGN_IN: Most = { bytes: 4_000, text: "4 KB (4,000 bytes)", remedy: "Send your key alone." };

/**
 * Refuses larger bodies before anything is parsed. Where their length is not announced it has to read them for that, so
 * it comes after whatever looks at who asks.
 */
export function limitBody(): MiddlewareHandler {
  return (c, next) => limits(mostFor(c))(c, next);
}

function mostFor({ req }: Context): Most {
  if (req.path === "/sign-in") return SIGN_IN;
  // It cannot hold a file, whatever it is sent to.
  if (/^application\/x-www-form-urlencoded/i.test(req.header("content-type") ?? "")) return FORM;
  if (isHeavy(req.method, req.path)) return LIST;
  return /^multipart\/form-data/i.test(req.header("content-type") ?? "") ? SMALL_FILES : DOCUMENT;
}

function limits({ bytes, text, remedy }: Most): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new HttpProblem("body-too-large", [{ place: "body", message: `it has more than ${text}`, remedy }]);
    },
  });
}
