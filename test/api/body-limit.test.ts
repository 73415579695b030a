import { expect, test } from "vitest";
import { DRAWS, inShort, post, postCsv, TWO_CASES } from "./asking.ts";

const MOST = 5_000_000;

/** The two cases, followed by blank lines up to a size. */
function listOf(bytes: number): string {
  return TWO_CASES + "\n".repeat(bytes - TWO_CASES.length);
}

/** A body in pieces, whose length nobody announces. */
function stream(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + 65_536));
      at += 65_536;
    },
  });
}

test.each<[string, (list: string) => Promise<Response>]>([
  ["with a Content-Length", (list) => postCsv(DRAWS, list, { "Content-Length": String(list.length) })],
  ["without a Content-Length", (list) => postCsv(DRAWS, stream(list))],
])("5 MB are read and a byte more is not, %s", async (_, send) => {
  expect((await send(listOf(MOST))).status).toBe(200);
  expect(await inShort(send(listOf(MOST + 1)))).toBe("413 body-too-large: body");
});

test("a body that is too large is refused before anything of it is read", async () => {
  const response = await post("/v1/verifications", stream("[".repeat(MOST + 1)), {
    "Content-Type": "application/json",
  });
  expect(await inShort(response)).toBe("413 body-too-large: body");
});
