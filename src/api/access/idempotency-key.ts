import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { MiddlewareHandler } from "hono";
import { digestOf } from "../../base/canonical.ts";
import { API_FORM_LIMITS, formDataOf } from "../../http/request/form-data.ts";
import { idempotent } from "../../ledger/idempotency.ts";
import type { ApiEnv } from "../api.ts";
import { bearerToken } from "./bearer-token.ts";

/** Names a request so that it can be sent again; on every POST that writes. */
const IDEMPOTENCY_KEY = "Idempotency-Key";

/**
 * Makes a request that names itself one that can be sent again: the caller then brings its name, which is its key and a
 * digest of what it asks. The same request sent again has the same bytes; of a form, the same parts in the same order,
 * for whoever sends one draws its boundary anew. For routes that write, after the caller has been let in.
 */
export function makeIdempotent(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const key = c.req.header(IDEMPOTENCY_KEY);
    if (key !== undefined) {
      const request = await digestOfRequest(c.req.raw);
      c.set("caller", idempotent(c.var.caller, bearerToken(c.req.raw.headers), { key, request }));
    }
    await next();
  };
}

/** @param request its body is left to be read */
async function digestOfRequest(request: Request): Promise<string> {
  const { pathname, search } = new URL(request.url);
  return digestOf([request.method, pathname, search, await contentOf(request.clone())]);
}

/** The content of a part of a form: name, file name where it is a file, and hash. */
type Part = readonly [name: string, fileName: string | null, hash: string];

async function contentOf(request: Request): Promise<string | readonly Part[]> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  const type = request.headers.get("content-type") ?? "";
  const parts = /^multipart\/form-data\s*;/i.test(type) ? await partsOf(bytes, type) : null;
  return parts ?? hashOf(bytes);
}

/** Null for a body that is no form, whatever it calls itself: the route refuses it. */
async function partsOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<readonly Part[] | null> {
  const form = await formDataOf(bytes, type, API_FORM_LIMITS).catch(() => null);
  return form && Promise.all([...form].map(([name, value]) => partOf(name, value)));
}

async function partOf(name: string, value: string | File): Promise<Part> {
  if (typeof value === "string") return [name, null, hashOf(utf8ToBytes(value))];
  return [name, value.name, hashOf(new Uint8Array(await value.arrayBuffer()))];
}

function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
