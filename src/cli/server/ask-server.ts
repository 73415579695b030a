import { parsed } from "../../base/json-text.ts";
import type { Obstacle } from "../../base/refusal.ts";
import type { ProblemDocument } from "../../http/problems/problem-document.ts";
import type { Finding } from "../../long-list/findings/finding.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT } from "../failure.ts";
import type { Io } from "../io.ts";
import { findingLines } from "../render/findings.ts";

/** What a command asks of a server. */
interface ServerRequest {
  /** GET unless there is a body, or this says otherwise. */
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly query?: URLSearchParams;
  readonly json?: object;
  /** A file as it is; the server tells its kind by its content. */
  readonly file?: Uint8Array;
}

/**
 * Asks the server that the command line or the environment names. What writes names itself, so that it can be sent again
 * without being done again; where its answer does not come, the user is told how.
 *
 * @returns the JSON of its answer
 * @throws CommandFailure for what it refuses, or where it cannot be reached or does not answer as Longlist does
 */
export async function askServer<T>(invocation: Invocation, io: Io, request: ServerRequest): Promise<T> {
  const { response, origin, howToSendAgain, unanswered } = await sent(invocation, io, request);
  const document = parsed(await response.text().catch(() => Promise.reject(unanswered)));
  if (response.ok && document !== undefined) return document as T;
  if (!response.ok && isProblem(document)) {
    if (howToSendAgain !== null && response.status >= 500) io.stderr.write(`${howToSendAgain}\n`);
    throw serverFailure(document);
  }
  throw new CommandFailure(`${origin} does not answer as Longlist does`, howToSendAgain ?? "Check its address.");
}

/**
 * Asks the server for something long.
 *
 * @returns its answer as it comes
 * @throws CommandFailure as {@link askServer} does
 */
export async function askServerForFile(
  invocation: Invocation,
  io: Io,
  request: ServerRequest,
): Promise<AsyncIterable<Uint8Array>> {
  const { response, origin } = await sent(invocation, io, request);
  if (response.ok && response.body) return response.body as unknown as AsyncIterable<Uint8Array>;
  const document = parsed(await response.text().catch(() => ""));
  if (isProblem(document)) throw serverFailure(document);
  throw new CommandFailure(`${origin} does not answer as Longlist does`, "Check its address.");
}

async function sent(invocation: Invocation, io: Io, request: ServerRequest) {
  const { value } = invocation;
  const server = value("server") ?? io.env.LONGLIST_SERVER;
  const key = value("key") ?? io.env.LONGLIST_KEY;
  if (!server) throw new CommandFailure("--server URL is missing", "Give it, or set LONGLIST_SERVER.");
  if (!key) throw new CommandFailure("--key KEY is missing", "Give it, or set LONGLIST_KEY, which others cannot see.");
  const idempotencyKey = value("idempotency-key") ?? crypto.randomUUID();
  refuseUnsendable({ key, "idempotency-key": idempotencyKey });
  const address = addressOf(server, request);
  const init = initOf(request, key, idempotencyKey);
  const howToSendAgain = init.method === "POST" ? howToSendItAgain(idempotencyKey) : null;
  const { origin } = new URL(address);
  const unanswered = new CommandFailure(
    `${origin} cannot be reached, or stopped before it had answered`,
    howToSendAgain ?? "Check its address, and that it runs.",
  );
  const response = await io.fetch(address, init).catch(() => Promise.reject(unanswered));
  return { response, origin, howToSendAgain, unanswered };
}

/** A server's problem as the command fails over it: of a list that was refused, what was found in it. */
function serverFailure({ title, errors }: ProblemDocument): CommandFailure {
  const obstacles = errors.flatMap((one) => ("place" in one ? [ofOption(one)] : []));
  const found = errors.flatMap((one) => ("place" in one ? [] : [one as Finding]));
  const findings = found.length === 0 ? "" : findingLines("list", found);
  return new CommandFailure(title, "", { obstacles, findings, status: findings === "" ? EXIT.usage : EXIT.blocked });
}

/** An obstacle that a header was, as that of the option that it was given by. */
function ofOption(obstacle: Obstacle): Obstacle {
  if (obstacle.place === "Idempotency-Key") return { ...obstacle, place: "idempotency-key" };
  if (obstacle.place !== "Authorization") return obstacle;
  const remedy = "Give it, or set LONGLIST_KEY, whole as it was shown. It may have expired or been ended.";
  return { ...obstacle, place: "key", remedy };
}

/** @throws CommandFailure for what no header can carry, such as an ellipsis from a page that shortens a key */
function refuseUnsendable(sent: Readonly<Record<string, string>>): void {
  for (const [option, text] of Object.entries(sent)) {
    if (/^[\x21-\x7e]+$/.test(text)) continue;
    throw new CommandFailure(
      `--${option} holds a space or a character beyond plain English text`,
      "Give it whole, as it was shown.",
    );
  }
}

function addressOf(server: string, { path, query }: ServerRequest): string {
  if (!/^https?:\/\//i.test(server) || !URL.canParse(server)) {
    throw new CommandFailure("--server is not an address", "For example http://localhost:8787.");
  }
  const address = new URL(server.replace(/\/$/, "") + path);
  for (const [name, value] of query ?? []) address.searchParams.append(name, value);
  return address.href;
}

function initOf({ method, json, file }: ServerRequest, key: string, idempotencyKey: string): RequestInit {
  const body = file ?? (json && JSON.stringify(json));
  const verb = method ?? (body ? "POST" : "GET");
  return {
    method: verb,
    headers: {
      Authorization: `Bearer ${key}`,
      Accept: "application/json",
      ...(verb === "POST" && { "Idempotency-Key": idempotencyKey }),
      ...(body && { "Content-Type": file ? "application/octet-stream" : "application/json" }),
    },
    ...(body && { body: body as BodyInit }),
  };
}

function isProblem(document: unknown): document is ProblemDocument {
  return Array.isArray((document as Partial<ProblemDocument> | null | undefined)?.errors);
}

function howToSendItAgain(idempotencyKey: string): string {
  return `Whether it was done is not known: give the same command with --idempotency-key ${idempotencyKey}.`;
}

type Page<N extends string, T> = { readonly [name in N]: readonly T[] } & { readonly next: string | null };

/**
 * Reads all pages of a list.
 *
 * @param name the field that holds a page's entries
 */
export async function everyPage<N extends string, T>(
  invocation: Invocation,
  io: Io,
  name: N,
  first: ServerRequest,
): Promise<T[]> {
  const all: T[] = [];
  for (let request: ServerRequest | null = first; request !== null; ) {
    const page: Page<N, T> = await askServer(invocation, io, request);
    all.push(...page[name]);
    request = page.next === null ? null : { path: page.next };
  }
  return all;
}
