import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

// Neither the runtime's request data nor its usage figures are for a test to fetch or send.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
process.env.WRANGLER_SEND_METRICS = "false";

/** For machines with other work to do: what hangs is still told from what is slow. */
const testTimeout = 60_000;

/** A journey is a dozen pages, each looked at by axe; what hangs in it is told by its step, which has less (`PATIENCE`). */
const journeyTimeout = 600_000;

export default defineConfig({
  test: {
    reporters: ["default", "./test/support/closing-lines.ts"],
    projects: [
      {
        test: {
          name: "node",
          testTimeout,
          hookTimeout: testTimeout,
          include: ["test/**/*.test.ts"],
          exclude: ["test/workers/**", "test/browser/**", "test/web/browser/**"],
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
        test: { name: "workers", testTimeout, include: ["test/workers/**/*.test.ts"] },
      },
      {
        test: {
          name: "browser",
          testTimeout: journeyTimeout,
          hookTimeout: journeyTimeout,
          // A machine can be too busy to draw a page in time. The run ends with the names of those that were tried again.
          retry: 1,
          include: ["test/browser/**/*.test.ts", "test/web/browser/**/*.test.ts"],
        },
      },
    ],
  },
});
