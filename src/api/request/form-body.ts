import { HttpProblem } from "../../http/problems/http-problem.ts";
import { API_FORM_LIMITS, formDataOf } from "../../http/request/form-data.ts";

/** A multipart body taken apart. */
export interface FormBody {
  /** The parts named as files, whether sent as files or as text. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** All other parts; a name that comes more than once has all its values. */
  readonly fields: Readonly<Record<string, string | string[]>>;
}

/**
 * Takes a multipart body apart.
 *
 * @param fileNames the parts that hold files
 * @throws HttpProblem `malformed-body` where it is not multipart; `invalid-request` for a file sent twice or under another name
 */
export async function parseFormBody(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
  fileNames: readonly string[],
): Promise<FormBody> {
  const files = new Map<string, Uint8Array>();
  const fields = new Map<string, string[]>();
  for (const [name, value] of await formDataOf(bytes, contentType, API_FORM_LIMITS)) {
    if (!fileNames.includes(name)) {
      if (typeof value !== "string") throw invalid(name, `a file belongs in the part ${fileNames.join(" or ")}`);
      valuesOf(fields, name).push(value);
    } else if (files.has(name)) {
      throw invalid(name, "the part is there twice");
    } else {
      files.set(name, typeof value === "string" ? new TextEncoder().encode(value) : await fileBytes(value));
    }
  }
  // From entries, so that a part called __proto__ is a field like any other and then refused by its name.
  return {
    files,
    fields: Object.fromEntries([...fields].map(([name, all]) => [name, all.length === 1 ? all[0]! : all])),
  };
}

function valuesOf(fields: Map<string, string[]>, name: string): string[] {
  const values = fields.get(name) ?? [];
  fields.set(name, values);
  return values;
}

async function fileBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function invalid(name: string, message: string): HttpProblem {
  const remedy = "See /openapi.json for the parts there are.";
  return new HttpProblem("invalid-request", [{ place: name.slice(0, 80), message, remedy }]);
}
