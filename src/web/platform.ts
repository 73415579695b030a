import type { Context, Hono } from "hono";
import type { ServicePlatform, SignedIn } from "../http/platform.ts";
import type { Assets } from "./assets/assets.ts";

/** What the pages need from outside, beside what the API needs. */
export interface SitePlatform extends ServicePlatform {
  /** Style sheets, scripts and pictures. */
  readonly assets: Assets;
  /** The address that people use, where it is not the one that requests come to: behind a web server that has TLS. */
  readonly origin?: string | undefined;
  readonly about?: About;
}

/** What whoever runs the service says of it, and how long it keeps what; see `server/configuration.ts`. */
export interface About {
  readonly organisation?: string | undefined;
  readonly contact?: string | undefined;
  readonly retentionDays?: number;
  readonly accessLogDays?: number;
}

export interface SiteEnv {
  readonly Variables: SignedIn & {
    readonly requestId: string;
    readonly platform: SitePlatform;
  };
}

/** The pages as their files see them. */
export type Site = Hono<SiteEnv>;

/** The address of the service as people use it. @example originOf(c) // "https://longlist.example" */
export function originOf(c: Context<SiteEnv>): string {
  return c.var.platform.origin ?? new URL(c.req.url).origin;
}
