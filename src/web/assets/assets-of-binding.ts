import { ASSET_FOLDER, ASSET_LIST, type AssetFiles, type Assets } from "./assets.ts";

/** The edge platform's own store of a Worker's files. */
export interface AssetBinding {
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Any will do: the binding looks at the path alone. */
const HOST = "https://assets.invalid";

/** The built files as they were deployed with the Worker. */
export async function assetsOfBinding(binding: AssetBinding): Promise<Assets> {
  const get = (path: string) => binding.fetch(new Request(HOST + path));
  const list = await get(`/${ASSET_LIST}`);
  const files = (await list.json()) as AssetFiles;
  return {
    files,
    async open(file) {
      const response = await get(ASSET_FOLDER + file);
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    },
  };
}
