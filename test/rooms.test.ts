import { readdirSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import pureRooms from "../src/pure/tsconfig.json" with { type: "json" };

const SOURCE = resolve(import.meta.dirname, "../src");

/** From a list's bytes to a sample, who inspects it and what it is rated. */
const ENGINE = ["base", "sampling", "assignment", "rating", "long-list"];

/**
 * The rooms of the house and what each may import besides itself. A file belongs to the room with the longest name that
 * its path begins with; a room that is not here may not be. `specs` are the shipped specifications, which are data.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  base: [],
  sampling: ["base", "specs"],
  assignment: ["base", "sampling"],
  rating: ["base", "sampling"],
  "long-list": ["base", "sampling"],
  "report/files": [...ENGINE],
  "use-cases": [...ENGINE, "report/files"],
  report: [...ENGINE, "report/files", "use-cases"],

  store: ["base"],
  ledger: [...ENGINE, "use-cases", "store"],
  http: ["base", "long-list", "use-cases", "store", "ledger"],
  api: [...ENGINE, "use-cases", "report", "report/files", "ledger", "http"],

  "web/markup.ts": ["base"],
  "web/components": ["base", "report", "web/markup.ts"],
  "web/assets": [],
  "web/layout-texts.ts": ["web/markup.ts"],
  "web/layout.ts": ["ledger", "web/markup.ts", "web/components", "web/assets", "web/layout-texts.ts"],
  "web/platform.ts": ["http", "web/assets"],
  "web/views": [
    ...ENGINE,
    "use-cases",
    "report",
    "ledger",
    "web/markup.ts",
    "web/components",
    "web/layout-texts.ts",
    "web/layout.ts",
  ],
  "web/forms": [
    "base",
    "sampling",
    "long-list",
    "use-cases",
    "report",
    "ledger",
    "http",
    "web/platform.ts",
    "web/components",
    "web/views",
    "web/session",
  ],
  "web/session": ["http", "web/platform.ts"],
  "web/response.ts": ["http", "web/markup.ts", "web/components", "web/layout.ts", "web/platform.ts", "web/session"],
  "web/access": [
    "http",
    "ledger",
    "web/markup.ts",
    "web/layout.ts",
    "web/platform.ts",
    "web/session",
    "web/response.ts",
  ],
  "web/routes": [
    ...ENGINE,
    "use-cases",
    "report",
    "report/files",
    "store",
    "ledger",
    "http",
    "web/markup.ts",
    "web/components",
    "web/layout-texts.ts",
    "web/layout.ts",
    "web/platform.ts",
    "web/views",
    "web/forms",
    "web/session",
    "web/response.ts",
    "web/access",
    "web/assets",
  ],
  "web/site.ts": ["http", "web/platform.ts", "web/session", "web/response.ts", "web/access", "web/routes"],
  // What runs in the browser: never a route, nor anything that only the server has.
  "web/browser": [
    "base",
    "long-list",
    "use-cases",
    "web/markup.ts",
    "web/components",
    "web/layout-texts.ts",
    "web/layout.ts",
    "web/views",
    "web/forms",
  ],

  server: ["base", "store", "ledger", "http", "api", "web/platform.ts", "web/assets", "web/site.ts"],
  "server.ts": ["server"],
  "worker.ts": ["base", "store", "ledger", "http", "server", "web/assets"],
  cli: [...ENGINE, "use-cases", "report", "report/files", "store", "ledger", "http", "server", "package.json"],
  "cli.ts": ["cli", "server"],
};

/**
 * Rooms that have rooms themselves, each from the ground up: a file imports what lies in its own or in one further down.
 * "." is what lies in none.
 */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  sampling: [".", "specification", "lottery", "plan", "draw", "receipt", "replacement"],
  "long-list": [
    "findings",
    "fields.ts",
    "values",
    "headings",
    "sheet",
    "columns",
    "rows",
    "files",
    "template",
    "mappings",
    ".",
  ],
  ledger: [
    ".",
    // Who asks, and what they may do.
    "access",
    "audit",
    "credentials",
    // How everything is done: allowed, in a state, once, on the trail.
    "acts",
    "records",
    "redaction",
    "assignments",
    "judgements",
    "ratings",
    "retention",
    "inspections",
    "keys",
    "public-record",
    "oversight",
    "backup",
    "ledger.ts",
  ],
  "use-cases": [".", "check", "explain", "compare", "verify", "assign", "rate", "sizes"],
  "web/views": [
    ".",
    "findings",
    "mappings",
    "help",
    "plan",
    "sizes",
    "pilot",
    "verify",
    // What all pages of an inspection have; those of each part stand further up.
    "inspections",
    "keys",
    "letters",
    "programme",
    "check",
    "judgements",
    "ratings",
    "inspections/desk",
    "inspections/hub",
    "inspections/list",
    "inspections/lock",
    "inspections/record",
    "draws",
    "assignment",
  ],
};

