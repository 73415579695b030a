import type * as z from "zod";
import type { ListInput } from "../../long-list/read-list.ts";
import { type Mappings, NO_MAPPINGS } from "../../sampling/case.ts";
import { joinFields } from "./asked-fields.ts";
import { readListBody } from "./asked-list.ts";
import { submissionJson, submissionText } from "./ledger-bodies.ts";
import { askedByText } from "./text-fields.ts";

/**
 * Reads a request that submits a list to an inspection, which says all else about it.
 *
 * @param query the query parameters, already read by {@link submissionText}
 * @throws HttpProblem `unsupported-media-type`, `malformed-body` or `invalid-request`
 */
export async function askedSubmission(
  request: Request,
  query: z.infer<typeof submissionText>,
): Promise<{ list: ListInput; mappings: Mappings }> {
  const body = await readListBody(request, { text: submissionText, json: submissionJson });
  const { mappings = NO_MAPPINGS } = joinFields(askedByText(query), body.fields);
  return { list: body.list, mappings };
}
