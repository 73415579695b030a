import { existsSync, globSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { COMMANDS } from "../../src/cli/commands.ts";
import { preparedDirectory } from "../store/support/prepared-directory.ts";
import { keepLine } from "../support/run-log.ts";
import { DOCUMENTS, ROOT, readDocument } from "./documents.ts";
import { PICTURES } from "./pictures.ts";
import { withService } from "./service.ts";
import { runScript, runShown, scripts, shownCommands } from "./shown-commands.ts";
import { tablesIn, withTables } from "./tables.ts";

const MOST_OF_A_README = 10_000;

const documents = DOCUMENTS.map((path) => ({ path, text: readDocument(path) }));
const all = documents.map(({ text }) => text).join("\n");

test("every command that a document shows prints what it shows, and every script that it says runs ends well", async () => {
  await withService(await preparedDirectory(), keepLine, async (service) => {
    for (const { path, text } of documents) {
      const shown = shownCommands(text);
      const outputs = await runShown(shown, service);
      expect(shown.map(({ command }, index) => ({ path, command, output: outputs[index] }))).toEqual(
        shown.map((one) => ({ path, ...one })),
      );
      for (const script of scripts(text)) {
        const { status, output } = await runScript(script, service);
        expect({ path, status, output: status === 0 ? "" : output }).toEqual({ path, status: 0, output: "" });
      }
    }
  });
  expect(shownCommands(all).length).toBeGreaterThan(5);
  expect(scripts(all).length).toBeGreaterThan(0);
}, 240_000);

describe("what documents say of the project is so", () => {
  test.for(documents)("the tables of $path are the code's", ({ text }) => {
    expect(text).toBe(withTables(text));
  });

  test.for(Object.entries(PICTURES))("%s is drawn of the present draw, and the README shows it", ([path, draw]) => {
    expect(readDocument(path)).toBe(draw());
    expect(readDocument("README.md")).toContain(`](${path})`);
  });

  test("every kind of document that the code knows is among those that a release froze", () => {
    const kinds = globSync("src/**/*.ts", { cwd: ROOT }).flatMap((path) => [
      ...readDocument(path).matchAll(/["'](longlist\/[a-z-]+)["']/g),
    ]);
    const frozen = readDocument("specs/changelog.md");
    expect(kinds.length).toBeGreaterThan(20);
    for (const [, kind] of kinds) expect(frozen).toContain(`\`${kind}\``);
  });

  test("the last release of the changelog is the package's, and what it wrote is kept", () => {
    const [, released] = /^## (\d+\.\d+\.\d+)$/m.exec(readDocument("specs/changelog.md")) ?? [];
    expect(released).toBe(packageFile.version);
    expect(existsSync(join(ROOT, "test/golden/releases", packageFile.version))).toBe(true);
  });

  test("who may do what is told for each act, each role and each side", () => {
    const table = withTables("<!-- access -->\n<!-- /access -->");
    expect(table).toContain(
      "| `list.submit` | send the list | yes | yes | its own |  |  |  | `POST /v1/inspections/:inspection/submissions` | " +
        "`GET /inspections/:inspection/list`<br>`POST /inspections/:inspection/list` |",
    );
  });

  test("each table stands somewhere", () => {
    const names = [
      "access",
      "assumptions",
      "findings",
      "headings",
      "known-values",
      "placeholders",
      "queried-values",
      "settings",
      "specifications",
      "table-findings",
      "worked-example",
    ];
    expect(tablesIn(all).toSorted()).toEqual(names);
  });

  test.for(documents)("every file that $path links or names is there", ({ path, text }) => {
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = ""]) => join(dirname(path), to));
    const named = [...text.matchAll(/`((?:src|test|specs|\.ci)\/[\w./-]*)`/g)].map(([, to = ""]) => to);
    expect([...linked, ...named].filter((to) => !existsSync(join(ROOT, to)))).toEqual([]);
  });

  test("every npm script that they name is one", () => {
    const named = [...all.matchAll(/`npm (?:run )?(?!ci\b|install\b)([a-z:]+)/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => name !== "run" && !(name in packageFile.scripts))).toEqual([]);
  });

  test("every command of Longlist that they show is one", () => {
    const names = COMMANDS.map(({ name }) => name);
    const shown = [...all.matchAll(/npx longlist ([a-z]+(?: [a-z]+)?)/g)].map(([, words = ""]) => words);
    expect(shown.length).toBeGreaterThan(10);
    const unknown = shown.filter((words) => !names.includes(words) && !names.includes(words.split(" ", 1).join("")));
    expect(unknown).toEqual([]);
  });

  test("the README is short", () => {
    expect(Buffer.byteLength(readDocument("README.md"))).toBeLessThan(MOST_OF_A_README);
  });
});
