import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { logFaults } from "./log-faults.ts";

function logs(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "longlist-logs-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const LINE = '{"requestId":"5c0c4f5e-0000-4c00-8c12-0c0000012345","route":"/v1/draws","status":200}\n';

test.each(["LL-60063", "CH1217", "C-00001", "O-0001", "CANARY-7", "Canary Surname"])(
  "a log that holds %s is a fault of the run",
  (reference) => {
    const found = logFaults(logs({ "app.1": LINE, "audit.1": `${LINE}{"subject":"${reference}"}\n${LINE}` }), []);
    expect(found).toEqual([`a case reference was logged (audit): {"subject":"${reference}"}`]);
  },
);

test("request ids, digests and routes are no case references", () => {
  expect(logFaults(logs({ "app.1": LINE, "audit.1": `{"hash":"sha256:${"c0".repeat(32)}"}\n` }), [])).toEqual([]);
});

test("a run that gathered too few lines does not pass for one that gives nothing away", () => {
  const passed = ["test/api/draws.test.ts"];
  expect(logFaults(logs({ "app.1": LINE, "server.1": LINE.repeat(50) }), passed)).toEqual([
    expect.stringMatching(/^test\/api\/draws\.test\.ts passed and 1 lines of app were kept, fewer than 20/),
  ]);
  expect(logFaults(logs({ "app.1": LINE.repeat(10), "app.2": LINE.repeat(10) }), passed)).toEqual([]);
});

/** One is handed what keeps its log, the other starts a process that only holds a lock and logs nothing of requests. */
const NOTHING_TO_KEEP = ["documents/service.ts", "store/embedded/directory-lock.test.ts"];

test("whatever starts an app, a service or a command in the tests keeps what it logs", () => {
  const folder = fileURLToPath(new URL("../", import.meta.url));
  const starting = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(?!bench|workers).*\.ts$/.test(file) && !NOTHING_TO_KEEP.includes(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }))
    .filter(({ text }) => /\b(createApp|createService|createSite|serve|spawn)\(/.test(text));
  expect(starting.length).toBeGreaterThan(5);
  expect(starting.filter(({ text }) => !/keepLine|keepLog|watched\(/.test(text)).map(({ file }) => file)).toEqual([]);
});
