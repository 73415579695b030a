import type { OpenAPIHono } from "@hono/zod-openapi";
import type { SignedIn } from "../http/platform.ts";

export interface ApiEnv {
  readonly Variables: SignedIn;
}

/** The app as its routes see it. */
export type Api = OpenAPIHono<ApiEnv>;
