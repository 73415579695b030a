/**
 * What pages load beside themselves. It is built once (`build-assets.ts`) into files whose names hold a digest of their
 * content, so that a browser may keep them for ever.
 *
 * @module
 */

/** What is built, by the plain names under which pages ask for it. */
export const ASSET_NAMES = [
  "site.css",
  "site.js",
  "check.js",
  "send.js",
  "verify.js",
  "pilot.js",
  "engine.js",
  "icon.svg",
] as const;
export type AssetName = (typeof ASSET_NAMES)[number];

/** Plain name to file name. */
export type AssetFiles = Readonly<Record<AssetName, string>>;

export interface Assets {
  readonly files: AssetFiles;
  /**
   * A built file.
   *
   * @param file its name with the digest
   * @returns null where there is no such file
   */
  readonly open: (file: string) => Promise<Uint8Array | null>;
}

/** Where the built files are, for whoever opens them. */
export const ASSET_FOLDER = "/assets/";

/** The list of what was built, beside the folder. */
export const ASSET_LIST = "assets.json";

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** The media type of a built file; null for a name that none has. */
export function assetType(file: string): string | null {
  return /^[a-z0-9-]+\.(css|js|svg)$/i.test(file) ? TYPES[file.slice(file.lastIndexOf(".") + 1)]! : null;
}

/** @example assetAddress(assets, "site.css") // "/assets/site-1A2B3C4D.css" */
export function assetAddress({ files }: Pick<Assets, "files">, name: AssetName): string {
  return ASSET_FOLDER + files[name];
}
