import { Hono } from "hono";
import { expect, test } from "vitest";
import { idempotentCaller } from "../../src/api/access/idempotency-key.ts";
import type { ApiEnv } from "../../src/api/api.ts";
import type { PersonCaller } from "../../src/ledger/access/caller.ts";

/** What a route makes of the same form under two boundaries: the caller, with the digest of what is asked. */
async function callersOf(takesForm: boolean): Promise<unknown[]> {
  const app = new Hono<ApiEnv>();
  app.post("/", async (c) => {
    c.set("caller", {} as PersonCaller);
    return c.json(await idempotentCaller(c, takesForm));
  });
  return Promise.all(
    ["a", "b"].map(async (boundary) => {
      const response = await app.request("/", {
        method: "POST",
        body: `--${boundary}\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--${boundary}--\r\n`,
        headers: {
          "Content-Type": `multipart/form-data; boundary=${boundary}`,
          "Idempotency-Key": "k".repeat(16),
          Authorization: "Bearer longlist_0_0",
        },
      });
      return response.json();
    }),
  );
}

test("a form that is sent again is the same by its parts to a route that takes one", async () => {
  const [first, again] = await callersOf(true);
  expect(again).toEqual(first);
});

test("to a route that takes none a form is its bytes: nobody takes it apart before it is refused", async () => {
  const [first, again] = await callersOf(false);
  expect(again).not.toEqual(first);
});
