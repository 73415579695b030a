import type { DateSystem } from "../values/calendar.ts";
import { checkXml } from "./xml-bounds.ts";
import { attribute, elements } from "./xml-tags.ts";
import { type ZipEntry, zipEntries } from "./zip-directory.ts";
import { entryText } from "./zip-entry.ts";

/** A sheet that is not hidden. */
export interface SheetOutline {
  readonly name: string;
  /** Its place among all sheets, hidden ones too. */
  readonly index: number;
  /** Where its cells are. */
  readonly part: ZipEntry;
}

/** What a workbook says of its sheets before any of them is read. */
export interface WorkbookOutline {
  /** First to last. */
  readonly sheets: readonly SheetOutline[];
  readonly dateSystem: DateSystem;
}

/** Tags that a workbook's own description may have; in some, thousands of names were defined and forgotten. */
const MOST_TAGS = 100_000;
/** Tags of the texts and styles that its sheets share: enough for 60,000 different texts. */
const MOST_SHARED_TAGS = 240_000;
const SHARED = ["sharedStrings", "styles"];

/** A sheet refers to its part by an id whose prefix is r in nearly all workbooks. */
const RELATIONSHIP_ID = String.raw`(?:[rR]|\w+(?=:id\s*=\s*["']rId)):id`;

/**
 * Finds a workbook's sheets without reading any: the package's relationships name the workbook, the workbook's relationships
 * its sheets (ECMA-376, part 2, 9.3). Whatever is read before a sheet is checked for its size on the way.
 *
 * @throws ListRefused `list-too-large`; Error where the parts do not hold together
 * @example (await workbookOutline(bytes)).sheets.map(({ name }) => name) // ["Cases"]
 */
export async function workbookOutline(bytes: Uint8Array): Promise<WorkbookOutline> {
  const parts = new Map((zipEntries(bytes) ?? []).map((entry) => [entry.path, entry]));
  const part = (path: string) => parts.get(path) ?? missing(path);
  const xmlOf = async (path: string) => {
    await checkXml(bytes, part(path), MOST_TAGS);
    return wholeText(bytes, part(path));
  };

  await checkXml(bytes, part("[Content_Types].xml"), MOST_TAGS);
  const path = relationships(await xmlOf("_rels/.rels"), "").find(({ kind }) => kind === "officeDocument")?.path;
  const workbook = await xmlOf(path ?? missing("workbook"));
  const related = relationships(await xmlOf(path!.replace(/[^/]+$/, "_rels/$&.rels")), path!);
  await checkShared(
    bytes,
    new Set(related.filter(({ kind }) => SHARED.includes(kind)).map((one) => parts.get(one.path))),
  );

  const places = new Map(related.map(({ id, path: place }) => [id, place]));
  const sheets = elements(workbook, "sheet")
    .map((tag) => ({ tag, name: attribute(tag, "name") ?? "", id: attribute(tag, RELATIONSHIP_ID) ?? "" }))
    .filter(({ name, id }) => name !== "" && id !== "")
    .map(({ tag, name, id }, index) => ({ hidden: /idden$/.test(attribute(tag, "state") ?? ""), name, index, id }))
    .filter(({ hidden }) => !hidden);
  return {
    sheets: sheets.map(({ name, index, id }) => ({ name, index, part: part(places.get(id) ?? missing(name)) })),
    dateSystem: elements(workbook, "workbookPr").some((tag) => /^(1|true)$/.test(attribute(tag, "date1904") ?? ""))
      ? "1904"
      : "1900",
  };
}

async function checkShared(bytes: Uint8Array, entries: ReadonlySet<ZipEntry | undefined>): Promise<void> {
  let left = MOST_SHARED_TAGS;
  for (const entry of entries) if (entry !== undefined) left -= await checkXml(bytes, entry, left);
}

async function wholeText(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of entryText(bytes, entry)) pieces.push(piece);
  return pieces.join("");
}

/** What a part's relationships lead to; targets are relative to the part, or start at the root of the package. */
function relationships(xml: string, from: string): { id: string; kind: string; path: string }[] {
  return elements(xml, "Relationship").map((tag) => ({
    id: attribute(tag, "Id") ?? "",
    kind: attribute(tag, "Type")?.split("/").at(-1) ?? "",
    path: resolved(attribute(tag, "Target") ?? "", from),
  }));
}

function resolved(target: string, from: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function missing(what: string): never {
  throw new Error(`the workbook has no ${what}`);
}
