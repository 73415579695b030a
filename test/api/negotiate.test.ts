import { expect, test } from "vitest";
import { negotiate } from "../../src/api/response.ts";

const OFFERED = ["application/json", "text/csv"] as const;

test.each([
  [undefined, "application/json"],
  ["", "application/json"],
  ["*/*", "application/json"],
  ["text/csv", "text/csv"],
  ["TEXT/CSV; charset=utf-8", "text/csv"],
  ["text/*", "text/csv"],
  ["text/csv, application/json", "application/json"],
  ["text/csv, application/json;q=0.9", "text/csv"],
  ["text/csv;q=0.1, */*;q=0.5", "application/json"],
  ["application/json;q=0, */*", "text/csv"],
  ["text/html,application/xhtml+xml,*/*;q=0.8", "application/json"],
] as const)("Accept: %s is given %s", (accept, type) => {
  expect(negotiate(accept, OFFERED)).toBe(type);
});

test.each(["text/html", "application/json;q=0", "image/*", "*/*;q=0", "nonsense"])(
  "Accept: %s is refused",
  (accept) => {
    expect(() => negotiate(accept, ["application/json"])).toThrow("None of the media types asked for can be given.");
  },
);
