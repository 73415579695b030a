import { hasTwice } from "../../base/has-twice.ts";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import { API_FORM_LIMITS, formDataOf } from "../../http/request/form-data.ts";
import type { SentFile } from "../../long-list/files/open-tables.ts";
import { MOST_SHEETS } from "../../use-cases/most-sent.ts";
import { judgementsJson } from "./after-the-draw-bodies.ts";
import { parseJsonObject } from "./json-body.ts";
import { bodyKind } from "./media-type.ts";
import { readFields } from "./strict-fields.ts";

/** The part of a form that holds a sheet; there may be several of it. */
const PART = "sheets";
/** What a sheet is called that came alone and without a name. */
const NAMELESS = "sheet";

/**
 * Reads filled sheets from a request: one as a file, or several as parts of a form or as texts in JSON. CSV and workbooks are
 * told apart by their content.
 *
 * @returns each under another name
 * @throws HttpProblem `unsupported-media-type`, `malformed-body` or `invalid-request`
 */
export async function readSentSheets(request: Request): Promise<SentFile[]> {
  const kind = bodyKind(request.headers, ["file", "form", "json"]);
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (kind === "file") return [{ name: NAMELESS, bytes }];
  const sheets =
    kind === "form" ? await formSheets(bytes, request.headers.get("content-type") ?? "") : textSheets(bytes);
  if (hasTwice(sheets.map(({ name }) => name))) {
    throw unfit("two sheets have one name", "Give each another, so that findings say which.");
  }
  return sheets;
}

function textSheets(bytes: Uint8Array): SentFile[] {
  const { sheets } = readFields(judgementsJson, parseJsonObject(bytes, "body"), "field");
  return sheets.map(({ name, content }) => ({ name, bytes: new TextEncoder().encode(content) }));
}

async function formSheets(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<SentFile[]> {
  const sheets: SentFile[] = [];
  for (const [name, value] of await formDataOf(bytes, contentType, API_FORM_LIMITS)) {
    if (name !== PART || typeof value === "string") {
      throw unfit(
        `the form has something else than files in parts ${PART}`,
        "See /openapi.json for the parts there are.",
      );
    }
    sheets.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  if (sheets.length === 0) throw unfit("there is no sheet", `Send each sheet as a file in a part ${PART}.`);
  if (sheets.length > MOST_SHEETS)
    throw unfit(`there are more than ${MOST_SHEETS}`, "Send the others in another request.");
  return sheets;
}

function unfit(message: string, remedy: string): HttpProblem {
  return new HttpProblem("invalid-request", [{ place: PART, message, remedy }]);
}
