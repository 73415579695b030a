import type { Download } from "../../components/download.ts";
import { askEngine } from "../ask-engine.ts";
import { offerFiles } from "../offered-files.ts";
import type { Done } from "./compare.ts";

/** The files of what was done, in the browser's memory until others are offered. */
export async function downloadsOf(done: Done): Promise<readonly Download[]> {
  const { csv, zip } = await askEngine("pilotFiles", done);
  const name = `pilot-${done.comparison.inspectionDate}`;
  const draws = { text: "Download all draws (ZIP)", name: `${name}.zip`, type: "application/zip" };
  const comparison = { text: "Download the comparison (CSV)", name: `${name}.csv`, type: "text/csv", content: csv };
  return offerFiles([...(zip === null ? [] : [{ ...draws, content: zip }]), comparison]);
}
