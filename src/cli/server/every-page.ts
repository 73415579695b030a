import type { Invocation } from "../command.ts";
import type { Io } from "../io.ts";
import { askServer, type ServerRequest } from "./ask-server.ts";

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
