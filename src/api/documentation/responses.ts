import type { RouteConfig } from "@hono/zod-openapi";
import type * as z from "zod";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import { problemDocument } from "../../http/problems/problem-document.ts";
import { PROBLEM_KINDS, type ProblemCode } from "../../http/problems/problem-kinds.ts";

const PROBLEM = { $ref: "#/components/schemas/Problem" };

type Responses = RouteConfig["responses"];
type Response = Responses[string];

/** A response that is a JSON document. Schemas with a name have their example there, see `exampleDocuments`. */
export function jsonResponse(description: string, schema: z.ZodType, example?: object): Response {
  return { description, content: { "application/json": { schema, ...(example && { example }) } } };
}

/** @param example a whole file */
export function csvContent(example: string) {
  return { "text/csv; charset=utf-8": { schema: { type: "string" as const }, example } };
}

/** Everything that a route can answer with: its own responses, and the problems by their codes. */
export function responses(own: Responses, ...problems: readonly ProblemCode[]): Responses {
  return { ...problemResponses(["unexpected", ...problems]), ...own };
}

/** One problem as a response: where its `type` leads. */
export function problemResponse(code: ProblemCode) {
  return { description: PROBLEM_KINDS[code].title, content: problemContent([code]) };
}

function problemResponses(codes: readonly ProblemCode[]): Responses {
  const byStatus = Map.groupBy(codes, (code) => PROBLEM_KINDS[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      status,
      {
        description: those.map((code) => `${code}: ${PROBLEM_KINDS[code].title}`).join(" "),
        content: problemContent(those),
      },
    ]),
  );
}

function problemContent(codes: readonly ProblemCode[]) {
  const examples = Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }]));
  return { "application/problem+json": { schema: PROBLEM, examples } };
}

function exampleOf(code: ProblemCode) {
  const errors = [{ place: "inspectionDate", message: "what is wrong there", remedy: "What to do about it." }];
  return problemDocument(new HttpProblem(code, errors), "0b0c5e0e-7a53-4d0a-9c4e-3f9a1a6f2f10");
}
