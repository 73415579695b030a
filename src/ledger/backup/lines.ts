import { canonicalJson } from "../../base/canonical.ts";
import { parsed } from "../../base/json-text.ts";
import { endSchema, lineDigest } from "./format.ts";

/** Lines out of bytes as they come; a last line without an end is one too. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest: string[] = [];
  for await (const chunk of chunks) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    rest.push(first);
    for (const next of others) {
      yield rest.join("");
      rest = [next];
    }
  }
  const last = rest.join("") + decoder.decode();
  if (last !== "") yield last;
}

/**
 * Whether the lines of a backup, passed on one by one, are all there and as they were written.
 *
 * @returns whether they were
 */
export async function passOn(lines: AsyncIterable<string>, take: (line: string) => Promise<void>): Promise<boolean> {
  const digest = lineDigest();
  let before: string | null = null;
  for await (const line of lines) {
    if (before !== null) digest.take(before);
    before = line;
    await take(line);
  }
  const end = before === null ? undefined : endSchema.safeParse(parsed(before)).data;
  return end !== undefined && end.digest === digest.end() && canonicalJson(end) === before;
}
