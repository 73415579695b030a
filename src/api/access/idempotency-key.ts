import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Context } from "hono";
import { digestOf } from "../../base/canonical.ts";
import { API_FORM_LIMITS, formDataOf } from "../../http/request/form-data.ts";
import type { Caller } from "../../ledger/access/caller.ts";
import { idempotent } from "../../ledger/acts/idempotency.ts";
import type { ApiEnv } from "../api.ts";
import { bearerToken } from "./bearer-token.ts";

/** Names a request so that it can be sent again; on every POST that writes. */
const IDEMPOTENCY_KEY = "Idempotency-Key";

/**
 * The caller of a request that can be sent again where it names itself: the caller then brings its name, which is its key and a
 * digest of what it asks. The same request sent again has the same bytes; of a form, the same parts in the same order,
 * for whoever sends one draws its boundary anew.
 *
 * @param takesForm whether the route reads forms: of one that does not, none is taken apart
 * @example const caller = await idempotentCaller(c, false);
 */
export async function idempotentCaller(c: Context<ApiEnv>, takesForm: boolean): Promise<Caller> {
  const key = c.req.header(IDEMPOTENCY_KEY);
  if (key === undefined) return c.var.caller;
  const request = await digestOfRequest(c.req.raw, takesForm);
  return idempotent(c.var.caller, bearerToken(c.req.raw.headers), { key, request });
}

/** @param request its body is left to be read */
async function digestOfRequest(request: Request, takesForm: boolean): Promise<string> {
  const { pathname, search } = new URL(request.url);
  return digestOf([request.method, pathname, search, await contentOf(request.clone(), takesForm)]);
}

/** The content of a part of a form: name, file name where it is a file, and hash. */
type Part = readonly [name: string, fileName: string | null, hash: string];

async function contentOf(request: Request, takesForm: boolean): Promise<string | readonly Part[]> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  const type = request.headers.get("content-type") ?? "";
  const parts = takesForm && /^multipart\/form-data\s*;/i.test(type) ? await partsOf(bytes, type) : null;
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
