import { constants, createReadStream } from "node:fs";
import { access, stat } from "node:fs/promises";
import { SAY_IT_ONCE, saidTwice } from "../base/json-text.ts";
import type { ListInput } from "../long-list/read-list.ts";
import { READ_LIMITS, type ReadLimits } from "../long-list/sheet/sheet.ts";
import { REDACTED } from "../sampling/receipt/receipt.ts";
import { CommandFailure } from "./failure.ts";
import type { Io } from "./io.ts";

/** The argument that stands for standard input. */
export const STDIN = "-";

/** Far above any list or receipt; so that a device or a wrong file cannot fill the memory. */
const MOST_BYTES = 128_000_000;

/**
 * A command reads one list at a time on its user's own machine: 100,000 rows, which is the contract's, with every column of the
 * template.
 */
export const LIST_LIMITS: ReadLimits = { ...READ_LIMITS, rows: 100_000, bytes: 32_000_000, cells: 2_000_000 };

/** What messages call an input. @example inputName("-") // "stdin" */
export function inputName(path: string): string {
  return path === STDIN ? "stdin" : path;
}

/**
 * Checks that all inputs can be read before any work begins.
 *
 * @throws CommandFailure for a file that is missing, is a folder or may not be read, and for standard input named twice
 */
export async function refuseUnreadable(paths: readonly string[]): Promise<void> {
  if (paths.filter((path) => path === STDIN).length > 1) {
    throw new CommandFailure(
      "standard input (-) is named twice",
      "It can be read only once; give the other as a file.",
    );
  }
  for (const path of paths) {
    if (path === STDIN) continue;
    try {
      if ((await stat(path)).isDirectory()) throw folderFailure(path);
      await access(path, constants.R_OK);
    } catch (error) {
      throw readFailure(path, error);
    }
  }
}

/**
 * Reads a file, or standard input for `-`.
 *
 * @throws CommandFailure where it cannot be read or is larger than any list or receipt
 */
export async function readInput(path: string, io: Pick<Io, "stdin">): Promise<Uint8Array> {
  try {
    return await collect(path === STDIN ? io.stdin : createReadStream(path), path);
  } catch (error) {
    throw readFailure(path, error);
  }
}

/**
 * Reads a long list's file, or standard input for `-`, which may hold more than a service takes in.
 *
 * @throws CommandFailure as {@link readInput} does
 */
export async function readListInput(path: string, io: Pick<Io, "stdin">): Promise<ListInput> {
  return { bytes: await readInput(path, io), name: inputName(path), limits: LIST_LIMITS };
}

/**
 * Reads a JSON document. Messages say nothing of the content, but where a name stands twice: the file may be another one than
 * was meant.
 *
 * @param what what the document should be, for messages
 * @throws CommandFailure where it cannot be read, is not UTF-8, is not JSON or says something twice
 */
export async function readJson(path: string, what: string, io: Pick<Io, "stdin">): Promise<unknown> {
  const bytes = await readInput(path, io);
  const { text, document } = parsed(bytes, inputName(path), what);
  const twice = saidTwice(text);
  if (twice !== null) throw new CommandFailure(`${inputName(path)} says ${twice} twice`, SAY_IT_ONCE);
  return document;
}

/** Documents that a command line names, by their kind: what each is called, and what to give. */
const DOCUMENTS = {
  draw: {
    what: "receipt",
    give: "Give the receipt.json of a draw, or what draw --json printed; the receipt comes first.",
  },
  assignment: { what: "assignment", give: "Give the assignment.json that assign or the service wrote." },
  rating: { what: "rating", give: "Give the rating.json that rate or the service wrote." },
} as const;

/**
 * Reads one of Longlist's documents as JSON that at least says it is one; whether it holds is the engine's to say. Another file is a
 * mistake in the command line, a document that was damaged is not.
 *
 * @throws CommandFailure where it cannot be read or is something else
 */
export async function readDocument(
  path: string,
  kind: keyof typeof DOCUMENTS,
  io: Pick<Io, "stdin">,
): Promise<unknown> {
  const { what, give } = DOCUMENTS[kind];
  const document = await readJson(path, what, io);
  const said: unknown = Object(document).kind;
  if (said === `longlist/${kind}`) return document;
  if (said === REDACTED.kind) throw new CommandFailure(`${inputName(path)}: ${REDACTED.message}`, REDACTED.remedy);
  throw new CommandFailure(`${inputName(path)} is no ${what}`, give);
}

function parsed(bytes: Uint8Array, name: string, what: string): { readonly text: string; readonly document: unknown } {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, document: JSON.parse(text) };
  } catch {
    const state = bytes.length === 0 ? "is empty" : "is not JSON";
    throw new CommandFailure(`${name} ${state}, so it is no ${what}`, "Give it as it was written.");
  }
}

async function collect(source: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > MOST_BYTES) {
      throw new CommandFailure(
        `${inputName(path)} holds more than ${MOST_BYTES / 1_000_000} MB`,
        "Check that it is the right file.",
      );
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function readFailure(path: string, error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new CommandFailure(`there is no file ${inputName(path)}`, "Check its name and folder.");
  if (code === "EISDIR") return folderFailure(path);
  return new CommandFailure(`${inputName(path)} cannot be read (${code ?? "unknown cause"})`, "Check who may read it.");
}

function folderFailure(path: string): CommandFailure {
  return new CommandFailure(`${path} is a folder`, "Name the files in it.");
}
