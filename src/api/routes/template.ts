import { createRoute } from "@hono/zod-openapi";
import { templateCsv } from "../../long-list/template.ts";
import { DEFAULT_SPECIFICATION_ID, shippedSpecification } from "../../sampling/shipped-specifications.ts";
import { windowsOf } from "../../sampling/windows.ts";
import { ACCESS_PROBLEMS } from "../access/access-problems.ts";
import { csvContent, responses } from "../documentation/responses.ts";
import type { Api } from "../parts.ts";
import { strictFields } from "../request/strict-fields.ts";
import { describing } from "../request/text-fields.ts";
import { csvResponse } from "../response/csv-response.ts";
import { negotiate } from "../response/negotiate.ts";

const { inspectionDate, specification } = describing;

const EXAMPLE_WINDOWS = windowsOf("2026-11-02", shippedSpecification(DEFAULT_SPECIFICATION_ID));

const route = createRoute({
  method: "get",
  path: "/v1/template.csv",
  operationId: "getTemplate",
  summary: "Get an empty list",
  description: "A list to fill in, with the inspection's windows written out. It passes its own check.",
  request: {
    query: strictFields({
      inspectionDate: inspectionDate.nonoptional("the inspection date is missing; give it once"),
      specification,
    }),
  },
  responses: responses(
    { 200: { description: "The template.", content: csvContent(templateCsv(EXAMPLE_WINDOWS)) } },
    ...ACCESS_PROBLEMS,
    "invalid-request",
    "invalid-date",
    "unknown-specification",
    "not-acceptable",
  ),
});

/** Gives the template of a long list. */
export function template(app: Api): void {
  app.openapi(route, (c) => {
    negotiate(c.req.header("accept"), ["text/csv"]);
    const asked = c.req.valid("query");
    const rules = shippedSpecification(asked.specification ?? DEFAULT_SPECIFICATION_ID);
    const csv = templateCsv(windowsOf(asked.inspectionDate, rules));
    return csvResponse(c, csv, ["longlist-template", asked.inspectionDate]);
  });
}
