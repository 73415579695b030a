import { HttpProblem } from "../../http/problems/http-problem.ts";
import type { ListInput } from "../../long-list/read-list.ts";
import type { FormBody } from "./form-body.ts";

/** The names under which a form may carry the list. */
export const LIST_PARTS = ["list", "file"] as const;

/**
 * The list of a multipart form.
 *
 * @throws HttpProblem `invalid-request` unless there is exactly one
 */
export function formList({ files }: FormBody): ListInput {
  const lists = LIST_PARTS.flatMap((name) => files.get(name) ?? []);
  if (lists.length === 1) return { bytes: lists[0]! };
  throw notOneList("list", lists.length, "Send the list as one file in the part list.");
}

/**
 * The list of a JSON body: `rows`, or `list` with the text of a CSV file.
 *
 * @throws HttpProblem `invalid-request` unless there is exactly one
 */
export function jsonList({ rows, list }: { readonly rows?: unknown; readonly list?: string | undefined }): ListInput {
  if (rows !== undefined && list === undefined) return { rows };
  if (list !== undefined && rows === undefined) return { bytes: new TextEncoder().encode(list) };
  const remedy = 'Send {"rows": [{"caseId": "A1", …}]}, or the text of a CSV file as "list".';
  throw notOneList("rows", rows === undefined ? 0 : 2, remedy);
}

function notOneList(place: string, lists: number, remedy: string): HttpProblem {
  const message = lists === 0 ? "there is no list" : "there are two lists";
  return new HttpProblem("invalid-request", [{ place, message, remedy }]);
}
