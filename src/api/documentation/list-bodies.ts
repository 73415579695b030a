import type { RouteConfig } from "@hono/zod-openapi";

/** A long list of eight invented cases, for the examples in the document. */
export const EXAMPLE_LIST = `Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing
EX-01,Male,Referral order,2026-03-09,Low,Medium
EX-02,Male,Youth rehabilitation order,2026-03-23,High,High
EX-03,Female,Referral order,2026-04-02,Medium,Medium
EX-04,Male,Detention and training order,2026-04-20,Very high,High
EX-05,Male,Community resolution,2026-06-15,Low,Low
EX-06,Female,Youth caution,2026-06-29,Low,Medium
EX-07,Male,Youth conditional caution,2026-07-08,Medium,Not recorded
EX-08,Female,Community resolution,2026-07-27,Not recorded,Low
`;

type Body = NonNullable<NonNullable<RouteConfig["request"]>["body"]>;

const binary = { type: "string" as const, format: "binary" };

/**
 * The body of a route that reads a list, in its three kinds, for the document. The schemas are references, as the
 * framework would else read the body itself, and it would quote the body in its errors.
 *
 * @param name the prefix of the registered schemas: `Draw` for `DrawForm` and `DrawRequest`
 */
export function listBody(name: string): Body {
  return fileBody(name, { example: EXAMPLE_LIST });
}

/** The body of a route that reads another table, in the same three kinds. @param csv what is said of it as CSV */
export function fileBody(name: string, csv: { readonly example?: string } = {}): Body {
  const content = {
    "text/csv": { schema: { type: "string" as const }, ...csv },
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { schema: binary },
    "application/octet-stream": { schema: binary },
  };
  return { ...formOrJsonBody(name), content: { ...content, ...formOrJsonBody(name).content } };
}

/** The body of a route that needs more than a list, so that a bare file cannot do. */
export function formOrJsonBody(name: string): Body {
  return {
    required: true,
    content: {
      "multipart/form-data": { schema: { $ref: `#/components/schemas/${name}Form` } },
      "application/json": { schema: { $ref: `#/components/schemas/${name}Request` } },
    },
  };
}
