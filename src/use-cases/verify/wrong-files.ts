import { withoutStop } from "../../base/words/sentences.ts";
import type { OwnFile } from "../../long-list/files/own-file.ts";
import type { FileKind } from "./file-kind.ts";

/** What is wrong with one of the files that were given, and which. */
export interface FileError {
  readonly field: keyof ChosenKinds;
  readonly text: string;
}

/** What each of the form's files turned out to be; null where none was chosen. */
export interface ChosenKinds {
  readonly receipt: FileKind | null;
  readonly list: FileKind | null;
  readonly replacements: FileKind | null;
}

/** What is said of a file in the receipt's place that is no receipt. */
const NO_RECEIPT: Readonly<Record<Exclude<FileKind, "receipt">, string>> = {
  empty: "The receipt is empty",
  "newer-receipt":
    "The receipt was made by a newer version of Longlist than this one. Verify it where it was made, or with a newer version",
  "repeating-receipt":
    "The receipt says one thing twice, so that one reader would take the first and another the last. Get it again from whoever gave it to you",
  "redacted-receipt":
    "This is what was left of a receipt when its cases were erased. Without them the draw cannot be repeated",
  replacements: "The file chosen as the receipt holds replacements. Choose the receipt of the draw",
  "another-document":
    "The file chosen as the receipt is the result of a check or a verification. Choose the receipt of the draw",
  "other-json": "The file chosen as the receipt is not one. Choose the file receipt.json as it was given to you",
  "damaged-json": "The receipt is damaged: it breaks off or is not whole. Get it again from whoever gave it to you",
  "not-json": "The file chosen as the receipt is not one: it could be a list. Choose the file receipt.json",
};

/** The kinds of file of which that says no more than what they are not. */
const UNTOLD: readonly FileKind[] = ["other-json", "damaged-json", "not-json"];

/** What is said of a file in the list's place that is known to be something else; what is unknown is for the reader of lists. */
const NO_LIST: Partial<Record<FileKind, string>> = {
  receipt: "The file chosen as the list is a receipt. Choose the list that the sample was drawn from",
  "newer-receipt": "The file chosen as the list is a receipt. Choose the list that the sample was drawn from",
  "repeating-receipt": "The file chosen as the list is a receipt. Choose the list that the sample was drawn from",
  "redacted-receipt": "The file chosen as the list is a receipt. Choose the list that the sample was drawn from",
  replacements: "The file chosen as the list holds replacements. Choose the list that the sample was drawn from",
  "another-document": "The file chosen as the list is the result of a check or a verification. Choose the list itself",
};

const NO_REPLACEMENTS = "The file chosen as the replacements holds none. Choose the file of replacements, or no file";

const SWAPPED: readonly FileError[] = [
  { field: "receipt", text: "The receipt and the list are swapped. Choose the receipt here" },
  { field: "list", text: "The receipt and the list are swapped. Choose the list here" },
];

/**
 * What is wrong with the choice of files, for the fields where it is put right.
 *
 * @param ownAt the file of a field where it is one that Longlist gave and that belongs elsewhere: then that is said of it
 * @example wrongFiles({ receipt: "not-json", list: "receipt", replacements: null }, () => null)[0].text // "The receipt and the list are swapped. …"
 */
export function wrongFiles(
  { receipt, list, replacements }: ChosenKinds,
  ownAt: (field: FileError["field"]) => OwnFile | null,
): readonly FileError[] {
  if (receipt === "not-json" && list === "receipt") return SWAPPED;
  const error = (field: keyof ChosenKinds, text: string | undefined): FileError[] =>
    text === undefined ? [] : [{ field, text }];
  const named = (field: FileError["field"], otherwise: string): string => {
    const own = ownAt(field);
    return own === null ? otherwise : `The file chosen as the ${field} is ${own.named}. ${withoutStop(own.door)}`;
  };
  const noReceipt = (kind: Exclude<FileKind, "receipt">): string =>
    UNTOLD.includes(kind) ? named("receipt", NO_RECEIPT[kind]) : NO_RECEIPT[kind];
  return [
    ...(receipt === "receipt" ? [] : error("receipt", receipt === null ? "Choose the receipt" : noReceipt(receipt))),
    ...error("list", list === null ? undefined : NO_LIST[list]),
    ...(replacements === null || replacements === "replacements"
      ? []
      : error("replacements", named("replacements", NO_REPLACEMENTS))),
  ];
}
