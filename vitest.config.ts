import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

// Neither the runtime's request data nor its usage figures are for a test to fetch or send.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
process.env.WRANGLER_SEND_METRICS = "false";

export default defineConfig({
  test: {
    reporters: ["default", "./test/support/closing-lines.ts"],
    projects: [
      { test: { name: "node", include: ["test/**/*.test.ts"], exclude: ["test/workers/**", "test/browser/**"] } },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
        test: { name: "workers", include: ["test/workers/**/*.test.ts"] },
      },
      { test: { name: "browser", include: ["test/browser/**/*.test.ts"] } },
    ],
  },
});
