import { expect, test } from "vitest";
import { faultText } from "../../src/http/request-log.ts";
import { StoreFailure } from "../../src/store/store-failure.ts";

test("a fault is told by its kind and the line that threw it", () => {
  expect(faultText(new TypeError("Canary"))).toMatch(/^TypeError at fault-text\.test\.ts:\d+$/);
  expect(faultText(new StoreFailure("unexpected"))).toMatch(/^StoreFailure at fault-text\.test\.ts:\d+$/);
});

test.each(["Canary.ts:1", "first\n    at Canary (Canary.ts:1:2)", "Canary.ts:1:2)", ""])(
  "nothing of its message is told: %j",
  (message) => {
    const told = faultText(new RangeError(message));
    expect(told).toMatch(/^RangeError at fault-text\.test\.ts:\d+$/);
  },
);

test.each([
  ["a file", "file:///srv/longlist/src/perform.ts:41:9"],
  ["a file that was loaded with a query", "perform (file:///srv/longlist/src/perform.ts?v=1:41:9)"],
  ["a Worker's own file", "Object.perform (perform.ts:41:9)"],
])("the line is found by %s", (_, frame) => {
  const stack = `TypeError: Canary\n    at ${frame}\n    at next (file:///srv/longlist/src/next.ts:1:2)`;
  expect(faultText(Object.assign(new TypeError("Canary"), { stack }))).toBe("TypeError at perform.ts:41");
});

test("an error without a stack, or with one that was changed, is told by its kind alone", () => {
  const bare = new Error("Canary");
  delete bare.stack;
  expect(faultText(bare)).toBe("Error");
  expect(faultText(Object.assign(new Error("Canary"), { stack: "at Canary.ts:3" }))).toBe("Error");
});
