import type { ProblemDocument } from "../../api/problems/problem-document.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure } from "../failure.ts";
import type { Io } from "../io.ts";
import { ServerProblem } from "./server-problem.ts";

/** What a command asks of a server. */
export interface ServerRequest {
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
 * without being done again.
 *
 * @returns the JSON of its answer
 * @throws ServerProblem for what it refuses; CommandFailure where it cannot be reached or does not answer as Longlist does
 */
export async function askServer<T>(invocation: Invocation, io: Io, asked: ServerRequest): Promise<T> {
  const { value } = invocation;
  const server = value("server") ?? io.env.LONGLIST_SERVER;
  const key = value("key") ?? io.env.LONGLIST_KEY;
  if (!server) throw new CommandFailure("--server URL is missing", "Give it, or set LONGLIST_SERVER.");
  if (!key) throw new CommandFailure("--key KEY is missing", "Give it, or set LONGLIST_KEY, which others cannot see.");
  const repeat = value("idempotency-key") ?? crypto.randomUUID();
  const response = await reach(io, addressOf(server, asked), initOf(asked, key, repeat), repeat);
  const document = await response.json().catch(() => {
    throw new CommandFailure(`${server} does not answer as Longlist does`, "Check its address.");
  });
  if (response.ok) return document as T;
  if (response.status === 503) io.stderr.write(`${repeatLine(repeat)}\n`);
  throw new ServerProblem(document as ProblemDocument);
}

function addressOf(server: string, { path, query }: ServerRequest): string {
  if (!URL.canParse(server))
    throw new CommandFailure("--server is not an address", "For example http://localhost:8787.");
  const address = new URL(server.replace(/\/$/, "") + path);
  for (const [name, value] of query ?? []) address.searchParams.append(name, value);
  return address.href;
}

function initOf({ method, json, file }: ServerRequest, key: string, repeat: string): RequestInit {
  const body = file ?? (json && JSON.stringify(json));
  const verb = method ?? (body ? "POST" : "GET");
  return {
    method: verb,
    headers: {
      Authorization: `Bearer ${key}`,
      Accept: "application/json",
      ...(verb === "POST" && { "Idempotency-Key": repeat }),
      ...(body && { "Content-Type": file ? "application/octet-stream" : "application/json" }),
    },
    ...(body && { body: body as BodyInit }),
  };
}

async function reach({ fetch }: Io, address: string, init: RequestInit, repeat: string): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch {
    const remedy = init.method === "POST" ? repeatLine(repeat) : "Check its address, and that it runs.";
    throw new CommandFailure(`${new URL(address).origin} cannot be reached, or stopped before it answered`, remedy);
  }
}

function repeatLine(repeat: string): string {
  return `Whether it was done is not known: give the same command with --idempotency-key ${repeat}.`;
}
