import { nth } from "../../base/lists.ts";
import { folderNames } from "../../report/files/folder-names.ts";
import { type ArchivedFile, zipArchive } from "../../report/files/zip-archive.ts";
import type { ListsCompared } from "./compare-lists.ts";
import type { Comparison, DrawFiles } from "./comparison.ts";
import { comparisonCsv } from "./comparison-csv.ts";

export interface PilotFiles {
  /** The comparison as CSV. */
  readonly csv: string;
  /** It and all draws as ZIP, in the folders that the command line makes; null where nothing was drawn. */
  readonly zip: Uint8Array<ArrayBuffer> | null;
}

/** Everything that a comparison can be kept as. */
export function pilotFiles({ comparison, files }: ListsCompared): PilotFiles {
  const { rows } = comparison;
  const drawn = files.some((one) => one !== null);
  const folders = drawn ? foldersOf(comparison) : [];
  const csv = comparisonCsv(comparison, (at) => (files[at] ? nth(folders, at) : ""));
  if (!drawn) return { csv, zip: null };
  const archived = rows.flatMap((_, at) => archivedFiles(nth(folders, at), nth(files, at)));
  return { csv, zip: zipArchive([{ name: "comparison.csv", content: csv }, ...archived]) };
}

function archivedFiles(folder: string, files: DrawFiles | null): ArchivedFile[] {
  if (files === null) return [];
  return [
    { name: `${folder}/sample.csv`, content: files.sample },
    { name: `${folder}/reserves.csv`, content: files.reserves },
    { name: `${folder}/receipt.json`, content: files.receipt },
  ];
}

/** A folder for each row: of its list and, under several sets of rules, of its rules inside. */
function foldersOf({ lists, rules, rows }: Comparison): string[] {
  const listFolders = folderNames(lists);
  const rulesFolders = folderNames(rules.map(({ specification }) => specification));
  return rows.map((row) => {
    const folder = nth(listFolders, row.list);
    return rules.length === 1 ? folder : `${folder}/${nth(rulesFolders, row.rules)}`;
  });
}
