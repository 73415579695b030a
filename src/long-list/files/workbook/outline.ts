import { hasTwice } from "../../../base/has-twice.ts";
import type { DateSystem } from "../../values/calendar.ts";
import { partsByName, plainName, withSpokenNames } from "./part-names.ts";
import { type CellStyles, cellStyles, NO_STYLES, NO_TEXTS, type TextLooks } from "./styles.ts";
import { textLooks } from "./text-runs.ts";
import { checkXml } from "./xml-bounds.ts";
import { attribute, elements } from "./xml-tags.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { entryText } from "./zip-entry.ts";

/** A worksheet; chart sheets and the like hold no cells and are none. */
export interface SheetOutline {
  readonly name: string;
  readonly hidden: boolean;
  /** Its place among all sheets. */
  readonly index: number;
  /** Where its cells are; null where the archive lacks them. */
  readonly part: ZipEntry | null;
}

/**
 * Whether a sheet has one of these names, in whatever capitals: so people ask for it.
 *
 * @example namedIn(["cases"])("Cases ") // true
 */
export function namedIn(names: readonly string[]): (name: string) => boolean {
  const plain = (name: string) => name.trim().toLowerCase();
  const known = new Set(names.map(plain));
  return (name) => known.has(plain(name));
}

/** What a workbook says of its sheets before any of them is read. */
export interface WorkbookOutline {
  /** The archive, its parts by the names that the workbook has for them. */
  readonly bytes: Uint8Array;
  /** First to last. */
  readonly sheets: readonly SheetOutline[];
  readonly dateSystem: DateSystem;
  readonly styles: CellStyles & TextLooks;
  /** Whether all formulas are to be calculated when it is opened, because none was when it was written. */
  readonly stale: boolean;
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
  const parts = partsByName(bytes);
  const partOf = (path: string) => parts.get(plainName(path));
  const xmlOf = async (path: string) => {
    const part = partOf(path) ?? missing(path);
    await checkXml(bytes, part, MOST_TAGS);
    return wholeText(bytes, part);
  };

  await checkXml(bytes, partOf("[Content_Types].xml") ?? missing("content types"), MOST_TAGS);
  const path = relationships(await xmlOf(ROOT), "").find(({ kind }) => kind === "officeDocument")?.path;
  if (path === undefined) return missing("workbook");
  const workbook = await xmlOf(path);
  const ofWorkbook = path.replace(/[^/]+$/, "_rels/$&.rels");
  const related = relationships(await xmlOf(ofWorkbook), path);
  const shared = related.filter(({ kind }) => SHARED.includes(kind)).map((one) => partOf(one.path));
  await checkShared(bytes, new Set(shared));

  const styles = partOf(related.find(({ kind }) => kind === "styles")?.path ?? "");
  const texts = partOf(related.find(({ kind }) => kind === "sharedStrings")?.path ?? "");
  const places = new Map(related.map(({ id, ...place }) => [id, place]));
  const sheets = elements(workbook, "sheet")
    .map((tag) => ({ tag, name: attribute(tag, "name") ?? "", id: attribute(tag, RELATIONSHIP_ID) ?? "" }))
    .filter(({ name, id }) => name !== "" && id !== "")
    .map(({ tag, name, id }, index) => ({ name, index, hidden: isHidden(tag), place: places.get(id) }))
    .filter(({ place }) => place === undefined || place.kind === "worksheet");
  const paths = sheets.flatMap(({ place }) => place?.path ?? []);
  // Each sheet is read by itself, so a part of megabytes would be read as often as it is named.
  if (hasTwice(paths)) throw new Error("two sheets have one part");
  return {
    bytes: withSpokenNames(bytes, [ROOT, path, ofWorkbook, ...related.map((one) => one.path)]),
    sheets: sheets.map(({ place, ...sheet }) => ({ ...sheet, part: partOf(place?.path ?? "") ?? null })),
    dateSystem: isSet(elements(workbook, "workbookPr"), "date1904") ? "1904" : "1900",
    styles: {
      ...(styles === undefined ? NO_STYLES : cellStyles(await wholeText(bytes, styles))),
      ...(texts === undefined ? NO_TEXTS : await textLooks(bytes, texts)),
    },
    stale: isSet(elements(workbook, "calcPr"), "fullCalcOnLoad"),
  };
}

const ROOT = "_rels/.rels";

function isHidden(tag: string): boolean {
  return /idden$/.test(attribute(tag, "state") ?? "");
}

function isSet(tags: readonly string[], name: string): boolean {
  return tags.some((tag) => /^(1|true)$/.test(attribute(tag, name) ?? ""));
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

/**
 * What a part's relationships lead to; targets are relative to the part, or start at the root of the package.
 *
 * @example relationships(xml, "xl/workbook.xml")[0]?.path // "xl/worksheets/sheet1.xml"
 */
export function relationships(xml: string, from: string): { id: string; kind: string; path: string }[] {
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
