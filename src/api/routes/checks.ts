import { createRoute } from "@hono/zod-openapi";
import { fileResponse } from "../../http/response/file-response.ts";
import { finding } from "../../long-list/findings/finding.ts";
import { findingsCsv } from "../../long-list/findings/findings-csv.ts";
import { checkSchema } from "../../use-cases/check/check-document.ts";
import { checkList } from "../../use-cases/check/check-list.ts";
import type { Api } from "../api.ts";
import { listBody } from "../documentation/list-bodies.ts";
import { LIST_PROBLEMS } from "../documentation/problems-of-routes.ts";
import { csvContent, responses } from "../documentation/responses.ts";
import { checkJson } from "../request/json-fields.ts";
import { readSentList } from "../request/sent-list.ts";
import { checkQuery, checkTextFields } from "../request/text-fields.ts";
import { canonicalResponse, negotiate } from "../response.ts";

const TYPES = ["application/json", "text/csv"] as const;

const EXAMPLE_FINDINGS = findingsCsv(
  { headings: ["Case reference", "Disposal"], numbers: [2], columns: [["A1"], [""]] },
  [finding("value-missing", { rows: [2], column: "Disposal" }, { label: "Disposal" })],
);

const route = createRoute({
  method: "post",
  path: "/v1/checks",
  operationId: "checkList",
  summary: "Check a list",
  description:
    "Says what reading the list finds, who is eligible and what a draw would give. Draws nothing and keeps nothing. " +
    "A list with findings is a check that succeeded: see `blocked`. Accept: text/csv gives the rows without the columns " +
    "that are not used, and beside each what is to be done: for correcting and sending again.",
  request: { query: checkQuery, body: listBody("Check") },
  responses: responses(
    {
      200: {
        description: "The check.",
        content: { "application/json": { schema: checkSchema }, ...csvContent(EXAMPLE_FINDINGS) },
      },
    },
    ...LIST_PROBLEMS,
  ),
});

/** Checks a list. */
export function checks(app: Api): void {
  app.openapi(route, async (c) => {
    const type = negotiate(c.req.header("accept"), TYPES);
    const sent = await readSentList(c.req.raw, c.req.valid("query"), { text: checkTextFields, json: checkJson });
    const { check, table } = await checkList(sent.list, sent.inspection, sent.mappings);
    if (type === "application/json") return canonicalResponse(c, check);
    return fileResponse(c, "csv", findingsCsv(table, check.findings), ["findings", check.team, check.inspectionDate]);
  });
}
