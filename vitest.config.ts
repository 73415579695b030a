import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { ONE_COMPILER } from "./test/support/one-compiler.ts";

// Neither the runtime's request data nor its usage figures are for a test to fetch or send.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
process.env.WRANGLER_SEND_METRICS = "false";

// Servers and commands that tests start in processes of their own find their modules compiled: half of a command's time.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("node_modules/.cache/longlist/compiled", import.meta.url));

/** For machines with other work to do: what hangs is still told from what is slow. */
const testTimeout = 60_000;

/**
 * How tests run in Node. A process of its own for each file would take longer than most files do: a third of the work of a whole run
 * would be to load the same modules again. So a file leaves nothing behind it, and puts nothing in a module's place. And Node runs
 * them as it runs the program, from the files as they are: to have each transformed first is a quarter of the quick loop's work.
 */
const IN_NODE = { isolate: false, experimental: { viteModuleRunner: false, nodeLoader: false } };

/** A journey is a dozen pages, each looked at by axe; what hangs in it is told by its step, which has less (`PATIENCE`). */
const journeyTimeout = 600_000;

/** What needs nothing in folders whose other tests need databases and servers, and so run in `node`. */
const FAST_AMONG_OTHERS = [
  "test/web/{components,views,forms}/**/*.test.ts",
  "test/web/{check-downloads,pilot-form,texts-of-pages,verify,verify-views}.test.ts",
  "test/ledger/{access,equations,page,redact-domain,small-counts,statement,tell-table}.test.ts",
  "test/server/configuration.test.ts",
];

/**
 * Which project runs a test follows from its folder.
 *
 * `fast`: the rooms that need nothing but functions: no database, no server, no process, no crowd, no minutes of property
 * runs. `npm run test:fast` runs it alone.
 */
const FAST = [
  "test/*.test.ts",
  "test/{base,sampling,assignment,rating,long-list,use-cases,report,golden,schema,support}/**/*.test.ts",
  "test/{api,cli,http}/**/*.test.ts",
  ...FAST_AMONG_OTHERS,
];

/** Of those folders, what reads, draws, deals or writes thousands of times: `long`, by functions alone as well. */
const LONG = [
  "test/long-list/{random-dialects,hostile-files,slow-values,kinds/{false-alarms,second-sheets,several-names}}.test.ts",
  "test/sampling/{draw/stability,receipt/every-edit,lottery/allocation-lottery,plan/margins}.test.ts",
  "test/{assignment/deal-cases,report/sections}.test.ts",
];

/** And what starts servers or processes. */
const NOT_FAST = [
  ...LONG,
  "test/api/server.test.ts",
  "test/cli/{audit-verify,key-recover,process,server}.test.ts",
  "test/http/{form-data,sign-in-throttle}.test.ts",
  "test/long-list/peak-memory.test.ts",
];

/** `workers` runs in workerd, `browser` drives one. Whatever is in none of the others runs in `node`. */
const WORKERS = ["test/workers/**/*.test.ts"];
const BROWSER = ["test/browser/**/*.test.ts", "test/web/browser/**/*.test.ts"];

/**
 * What takes long though its file is not large, as it starts servers, processes or a browser. On a fresh machine Vitest begins with the
 * largest files, so that it would come last, with one core at work and the other at rest.
 */
const BEGUN_FIRST = [
  "test/ledger-api/{both,kill,several,crowd}.test.ts",
  "test/{server,documents}/**/*.test.ts",
  "test/web/{every-page,access}.test.ts",
  "test/{api/server,cli/process,validation/verify-py,long-list/peak-memory,ledger/backup/backup}.test.ts",
];

/**
 * Vitest's order within each project, but for what is to be begun first. Of the projects `workers`: its one file takes long, and at
 * the end nothing else would be left to do meanwhile.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const first = new Set(globSync(BEGUN_FIRST).map((path) => resolve(path)));
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    const waiting = byProject.get("workers") ?? [];
    byProject.delete("workers");
    return [waiting, ...byProject.values()].flatMap((own) => [
      ...own.filter(({ moduleId }) => first.has(moduleId)),
      ...own.filter(({ moduleId }) => !first.has(moduleId)),
    ]);
  }
}

/**
 * And what all tests in Node must reach of the other rooms (`npm run coverage:all`, ten minutes). What the pages' scripts do is done in
 * a browser, and what the two entries do in processes of their own: neither is counted here.
 */
const COVERED_ELSEWHERE = { "src/{api,cli,http,ledger,server,store,web/!(browser)}/**/*.ts": { lines: 95 } };

/**
 * What the tests of `fast` and `long` must reach of the pure rooms (`npm run coverage`), in per cent. What is left of the branches is what no
 * honest test reaches: an error of a library that goes on as it is, or what a loop over every byte does not ask twice.
 */
const COVERED = {
  "src/{base,sampling,assignment,rating,long-list,use-cases}/**/*.ts": { lines: 100, branches: 98 },
  "src/report/**/*.ts": { lines: 100, branches: 98 },
};

export default defineConfig({
  test: {
    experimental: IN_NODE.experimental,
    coverage: {
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "html"],
      reportsDirectory: "dist/coverage",
      thresholds: { ...COVERED, ...(process.env.LONGLIST_COVERAGE === "all" && COVERED_ELSEWHERE) },
    },
    // One database server for the whole run, here at the root: the project in workerd could start none.
    globalSetup: ["./test/support/shared-postgres.ts"],
    // One file more than there are cores: for a quarter of its time a file waits for a browser, a database or a process.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", "./test/support/closing-lines.ts"],
    projects: [
      {
        test: {
          name: "fast",
          testTimeout,
          hookTimeout: testTimeout,
          ...IN_NODE,
          include: FAST,
          exclude: NOT_FAST,
        },
      },
      {
        test: {
          name: "node",
          execArgv: [...ONE_COMPILER],
          testTimeout,
          hookTimeout: testTimeout,
          ...IN_NODE,
          include: ["test/**/*.test.ts"],
          exclude: [...globSync(FAST, { exclude: NOT_FAST }), ...LONG, ...WORKERS, ...BROWSER],
        },
      },
      { test: { name: "long", testTimeout, hookTimeout: testTimeout, ...IN_NODE, include: LONG } },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
        // workerd cannot read the files as they are.
        test: { name: "workers", testTimeout, experimental: { viteModuleRunner: true }, include: WORKERS },
      },
      {
        test: {
          name: "browser",
          execArgv: [...ONE_COMPILER],
          testTimeout: journeyTimeout,
          hookTimeout: journeyTimeout,
          ...IN_NODE,
          // A machine can be too busy to draw a page in time. The run ends with the names of those that were tried again.
          retry: 1,
          include: BROWSER,
        },
      },
    ],
  },
});
