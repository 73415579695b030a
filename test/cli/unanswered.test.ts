import { describe, expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { EXAMPLE, longlist, ON } from "./command-line.ts";

/** What a command is started with that finds its server; there is none behind it. */
const DESK = { LONGLIST_SERVER: "http://desk.test", LONGLIST_KEY: "k" };

describe("what writes", () => {
  const ID = "0f6d2c9a41b75e38";
  const WRITES: readonly (readonly string[])[] = [
    ["inspection", "create", ...ON],
    ["inspection", "submit", ID, EXAMPLE],
    ["inspection", "freeze", ID],
    ["inspection", "contribute", ID, "4 2 6 1"],
    ["inspection", "draw", ID],
    ["inspection", "replace", ID, "--case", "LL-1", "--reason", "transferred-out"],
    ["inspection", "erase", ID, "--reason", "Called off.", "--yes"],
    ["key", "create", "Leeds", "--role", "auditor"],
    ["key", "grant", ID, ID],
    ["key", "revoke", ID],
    ["retention", "confirm", "--yes"],
  ];
  const BROKEN: readonly (readonly [string, () => Promise<Response>])[] = [
    ["there is no connection", () => Promise.reject(new TypeError("fetch failed"))],
    ["the answer is cut off", async () => cutOff()],
    ["something between answers with a page", async () => new Response("<h1>Bad gateway</h1>", { status: 502 })],
    ["something between answers with its own JSON", async () => Response.json({ message: "no" }, { status: 504 })],
    ["the server is unwell", async () => Response.json({ title: "", errors: [], status: 503 }, { status: 503 })],
  ];

  test.each(WRITES)("%s %s names itself and says how to ask again, however its answer is lost", async (...argv) => {
    for (const [what, answer] of BROKEN) {
      const sent: (string | null)[] = [];
      const fetch = (_: string, init: RequestInit) => {
        sent.push(new Headers(init.headers).get("Idempotency-Key"));
        return answer();
      };
      const { status, stdout, stderr } = await longlist(argv, { fetch, env: DESK });
      expect({ status, stdout }, what).toEqual({ status: 2, stdout: "" });
      expect(sent, what).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
      expect(stderr, what).toContain(`give the same command with --idempotency-key ${sent[0]}`);
      await longlist([...argv, "--idempotency-key", "my-own"], { fetch, env: DESK });
      expect(sent[1], what).toBe("my-own");
    }
  });

  test("every command that a server writes for is among these", () => {
    const writing = COMMANDS.filter(({ options }) => options.some(({ name }) => name === "idempotency-key"));
    expect(writing.map(({ name }) => name).sort()).toEqual(WRITES.map((argv) => argv.slice(0, 2).join(" ")).sort());
  });

  test("what only reads is not told to be asked again with a key", async () => {
    for (const [, fetch] of BROKEN.slice(0, 4)) {
      const { status, stderr } = await longlist(["key", "list"], { fetch, env: DESK });
      expect(status).toBe(2);
      expect(stderr).toMatch(/^longlist key list: http:\/\/desk\.test [^\n]+ Check its address[^\n]*\n$/);
    }
  });

  test("an answer of any success is taken", async () => {
    const fetch = async () => Response.json({ id: ID }, { status: 201 });
    expect(await longlist(nth(WRITES, 0), { fetch, env: DESK })).toEqual({ status: 0, stdout: `${ID}\n`, stderr: "" });
  });
});

/** A body that ends in the middle, as when the server is killed while it answers. */
function cutOff(): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"id":"0f'));
      controller.error(new TypeError("terminated"));
    },
  });
  return new Response(body);
}

test.each([
  [["inspection", "list"], {}, "--server URL is missing"],
  [["key", "list", "--server", "localhost:8787", "--key", "k"], {}, "--server is not an address"],
  [["key", "list"], { LONGLIST_SERVER: "http://desk.test", LONGLIST_KEY: "longlist_…" }, "--key holds a space or"],
  [["inspection", "list", "--server", "http://desk.test"], {}, "--key KEY is missing"],
  [["migrate"], {}, "DATABASE_URL is missing"],
  [["migrate"], { DATABASE_URL: "nonsense" }, "DATABASE_URL is not of the form"],
])("%j says what keeps it from asking a server", async (argv, env, message) => {
  const { status, stderr } = await longlist(argv, { env });
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
});
