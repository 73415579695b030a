import { createRoute } from "@hono/zod-openapi";
import type * as z from "zod";
import { FILE_TYPES, fileResponse } from "../../http/response/file-response.ts";
import { type TemplateRules, templateCsv } from "../../long-list/template/template.ts";
import { templateWorkbook } from "../../long-list/template/template-workbook.ts";
import { windowsOf } from "../../sampling/plan/windows.ts";
import { DEFAULT_SPECIFICATION_ID, shippedSpecification } from "../../sampling/specification/shipped-specifications.ts";
import type { Api } from "../api.ts";
import { ACCESS_PROBLEMS } from "../documentation/problems-of-routes.ts";
import { csvContent, responses } from "../documentation/responses.ts";
import { strictFields } from "../request/strict-fields.ts";
import { describing } from "../request/text-fields.ts";
import { negotiate } from "../response.ts";

const { inspectionDate, specification } = describing;

const EXAMPLE = rulesOf("2026-11-02", DEFAULT_SPECIFICATION_ID);

const query = strictFields({
  inspectionDate: inspectionDate.nonoptional("the inspection date is missing; give it once"),
  specification,
});

const PROBLEMS = [
  ...ACCESS_PROBLEMS,
  "invalid-request",
  "invalid-date",
  "unknown-specification",
  "not-acceptable",
] as const;

const csvRoute = createRoute({
  method: "get",
  path: "/v1/template.csv",
  operationId: "getTemplate",
  summary: "Get an empty list",
  description: "A list to fill in, with the inspection's windows written out. It passes its own check.",
  request: { query },
  responses: responses(
    { 200: { description: "The template.", content: csvContent(templateCsv(EXAMPLE)) } },
    ...PROBLEMS,
  ),
});

const workbookRoute = createRoute({
  method: "get",
  path: "/v1/template.xlsx",
  operationId: "getTemplateWorkbook",
  summary: "Get an empty list as an Excel workbook",
  description: "The same list as a workbook, with drop-down choices for gender, disposal and the two levels.",
  request: { query },
  responses: responses(
    {
      200: {
        description: "The template.",
        content: { [FILE_TYPES.xlsx]: { schema: { type: "string" as const, format: "binary" } } },
      },
    },
    ...PROBLEMS,
  ),
});

/** Gives the template of a long list. */
export function template(app: Api): void {
  app.openapi(csvRoute, (c) => {
    negotiate(c.req.header("accept"), ["text/csv"]);
    const { rules, name } = requestedTemplate(c.req.valid("query"));
    return fileResponse(c, "csv", templateCsv(rules), name);
  });
  app.openapi(workbookRoute, async (c) => {
    negotiate(c.req.header("accept"), [FILE_TYPES.xlsx]);
    const { rules, name } = requestedTemplate(c.req.valid("query"));
    return fileResponse(c, "xlsx", await templateWorkbook(rules), name);
  });
}

function requestedTemplate({ inspectionDate, specification }: z.infer<typeof query>) {
  const rules = rulesOf(inspectionDate, specification ?? DEFAULT_SPECIFICATION_ID);
  return { rules, name: ["longlist-template", inspectionDate] };
}

function rulesOf(inspectionDate: string, id: string): TemplateRules {
  const specification = shippedSpecification(id);
  return { specification, windows: windowsOf(inspectionDate, specification) };
}
