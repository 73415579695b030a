import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const WEB = new URL("../../src/web/", import.meta.url);

/** The files of a room of the pages, and what each imports from within the pages, by its path there. */
function importsOf(room: string): (readonly [file: string, imported: readonly string[]])[] {
  const names = readdirSync(new URL(`${room}/`, WEB), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => {
      const file = new URL(`${room}/${name}`, WEB);
      const specifiers = [...readFileSync(file, "utf8").matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"']+)["']/g)];
      const imported = specifiers.map(([, specifier]) => fileURLToPath(new URL(specifier!, file)));
      return [`${room}/${name}`, imported.flatMap((path) => path.split(fileURLToPath(WEB)).slice(1))] as const;
    });
}

const ROOMS = ["views", "components"] as const;
const rooms = ROOMS.map((room) => ({ room, files: importsOf(room) }));

describe("markup is made of documents alone, on the server and in the browser alike", () => {
  test.for(rooms)("$room import nothing of the pages, of requests or of the browser", ({ files }) => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.some(([, imported]) => imported.length > 0)).toBe(true);
    const outside = files.flatMap(([file, imported]) =>
      imported.filter((path) => /^(pages|request|browser)\//.test(path)).map((path) => `${file} imports ${path}`),
    );
    expect(outside).toEqual([]);
  });

  test("and components nothing of views", () => {
    const { files } = rooms.find(({ room }) => room === "components")!;
    const views = files.flatMap(([file, imported]) => (imported.some((path) => path.startsWith("views/")) ? file : []));
    expect(views).toEqual([]);
  });
});
