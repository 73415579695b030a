import * as z from "zod";
import type { ListInput } from "../../long-list/read-list.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import { type AskedFields, joinFields } from "./asked-fields.ts";
import { parseFormBody } from "./form-body.ts";
import { parseJsonObject } from "./json-body.ts";
import { jsonListFields } from "./json-fields.ts";
import { formList, jsonList, LIST_PARTS } from "./list-part.ts";
import { bodyKind } from "./media-type.ts";
import { readFields, strictFields } from "./strict-fields.ts";
import { askedByText, describing } from "./text-fields.ts";

export const verificationTextFields = strictFields({ keepFoot: describing.keepFoot });

export const verificationJson = strictFields({
  receipt: z.looseObject({}).meta({ description: "The draw as Longlist gave it." }),
  ...jsonListFields,
  keepFoot: z.boolean().optional().meta({ description: "As it was for the draw." }),
});

/** A receipt and the list that it is said to come from. */
export interface AskedVerification {
  /** As parsed JSON, not checked yet. */
  readonly receipt: object;
  readonly list: ListInput;
  /** As it was for the draw: the receipt's mappings say the rest of how to read the list. */
  readonly choices: { readonly keepFoot: boolean };
}

/**
 * Reads a request to verify, from a form with the parts `receipt` and `list` or from JSON.
 *
 * @param query the query parameters, already read by {@link verificationTextFields}
 * @throws ApiProblem `unsupported-media-type`, `malformed-body` or `invalid-request`
 */
export async function askedVerification(
  request: Request,
  query: z.infer<typeof verificationTextFields>,
): Promise<AskedVerification> {
  const { receipt, list, fields } = await readBody(request);
  const { keepFoot = false } = joinFields(askedByText(query), fields);
  return { receipt, list, choices: { keepFoot } };
}

async function readBody(request: Request): Promise<{ receipt: object; list: ListInput; fields: AskedFields }> {
  const kind = bodyKind(request.headers, ["form", "json"]);
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (kind === "json") {
    const { receipt, rows, list, ...fields } = readFields(verificationJson, parseJsonObject(bytes, "body"), "field");
    return { receipt, list: jsonList({ rows, list }), fields };
  }
  const form = await parseFormBody(bytes, request.headers.get("content-type")!, ["receipt", ...LIST_PARTS]);
  const fields = askedByText(readFields(verificationTextFields, form.fields, "form field"));
  const receipt = form.files.get("receipt");
  if (receipt === undefined) throw noReceipt();
  return { receipt: parseJsonObject(receipt, "receipt"), list: formList(form), fields };
}

function noReceipt(): ApiProblem {
  return new ApiProblem("invalid-request", [
    { place: "receipt", message: "there is no receipt", remedy: "Send the draw's JSON as a file in the part receipt." },
  ]);
}
