import { withoutStop } from "../../base/words/sentences.ts";
import { fileFormat } from "../../long-list/files/file-format.ts";
import { ownFileAt } from "../../long-list/files/own-file.ts";
import { knownField } from "../../long-list/headings/known-headings.ts";
import { OWN_ERRORS } from "./texts.ts";

/** Bytes of a text: the headings of a list stand near its top. */
const TOP = 16_000;

/** Headings beside each other: so many known ones are no accident. */
const LEAST_HEADINGS = 3;

/**
 * What a file is that was chosen as a specification and is none, and where it belongs; null where that cannot be told.
 *
 * @param name of the file, as it is shown
 * @example notASpecification("list.csv", bytes) // "list.csv is a list of cases. Choose it as the list"
 */
export function notASpecification(name: string, bytes: Uint8Array): string | null {
  const own = ownFileAt("specification", bytes);
  if (own !== null) return OWN_ERRORS.other(name, own.named, withoutStop(own.door));
  const top = new TextDecoder().decode(bytes.subarray(0, TOP));
  // What begins like JSON is read, and told what is wrong with it.
  if (/^\s*[[{]/.test(top)) return null;
  const format = fileFormat(bytes);
  if (format.is === "workbook") return OWN_ERRORS.workbook(name);
  if (format.is === "other") return OWN_ERRORS.otherKind(name, format.named);
  return hasHeadingsOfAList(top) ? OWN_ERRORS.list(name) : null;
}

function hasHeadingsOfAList(text: string): boolean {
  return text.split(/\r\n|[\r\n]/).some((line) => {
    const cells = line.split(/[,;\t|]/).map((cell) => cell.replace(/^\s*"|"\s*$/g, ""));
    return cells.filter((cell) => knownField(cell) !== null).length >= LEAST_HEADINGS;
  });
}
