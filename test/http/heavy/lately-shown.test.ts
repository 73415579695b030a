import { expect, test } from "vitest";
import { latelyShown } from "../../../src/http/heavy/lately-shown.ts";

test("a secret that was right is not looked at again for half a minute, one that was wrong always is", async () => {
  let now = 0;
  const shown = latelyShown(() => now);
  const looked: string[] = [];
  const ask = (secret: string) =>
    shown.whose(secret, async () => {
      looked.push(secret);
      return secret === "right" ? "key:1" : null;
    });
  expect([await ask("right"), await ask("right"), await ask("wrong"), await ask("wrong")]).toEqual([
    "key:1",
    "key:1",
    null,
    null,
  ]);
  expect(looked).toEqual(["right", "wrong", "wrong"]);
  now = 30_001;
  expect(await ask("right")).toBe("key:1");
  expect(looked.at(-1)).toBe("right");
});
