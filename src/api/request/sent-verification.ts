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
export const verificationTextFields = strictFields({});

export const verificationJson = strictFields({
  receipt: z.looseObject({}).meta({ description: "The draw as Longlist gave it." }),
  ...jsonListFields,
});

/** A receipt and the list that it is said to come from. */
export interface SentVerification {
  /** As parsed JSON, not checked yet. */
  readonly receipt: object;
  readonly list: ListInput;
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
    const { receipt, rows, list } = readFields(verificationJson, parseJsonObject(bytes, "body"), "field");
    return { receipt, list: jsonList({ rows, list }) };
  }
  const form = await parseFormBody(bytes, request.headers.get("content-type")!, ["receipt", ...LIST_PARTS]);
  readFields(verificationTextFields, form.fields, "form field");
  const receipt = form.files.get("receipt");
  if (receipt === undefined) throw noReceipt();
  return { receipt: parseJsonObject(receipt, "receipt"), list: formList(form) };
}

function noReceipt(): HttpProblem {
  return new HttpProblem("invalid-request", [
    { place: "receipt", message: "there is no receipt", remedy: "Send the draw's JSON as a file in the part receipt." },
  ]);
}
