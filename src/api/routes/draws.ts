import { createRoute } from "@hono/zod-openapi";
import type { ServicePlatform } from "../../http/platform.ts";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import { fileResponse } from "../../http/response/file-response.ts";
import { sampleCsv } from "../../report/files/sample-csv.ts";
import { type Draw, drawSchema } from "../../sampling/draw/draw-document.ts";
import { generatedSeed, readSeed, type Seed } from "../../sampling/draw/seed.ts";
import { drawList } from "../../use-cases/draw-list.ts";
import type { Api } from "../api.ts";
import { listBody } from "../documentation/list-bodies.ts";
import { LIST_PROBLEMS } from "../documentation/problems-of-routes.ts";
import { csvContent, responses } from "../documentation/responses.ts";
import { drawJson } from "../request/json-fields.ts";
import { readSentList } from "../request/sent-list.ts";
import { drawQuery, drawTextFields } from "../request/text-fields.ts";
import { canonicalResponse, negotiate } from "../response.ts";

const TYPES = ["application/json", "text/csv"] as const;

const route = createRoute({
  method: "post",
  path: "/v1/draws",
  operationId: "drawSample",
  summary: "Draw a sample",
  description:
    "Draws the sample of a long list and keeps nothing. The same list, request and seed give the same bytes. " +
    "Accept: text/csv gives the sampled cases alone, with the draw's seed and digest in headers.",
  request: { query: drawQuery, body: listBody("Draw") },
  responses: responses(
    {
      200: {
        description: "The draw, which is also its receipt, as canonical JSON (RFC 8785).",
        headers: {
          "Longlist-Seed": { schema: { type: "string" }, description: "With CSV: the seed, where it was generated." },
          "Longlist-Digest": { schema: { type: "string" }, description: "With CSV: the digest of the draw." },
        },
        content: { "application/json": { schema: drawSchema }, ...csvContent(sampleCsv([])) },
      },
    },
    ...LIST_PROBLEMS,
    "invalid-seed",
    "list-not-usable",
  ),
});

/** Draws the sample of a list. */
export function draws(app: Api, { randomBytes }: Pick<ServicePlatform, "randomBytes">): void {
  app.openapi(route, async (c) => {
    const type = negotiate(c.req.header("accept"), TYPES);
    const sent = await readSentList(c.req.raw, c.req.valid("query"), { text: drawTextFields, json: drawJson });
    const seed = sent.seed === undefined ? generatedSeed(randomBytes(16)) : readSeed(sent.seed, "supplied");
    const { draw, findings } = await drawList(sent.list, sent.inspection, seed, sent.mappings);
    if (draw === null) throw new HttpProblem("list-not-usable", findings);
    if (type === "application/json") return canonicalResponse(c, draw);
    return fileResponse(
      c,
      "csv",
      sampleCsv(draw.sample),
      ["sample", draw.team, draw.inspectionDate],
      proofOf(draw, seed),
    );
  });
}

/** Without these a sample as CSV could not be proved later. A supplied seed is known to whoever supplied it. */
function proofOf({ digest }: Draw, { value, origin }: Seed): Record<string, string> {
  return { "Longlist-Digest": digest, ...(origin === "generated" && { "Longlist-Seed": value }) };
}
