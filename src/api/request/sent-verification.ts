import * as z from "zod";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import type { ListInput } from "../../long-list/read-list.ts";
import { parseFormBody } from "./form-body.ts";
import { parseJsonObject } from "./json-body.ts";
import { jsonListFields } from "./json-fields.ts";
import { formList, jsonList, LIST_PARTS } from "./list-part.ts";
import { bodyKind } from "./media-type.ts";
import { readFields, strictFields } from "./strict-fields.ts";

/** A receipt says all there is to say beside its list. */
export const verificationQuery = strictFields({});

const WITHOUT_LIST = {
  description:
    "Checks the receipt alone. It is said, so that a list that was forgotten does not pass for one that was verified.",
};

export const verificationTextFields = strictFields({ withoutList: z.literal("true").optional().meta(WITHOUT_LIST) });

export const verificationJson = strictFields({
  receipt: z.looseObject({}).meta({ description: "The draw as Longlist gave it." }),
  ...jsonListFields,
  withoutList: z.literal(true).optional().meta(WITHOUT_LIST),
});

/** A receipt and the list that it is said to come from. */
export interface SentVerification {
  /** As parsed JSON, not checked yet. */
  readonly receipt: object;
  /** Null where the receipt is to be checked alone. */
  readonly list: ListInput | null;
}

/**
 * Reads a request to verify, from a form with the parts `receipt` and `list` or from JSON.
 *
 * @throws HttpProblem `unsupported-media-type`, `malformed-body` or `invalid-request`
 */
export async function readSentVerification(request: Request): Promise<SentVerification> {
  const kind = bodyKind(request.headers, ["form", "json"]);
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (kind === "json") {
    const { receipt, rows, list, withoutList } = readFields(verificationJson, parseJsonObject(bytes, "body"), "field");
    if (withoutList === undefined) return { receipt, list: jsonList({ rows, list }) };
    if (rows !== undefined || list !== undefined) throw listAfterAll();
    return { receipt, list: null };
  }
  const form = await parseFormBody(bytes, request.headers.get("content-type")!, ["receipt", ...LIST_PARTS]);
  const { withoutList } = readFields(verificationTextFields, form.fields, "form field");
  const receipt = form.files.get("receipt");
  if (receipt === undefined) throw noReceipt();
  if (withoutList !== undefined && LIST_PARTS.some((name) => form.files.has(name))) throw listAfterAll();
  return { receipt: parseJsonObject(receipt, "receipt"), list: withoutList === undefined ? formList(form) : null };
}

function listAfterAll(): HttpProblem {
  return new HttpProblem("invalid-request", [
    { place: "withoutList", message: "there is a list all the same", remedy: "Leave out either it or withoutList." },
  ]);
}

function noReceipt(): HttpProblem {
  return new HttpProblem("invalid-request", [
    { place: "receipt", message: "there is no receipt", remedy: "Send the draw's JSON as a file in the part receipt." },
  ]);
}
