import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import type * as z from "zod";
import type { ProblemCode } from "../../../http/problems/problem-kinds.ts";
import { FILE_TYPES, fileResponse, mediaType } from "../../../http/response/file-response.ts";
import type { Api } from "../../api.ts";
import { KEY_NEEDED } from "../../documentation/ledger-route.ts";
import { READ_PROBLEMS, workProblems } from "../../documentation/problems-of-routes.ts";
import { csvContent, responses } from "../../documentation/responses.ts";
import { strictFields } from "../../request/strict-fields.ts";
import { canonicalResponse, negotiate } from "../../response.ts";
import { pathParameters, type RouteContext, refuseUnfit } from "./path-parameters.ts";

/** What a GET has of its own. */
export interface ReadingRoute<Path extends string, Query extends z.ZodObject, Found> {
  readonly path: Path;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** None unless told. */
  readonly query?: Query;
  readonly answers: readonly [description: string, schema: z.ZodType];
  /** Beside those of every such route. */
  readonly problems?: readonly ProblemCode[];
  readonly read: (context: RouteContext<Path>, query: z.infer<Query>, c: Context) => Promise<Found>;
  /** What is told of what was found; all of it unless told. */
  readonly json?: (found: Found) => unknown;
  /** For those who accept text/csv. */
  readonly csv?: { readonly example: string; readonly file: (found: Found) => CsvFile };
  /** For those who accept text/plain. */
  readonly txt?: { readonly example: string; readonly file: (found: Found) => CsvFile };
  /** For those who accept a workbook. */
  readonly xlsx?: { readonly file: (found: Found) => Promise<NamedFile<Uint8Array>> };
}

export type CsvFile = NamedFile<string>;

interface NamedFile<Content> {
  readonly content: Content;
  /** The parts of its name. */
  readonly name: readonly (string | null)[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A GET of what is on record. All of them need a key and answer with canonical JSON, some with a file too.
 *
 * @returns what adds it to the app
 */
export function readingRoute<const Path extends string, Found, Query extends z.ZodObject = z.ZodObject>({
  query,
  answers,
  problems = [],
  read,
  json = (found) => found,
  csv,
  txt,
  xlsx,
  ...own
}: ReadingRoute<Path, Query, Found>): (app: Api) => void {
  const [description, schema] = answers;
  const content = {
    "application/json": { schema },
    ...(csv && csvContent(csv.example)),
    ...(txt && { [FILE_TYPES.txt]: { schema: { type: "string" as const }, example: txt.example } }),
    ...(xlsx && { [FILE_TYPES.xlsx]: { schema: { type: "string" as const, format: "binary" } } }),
  };
  const files = { csv, txt, xlsx };
  const offered = FILES.filter((kind) => files[kind] !== undefined);
  const route = createRoute({
    ...own,
    path: own.path as string,
    method: "get",
    security: KEY_NEEDED,
    request: { params: pathParameters(own.path), query: (query as z.ZodObject | undefined) ?? strictFields({}) },
    responses: responses(
      { 200: { description, content } },
      ...READ_PROBLEMS,
      ...workProblems("GET", own.path),
      ...problems,
    ),
  });
  return (app) => {
    app.openapi(
      route,
      async (c) => {
        const types = ["application/json", ...offered.map(mediaType)];
        const type = negotiate(c.req.header("accept"), types);
        const { ledger, caller } = c.var;
        const context = { ...c.req.valid("param"), ledger, caller } as RouteContext<Path>;
        const found = await read(context, c.req.valid("query") as z.infer<Query>, c);
        const kind = offered[types.indexOf(type) - 1];
        const file = kind === undefined ? undefined : await files[kind]?.file(found);
        if (kind === undefined || file === undefined) return canonicalResponse(c, json(found));
        return fileResponse(c, kind, file.content, file.name, file.headers);
      },
      refuseUnfit,
    );
  };
}

const FILES = ["csv", "txt", "xlsx"] as const;
