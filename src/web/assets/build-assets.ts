import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compileAsync } from "sass";
import { ASSET_FOLDER, ASSET_LIST, type AssetName } from "./assets.ts";

/**
 * Builds what pages load: style sheet, scripts and picture, into files named by their content. Run by `npm start`,
 * `npm test` and `npm run build`, so that what is served is never older than its source.
 *
 * @module
 */

const FOLDER = new URL("../../../dist/site/", import.meta.url);
const WEB = new URL("../", import.meta.url);
const MODULES = fileURLToPath(new URL("../../../node_modules", import.meta.url));

const SCRIPTS = ["site", "check", "send", "verify", "pilot", "engine"] as const;

/** The packages' own builds for engines without Node's Buffer. */
const FOR_BROWSERS = {
  "csv-parse/sync": "csv-parse/browser/esm/sync",
  "csv-stringify/sync": "csv-stringify/browser/esm/sync",
};

/**
 * Builds everything anew.
 *
 * @param folder `dist/site` unless told
 */
export async function buildAssets(folder: URL = FOLDER): Promise<void> {
  const files = { ...(await styles()), ...(await pictures()), ...(await scripts()) };
  const inside = new URL(`.${ASSET_FOLDER}`, folder);
  await rm(folder, { recursive: true, force: true });
  await mkdir(inside, { recursive: true });
  await Promise.all(Object.values(files).map(({ file, content }) => writeFile(new URL(file, inside), content)));
  const names = Object.fromEntries(Object.entries(files).map(([name, { file }]) => [name, file]));
  await writeFile(new URL(ASSET_LIST, folder), `${JSON.stringify(names, null, 2)}\n`);
}

type Built = Partial<Record<AssetName, { readonly file: string; readonly content: string }>>;

async function styles(): Promise<Built> {
  const source = fileURLToPath(new URL("styles/site.scss", WEB));
  const { css } = await compileAsync(source, { style: "compressed", loadPaths: [MODULES], quietDeps: true });
  return { "site.css": named("site", css, "css") };
}

async function pictures(): Promise<Built> {
  return { "icon.svg": named("icon", await readFile(new URL("styles/icon.svg", WEB), "utf8"), "svg") };
}

async function scripts(): Promise<Built> {
  const engine = named("engine", await bundled("engine"), "js");
  const built: Built = { "engine.js": engine };
  for (const name of SCRIPTS) {
    if (name !== "engine") built[`${name}.js`] = named(name, await bundled(name), "js");
  }
  return built;
}

async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`browser/${name}.ts`, WEB))],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    alias: FOR_BROWSERS,
  });
  return outputFiles[0]!.text;
}

function named(name: string, content: string, extension: string) {
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 16);
  return { file: `${name}-${digest}.${extension}`, content };
}

if (import.meta.main) await buildAssets();
