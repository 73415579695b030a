import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalJson } from "../base/canonical.ts";
import { sampleCsv } from "../report/files/sample-csv.ts";
import type { Draw } from "../sampling/draw/draw-document.ts";
import { CommandFailure } from "./failure.ts";
import { type OutputFile, writeFailure, writeFiles } from "./output-files.ts";
import { recordsBeside } from "./replacement-records.ts";

/**
 * Writes a draw's sample.csv, reserves.csv and, last, its receipt.json. A receipt of another draw is not lost: without
 * it that draw could never be checked again. Nor is a sample that somebody wrote in.
 *
 * @param force overwrite what is there, the receipt of another draw too unless replacements were recorded for it
 * @param joint the joint inclusion probabilities as CSV, for joint.csv; null where they were not asked for
 * @throws CommandFailure where another receipt stands in the way or a file cannot be written
 */
export async function saveDraw(folder: string, draw: Draw, force: boolean, joint: string | null = null): Promise<void> {
  const receipt = join(folder, "receipt.json");
  const text = `${canonicalJson(draw)}\n`;
  await refuseLosingReceipt(receipt, text, force);
  const files: OutputFile[] = [
    [join(folder, "sample.csv"), sampleCsv(draw.sample)],
    [join(folder, "reserves.csv"), sampleCsv(draw.reserves)],
  ];
  if (joint !== null) files.push([join(folder, "joint.csv"), joint]);
  await writeFiles([...files, [receipt, text]], force);
}

async function refuseLosingReceipt(receipt: string, text: string, force: boolean): Promise<void> {
  const present = await textOf(receipt);
  if (present === null || present === text) return;
  if (!force) {
    throw new CommandFailure(
      `${receipt} is the receipt of another draw`,
      "Choose another folder with --out, or overwrite it with --force: that draw can then not be checked any more.",
    );
  }
  const records = recordsBeside(receipt);
  if ((await textOf(records)) !== null) {
    throw new CommandFailure(
      `${records} records replacements for the receipt that --force would overwrite`,
      "Choose another folder with --out, or move both files away first.",
    );
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw writeFailure(path, error);
  }
}
