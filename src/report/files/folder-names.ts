import { inForm } from "../../base/text.ts";

const MOST_CHARACTERS = 80;

/** Names that Windows keeps for devices, with or without an extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A folder's name for each file: the file's without its extension, with nothing in it that a file system or a terminal
 * could stumble over, each another.
 *
 * @example folderNames(["a.csv", "A.csv", "b?.xlsx"]) // ["a", "A-2", "b_"]
 */
export function folderNames(files: readonly string[]): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const stem = folderName(file);
    let name = stem;
    // Not every file system tells upper case from lower.
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function folderName(file: string): string {
  const safe = inForm(file.replace(/(?<=.)\.[^.]*$/s, ""), "NFC")
    .replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, "_")
    .replace(/^[\s.-]+/, "");
  const short = [...safe]
    .slice(0, MOST_CHARACTERS)
    .join("")
    .replace(/[\s.]+$/, "");
  if (short === "") return "list";
  return DEVICES.test(short) ? `_${short}` : short;
}
