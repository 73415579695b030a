import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const SOURCE = new URL("../../src/", import.meta.url);

const text = (file: string) => readFileSync(file, "utf8");
/** The engine and the ground floor it stands on, but for the one file there that asks the platform for random bytes. */
const files = ["sampling/", "base/"].flatMap((room) =>
  readdirSync(new URL(room, SOURCE), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && name !== "random-bytes.ts")
    .map((name) => fileURLToPath(new URL(room + name, SOURCE))),
);
const named = files.map((file) => [file.slice(fileURLToPath(SOURCE).length), file] as const);

describe("the engine is pure", () => {
  test.each(named)("%s reads no clock, no locale, no platform and no randomness of its own", (_, file) => {
    const forbidden =
      /Math\.random|Date\.now|new Date|localeCompare|toLocale|\bIntl\b|\bprocess\.|\bperformance\b|\bTemporal\.Now\b|\bcrypto\b|\bfetch\(|globalThis|\bawait\b/;
    expect(text(file).match(forbidden)?.[0]).toBeUndefined();
  });

  test.each(named)("%s uses only arithmetic that every engine rounds alike", (name, file) => {
    const used = new Set([...text(file).matchAll(/\bMath\.(\w+)/g)].map(([, name = ""]) => name));
    const allowed = [
      "floor",
      "ceil",
      "round",
      "min",
      "max",
      "abs",
      // Of whole numbers, exactly.
      "clz32",
      "imul",
      ...(name.endsWith("/sample-size.ts") ? ["sqrt"] : []),
    ];
    expect([...used].filter((one) => !allowed.includes(one))).toEqual([]);
  });

  test("powers are of two, which are exact", () => {
    for (const [, file] of named) {
      // In code: a comment's `/**` is no power.
      const code = text(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      for (const [power] of code.matchAll(/\w+\s*\*\*\s*\w+/g)) expect(power).toBe("2 ** 53");
    }
  });
});
