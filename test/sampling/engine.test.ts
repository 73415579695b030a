import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const SOURCE = new URL("../../src/", import.meta.url);
const ENGINE = new URL("sampling/", SOURCE);
const SPECIFICATIONS = new URL("../../specs/", import.meta.url);
const PACKAGES = ["zod", "seedrandom", "@noble/hashes", "canonicalize", "temporal-polyfill"];
const ENTRIES = ["draw/draw.ts", "receipt/verify.ts", "replacement/replacement.ts"];

const text = (file: string) => readFileSync(file, "utf8");
/** The engine and the ground floor it stands on, but for the one file there that asks the platform for random bytes. */
const files = ["sampling/", "base/"].flatMap((room) =>
  readdirSync(new URL(room, SOURCE), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && name !== "random-bytes.ts")
    .map((name) => fileURLToPath(new URL(room + name, SOURCE))),
);
const named = files.map((file) => [file.slice(fileURLToPath(SOURCE).length), file] as const);

/** What a file imports or re-exports, statically, by side effect or when it runs. */
function imports(file: string): string[] {
  return [...text(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)].map(
    ([, specifier = ""]) => specifier,
  );
}

/** Every file that the entries reach, and every package. */
function reached(): { files: Set<string>; packages: Set<string> } {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const queue = ENTRIES.map((name) => fileURLToPath(new URL(name, ENGINE)));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!file.endsWith(".ts")) continue;
    for (const specifier of imports(file)) {
      if (specifier.startsWith(".")) queue.push(fileURLToPath(new URL(specifier, `file://${file}`)));
      else packages.add(specifier);
    }
  }
  return { files: seen, packages };
}

const graph = reached();

describe("the engine is pure", () => {
  test("drawing, verifying, explaining and replacing reach nothing but the engine and the shipped specifications", () => {
    const outside = [...graph.files].filter((file) => {
      const specification = file.startsWith(fileURLToPath(SPECIFICATIONS)) && file.endsWith(".json");
      return !specification && !["sampling/", "base/"].some((room) => file.startsWith(fileURLToPath(SOURCE) + room));
    });
    expect(outside).toEqual([]);
    expect(graph.files.size).toBeGreaterThan(30);
  });

  test("and no package but five that run in every engine", () => {
    const used = [...graph.packages].map((specifier) =>
      specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/"),
    );
    expect(new Set(used)).toEqual(new Set(PACKAGES));
  });

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
