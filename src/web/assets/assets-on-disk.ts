import { readFile } from "node:fs/promises";
import { ASSET_FOLDER, ASSET_LIST, type AssetFiles, type Assets, assetType } from "./assets.ts";

const FOLDER = new URL("../../../dist/site/", import.meta.url);

/**
 * The built files as they lie in a checkout; built first where nothing has been. Each is read once and kept.
 *
 * @param folder `dist/site` unless told
 */
export async function assetsOnDisk(folder: URL = FOLDER): Promise<Assets> {
  const files = (await fileList(folder)) ?? (await builtList(folder));
  const known = new Set<string>(Object.values(files));
  const read = new Map<string, Promise<Uint8Array>>();
  return {
    files,
    async open(file) {
      if (!known.has(file) || assetType(file) === null) return null;
      const content = read.get(file) ?? readFile(new URL(`.${ASSET_FOLDER}${file}`, folder));
      read.set(file, content);
      return content;
    },
  };
}

async function fileList(folder: URL): Promise<AssetFiles | null> {
  try {
    return JSON.parse(await readFile(new URL(ASSET_LIST, folder), "utf8"));
  } catch {
    return null;
  }
}

async function builtList(folder: URL): Promise<AssetFiles> {
  const { buildAssets } = await import("./build-assets.ts");
  await buildAssets(folder);
  return (await fileList(folder))!;
}