/** Rooms that run unchanged in a Worker, in Node and in a browser: those that are compiled without the types of any. */
const PURE = pureRooms.include.filter((path) => path.startsWith("../")).map((path) => path.slice("../".length));
/** Packages that do so too. */
const PACKAGES = [
  "zod",
  "seedrandom",
  "@noble/hashes",
  "canonicalize",
  "temporal-polyfill",
  "csv-parse",
  "csv-stringify",
  "hucre",
];

interface Import {
  readonly file: string;
  readonly room: string;
  /** The room, or the package. */
  readonly target: string;
  /** The file's path, or the package's. */
  readonly path: string;
  readonly ofPackage: boolean;
}

const MODULE =
  /^(?:import|export)\s(?:[^;"']*?\sfrom\s+)?["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']|^\s+(?:\} )?from\s+["']([^"']+)["'];$/gm;

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
  .map((name) => name.replaceAll("\\", "/"));

const longestFirst = (a: string, b: string) => b.length - a.length;

/** The name of the room a path lies in, as the table has it, or as it would have to have it. */
function roomOf(path: string): string {
  const room = Object.keys(ARROWS).filter((name) => path === name || path.startsWith(`${name}/`));
  return room.sort(longestFirst)[0] ?? path.replace(/^\.\.\//, "").replace(/^specs\/.*/, "specs");
}

/** What a file imports or re-exports, statically, by side effect or when it runs. */
function importsOf(file: string): Import[] {
  const specifiers = [...readFileSync(resolve(SOURCE, file), "utf8").matchAll(MODULE)].map(
    ([, one, other, third]) => one ?? other ?? third ?? "",
  );
  const room = roomOf(file);
  return specifiers.map((specifier) => {
    if (!specifier.startsWith(".")) {
      const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
      return { file, room, target: name, path: specifier, ofPackage: true };
    }
    const path = relative(SOURCE, resolve(SOURCE, dirname(file), specifier)).replaceAll("\\", "/");
    return { file, room, target: roomOf(path), path, ofPackage: false };
  });
}

const imports = files.flatMap(importsOf);
const told = ({ file, target }: Import) => `${file} imports ${target}`;

describe("arrows between rooms", () => {
  test("every file lies in a room of the table", () => {
    expect(files.filter((file) => !(roomOf(file) in ARROWS))).toEqual([]);
    expect(files.length).toBeGreaterThan(400);
    expect(imports.length).toBeGreaterThan(2000);
  });

  test("go only where the table lets them", () => {
    const wrong = imports.filter(
      ({ room, target, ofPackage }) => !ofPackage && target !== room && !ARROWS[room]?.includes(target),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test("are each gone by something", () => {
    const gone = new Set(imports.map(({ room, target }) => `${room} imports ${target}`));
    const arrows = Object.entries(ARROWS).flatMap(([room, targets]) =>
      targets.map((target) => `${room} imports ${target}`),
    );
    expect(arrows.filter((arrow) => !gone.has(arrow))).toEqual([]);
  });

  test("never lead in a circle", () => {
    const above = (room: string, seen = new Set<string>()): Set<string> => {
      for (const target of ARROWS[room] ?? []) {
        if (seen.has(target)) continue;
        seen.add(target);
        above(target, seen);
      }
      return seen;
    };
    const circles = Object.keys(ARROWS).filter((room) => above(room).has(room));
    expect(circles).toEqual([]);
  });
});

describe.each(Object.entries(INSIDE))("inside %s", (room, rooms) => {
  const own = imports.filter((one) => one.room === room && one.target === room);
  const innerOf = (path: string) => {
    const inside = path.slice(room.length + 1);
    const [nearest] = rooms.filter((one) => inside === one || inside.startsWith(`${one}/`)).sort(longestFirst);
    return nearest ?? (inside.includes("/") ? inside : ".");
  };

  test("the list has every room", () => {
    expect(new Set(own.flatMap(({ file, path }) => [innerOf(file), innerOf(path)]))).toEqual(new Set(rooms));
  });

  test("arrows lead down", () => {
    const up = own.filter(({ file, path }) => rooms.indexOf(innerOf(path)) > rooms.indexOf(innerOf(file)));
    expect(up.map(({ file, path }) => `${file} imports ${path}`)).toEqual([]);
  });
});

describe("the pure rooms", () => {
  const pure = imports.filter(({ room }) => PURE.some((one) => room === one || room.startsWith(`${one}/`)));

  test("hold the engine", () => {
    expect(PURE).toEqual(expect.arrayContaining([...ENGINE, "use-cases", "report"]));
  });

  test("import no package but those that run in every engine: nothing of Node, of hono or of Cloudflare", () => {
    const packages = pure.filter(({ ofPackage }) => ofPackage);
    expect(packages.filter(({ target }) => !PACKAGES.includes(target)).map(told)).toEqual([]);
    expect(new Set(packages.map(({ target }) => target))).toEqual(new Set(PACKAGES));
  });

  test("of which the engine and the ratings need five", () => {
    const engine = pure.filter(
      ({ room, ofPackage }) => ofPackage && ["sampling", "assignment", "rating"].includes(room),
    );
    const reached = new Set(engine.map(({ target }) => target));
    expect([...reached].filter((name) => !PACKAGES.slice(0, 5).includes(name))).toEqual([]);
  });
});

test("a browser's script reaches no route, whatever it imports", () => {
  const byFile = new Map(files.map((file) => [file, localImports(file)]));
  const reached = new Set(files.filter((file) => file.startsWith("web/browser/")));
  for (const file of reached) for (const next of byFile.get(file) ?? []) reached.add(next);
  expect(reached.size).toBeGreaterThan(100);
  const server = ["web/routes/", "web/site.ts", "web/access/", "web/response.ts", "store/", "server/", "api/"];
  expect(server.filter((room) => !files.some((file) => file.startsWith(room)))).toEqual([]);
  expect([...reached].filter((file) => server.some((room) => file.startsWith(room)))).toEqual([]);
});

/** The files that a file imports for more than their types. */
function localImports(file: string): string[] {
  const source = readFileSync(resolve(SOURCE, file), "utf8").replaceAll(/^import type [^;]*;/gm, "");
  return [...source.matchAll(MODULE)].flatMap(([, one, other, third]) => {
    const specifier = one ?? other ?? third ?? "";
    return specifier.startsWith(".") && specifier.endsWith(".ts")
      ? [relative(SOURCE, resolve(SOURCE, dirname(file), specifier)).replaceAll("\\", "/")]
      : [];
  });
}

/** What is as long as what it tells: findings, fields, words, who may do what, texts of pages. */
const TABLES = [
  "ledger/access/who-may-do-what.ts",
  "long-list/fields.ts",
  "long-list/findings/findings.ts",
  "long-list/values/known-values.ts",
  "long-list/values/profile-values.ts",
  "sampling/specification/specification-fields.ts",
  "web/views/draws/texts.ts",
  "web/views/pilot/texts.ts",
  "web/views/verify/texts.ts",
];

test("no file has over 200 lines but tables", () => {
  const lines = (file: string) => readFileSync(resolve(SOURCE, file), "utf8").split("\n").length - 1;
  expect(files.filter((file) => lines(file) > 200).sort()).toEqual(TABLES);
});
