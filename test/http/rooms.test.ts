import { readdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const SOURCE = resolve(import.meta.dirname, "../../src");

/** Which rooms, beside themselves, a room's files import. */
function importedBy(room: string): Set<string> {
  const files = readdirSync(resolve(SOURCE, room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => resolve(SOURCE, room, name));
  const reached = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g)].map(([, specifier = ""]) =>
      resolve(dirname(file), specifier).slice(SOURCE.length + 1),
    ),
  );
  return new Set(reached.map((path) => path.split("/")[0] ?? "").filter((one) => one !== room));
}

describe("the pages and the API stand side by side, on what they share of HTTP", () => {
  test("the pages import nothing of the API", () => {
    expect(importedBy("web")).toContain("http");
    expect(importedBy("web")).not.toContain("api");
  });

  test("the API imports nothing of the pages", () => {
    expect(importedBy("api")).toContain("http");
    expect(importedBy("api")).not.toContain("web");
  });

  test("the command line imports neither: it asks them as anybody does", () => {
    expect([...importedBy("cli")].filter((room) => ["api", "web"].includes(room))).toEqual([]);
  });

  test("what they share imports neither", () => {
    expect(importedBy("http")).toContain("ledger");
    expect([...importedBy("http")].filter((room) => ["api", "web", "cli", "server"].includes(room))).toEqual([]);
  });
});
