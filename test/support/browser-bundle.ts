import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { nth } from "../../src/base/lists.ts";

/**
 * Bundles code for a page: a module's exports as a global object.
 *
 * @param entry the module
 * @param globalName what the page finds the exports under
 */
export async function bundleForBrowsers(entry: URL, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: "iife",
    globalName,
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
    // The packages' own builds for engines without Node's Buffer.
    alias: { "csv-parse/sync": "csv-parse/browser/esm/sync", "csv-stringify/sync": "csv-stringify/browser/esm/sync" },
  });
  return nth(outputFiles, 0).text;
}
