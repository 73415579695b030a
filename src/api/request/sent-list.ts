import type * as z from "zod";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import type { ListInput } from "../../long-list/read-list.ts";
import type { Mappings } from "../../sampling/case.ts";
import { excludedTwice } from "../../sampling/plan/eligibility.ts";
import type { InspectionRequest } from "../../sampling/plan/inspection-plan.ts";
import { inspectionRequest } from "../../sampling/plan/request.ts";
import { type FieldsBesideList, joinFields } from "./fields-beside-list.ts";
import { parseFormBody } from "./form-body.ts";
import { parseJsonObject } from "./json-body.ts";
import type { JsonFields } from "./json-fields.ts";
import { formList, jsonList, LIST_PARTS } from "./list-part.ts";
import { bodyKind } from "./media-type.ts";
import { readFields } from "./strict-fields.ts";
import { fieldsOfText, type TextFields } from "./text-fields.ts";

/** A list and what was asked about it, whichever of the three kinds of body it came in. */
export interface SentList {
  readonly list: ListInput;
  readonly inspection: InspectionRequest;
  readonly mappings: Mappings | undefined;
  readonly seed: string | undefined;
}

/** What a route lets be said beside a list. */
export interface ListFields {
  readonly text: z.ZodType<TextFields>;
  readonly json: z.ZodType<JsonFields>;
}

/**
 * Reads a request that brings a list.
 *
 * @param query the query parameters, already read by `fields.text`
 * @throws HttpProblem `unsupported-media-type`, `malformed-body` or `invalid-request`; Refusal as {@link inspectionRequest} does
 */
export async function readSentList(request: Request, query: TextFields, fields: ListFields): Promise<SentList> {
  const body = await readListBody(request, fields);
  const said = joinFields(fieldsOfText(query), body.fields);
  const { seed, mappings, inspectionDate, ...rest } = said;
  if (inspectionDate === undefined) throw noInspectionDate();
  // Before the list is read, and as a fault of the request; the engine has a code of its own for it.
  const twice = excludedTwice(said.exclusions ?? []);
  if (twice !== null) throw new HttpProblem("invalid-request", [twice]);
  return {
    list: body.list,
    inspection: inspectionRequest({ inspectionDate, ...rest }),
    mappings,
    seed,
  };
}

/**
 * Reads a body that brings a list, and what it says beside it.
 *
 * @throws HttpProblem `unsupported-media-type`, `malformed-body` or `invalid-request`
 */
export async function readListBody(
  request: Request,
  fields: ListFields,
): Promise<{ list: ListInput; fields: FieldsBesideList }> {
  const kind = bodyKind(request.headers, ["file", "form", "json"]);
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (kind === "file") return { list: { bytes }, fields: {} };
  if (kind === "form") {
    const form = await parseFormBody(bytes, request.headers.get("content-type")!, LIST_PARTS);
    const said = readFields(fields.text, form.fields, "form field");
    return { list: formList(form), fields: fieldsOfText(said) };
  }
  const { rows, list, ...said } = readFields(fields.json, parseJsonObject(bytes, "body"), "field");
  return { list: jsonList({ rows, list }), fields: said };
}

function noInspectionDate(): HttpProblem {
  return new HttpProblem("invalid-request", [
    {
      place: "inspectionDate",
      message: "the inspection date is missing",
      remedy: "Give it as a query parameter or a field, for example ?inspectionDate=2026-11-02.",
    },
  ]);
}
