import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { NamedRequest } from "../../ledger/caller.ts";
import { digestOf } from "../../sampling/canonical.ts";

/** Names a request so that it can be sent again; on every POST that writes. */
export const IDEMPOTENCY_KEY = "Idempotency-Key";

/**
 * How a request names itself, where it does: by its key, and by a digest of what it asks. The same request sent again
 * has the same bytes; of a form, the same parts in the same order, for whoever sends one draws its boundary anew.
 *
 * @param request its body is left to be read
 */
export async function repeatOf(request: Request): Promise<NamedRequest | undefined> {
  const key = request.headers.get(IDEMPOTENCY_KEY);
  if (request.method !== "POST" || key === null) return undefined;
  const { pathname, search } = new URL(request.url);
  return { key, request: digestOf([request.method, pathname, search, await contentOf(request.clone())]) };
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
  const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData().catch(() => null);
  return form && Promise.all([...form].map(([name, value]) => partOf(name, value)));
}

async function partOf(name: string, value: string | File): Promise<Part> {
  if (typeof value === "string") return [name, null, hashOf(utf8ToBytes(value))];
  return [name, value.name, hashOf(new Uint8Array(await value.arrayBuffer()))];
}

function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
