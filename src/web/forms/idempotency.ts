import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Context } from "hono";
import { digestOf } from "../../base/canonical.ts";
import type { Caller } from "../../ledger/access/caller.ts";
import { idempotent } from "../../ledger/acts/idempotency.ts";
import { REQUEST_FIELD } from "../components/form.ts";
import type { SiteEnv } from "../platform.ts";
import { sessionOf } from "../session/session-cookie.ts";
import type { SentForm } from "./sent-form.ts";

/** A name for a request, for the form that will send it. */
export function newRequestName(c: Context<SiteEnv>): string {
  return bytesToHex(c.var.platform.randomBytes(16));
}

/**
 * The caller with a form that can be sent twice and is done once: pressed twice, or sent again after the connection broke.
 *
 * @param files the form's files, which count as part of it
 */
export function idempotentCaller(c: Context<SiteEnv>, form: SentForm, files: readonly Uint8Array[] = []): Caller {
  const { caller } = c.var;
  const key = form.text(REQUEST_FIELD);
  const session = sessionOf(c);
  if (session === undefined || !/^[0-9a-f]{32}$/.test(key)) return caller;
  const fields = [...form.names].map((name) => [name, form.texts(name)]);
  const request = digestOf([c.req.method, c.req.path, fields, files.map((bytes) => bytesToHex(sha256(bytes)))]);
  return idempotent(caller, session, { key, request });
}
