import { ASSET_FOLDER, type Assets, assetType } from "../assets/assets.ts";
import type { Site } from "../platform.ts";

/** Serves what pages load. A script that runs apart from its page has these headers' policy: it can reach nobody. */
export function serveAssets(site: Site, assets: Assets): void {
  site.get(`${ASSET_FOLDER}:file`, async (c, next) => {
    const file = c.req.param("file");
    const type = assetType(file);
    const content = type && (await assets.open(file));
    if (!content) return next();
    c.header("Content-Type", type);
    // A year: the name of a built file changes with its content.
    c.header("Cache-Control", "public, max-age=31536000, immutable");
    return c.body(new Uint8Array(content));
  });
}
