import { createRoute } from "@hono/zod-openapi";
import { checkSchema } from "../../tasks/check-document.ts";
import { checkList } from "../../tasks/check-list.ts";
import { listBody } from "../documentation/list-bodies.ts";
import { jsonResponse, responses } from "../documentation/responses.ts";
import type { Api } from "../parts.ts";
import { askedList } from "../request/asked-list.ts";
import { checkJson } from "../request/json-fields.ts";
import { LIST_PROBLEMS } from "../request/list-problems.ts";
import { checkTextFields } from "../request/text-fields.ts";
import { canonicalResponse } from "../response/canonical-response.ts";
import { negotiate } from "../response/negotiate.ts";

const route = createRoute({
  method: "post",
  path: "/v1/checks",
  operationId: "checkList",
  summary: "Check a list",
  description:
    "Says what reading the list finds, who is eligible and what a draw would give. Draws nothing and keeps nothing. " +
    "A list with findings is a check that succeeded: see `blocked`.",
  request: { query: checkTextFields, body: listBody("Check") },
  responses: responses({ 200: jsonResponse("The check.", checkSchema) }, ...LIST_PROBLEMS),
});

/** Checks a list. */
export function checks(app: Api): void {
  app.openapi(route, async (c) => {
    negotiate(c.req.header("accept"), ["application/json"]);
    const asked = await askedList(c.req.raw, c.req.valid("query"), { text: checkTextFields, json: checkJson });
    return canonicalResponse(c, await checkList(asked.list, asked.inspection, asked.choices));
  });
}
