import type { Download } from "../../views/pilot/pages.ts";
import { askEngine } from "../ask-engine.ts";
import type { Done } from "./compare.ts";

let offered: readonly Download[] = [];

/** The files of what was done, in the browser's memory until others are offered. */
export async function downloadsOf(done: Done): Promise<readonly Download[]> {
  const { csv, zip } = await askEngine("pilotFiles", done);
  for (const { href } of offered) URL.revokeObjectURL(href);
  const name = `pilot-${done.comparison.inspectionDate}`;
  offered = [
    ...(zip === null ? [] : [download("Download all draws (ZIP)", `${name}.zip`, zip, "application/zip")]),
    download("Download the comparison (CSV)", `${name}.csv`, csv, "text/csv"),
  ];
  return offered;
}

function download(text: string, name: string, content: BlobPart, type: string): Download {
  return { text, name, href: URL.createObjectURL(new Blob([content], { type })) };
}
