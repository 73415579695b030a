import { type ZipEntry, zipEntries } from "./zip-directory.ts";
import { entryText } from "./zip-entry.ts";

/**
 * Finds the part of a workbook that holds a sheet: the package's relationships name the workbook, the workbook's name its
 * sheets (ECMA-376, part 2, 9.3).
 *
 * @param index the sheet's place among all sheets, hidden ones too
 * @throws Error where the parts do not hold together
 * @example (await sheetPart(bytes, 0)).path // "xl/worksheets/sheet1.xml"
 */
export async function sheetPart(bytes: Uint8Array, index: number): Promise<ZipEntry> {
  const parts = new Map((zipEntries(bytes) ?? []).map((entry) => [entry.path, entry]));
  const part = (path: string) => parts.get(path) ?? missing(path);
  const elements = async (path: string, name: string) => elementsOf(await wholeText(bytes, part(path)), name);

  const workbook = (await elements("_rels/.rels", "Relationship")).find((relationship) =>
    attribute(relationship, "Type")?.endsWith("/officeDocument"),
  );
  const workbookPath = resolved(workbook, "");
  const sheets = (await elements(workbookPath, "sheet")).filter((sheet) => attribute(sheet, "name"));
  const id = attribute(sheets[index] ?? missing(`sheet ${index}`), "id");
  const relationships = await elements(relationshipsOf(workbookPath), "Relationship");
  return part(
    resolved(
      relationships.find((relationship) => attribute(relationship, "Id") === id),
      workbookPath,
    ),
  );
}

async function wholeText(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of entryText(bytes, entry)) pieces.push(piece);
  return pieces.join("");
}

/** The start tags of all elements of a name, whatever their namespace prefix. */
function elementsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(String.raw`<(?:\w+:)?${name}\s(?:"[^"]*"|'[^']*'|[^>"'])*>`, "g")) ?? [];
}

/**
 * The value of an attribute in a start tag, whatever its prefix; names and ids only, so references in it stay as they are.
 *
 * @example attribute('<sheet name="A" r:id="rId1"/>', "id") // "rId1"
 */
function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(String.raw`\s(?:\w+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2];
}

function relationshipsOf(path: string): string {
  return path.replace(/[^/]+$/, "_rels/$&.rels");
}

/** Targets are relative to the part they stand beside, or start at the root of the package. */
function resolved(relationship: string | undefined, beside: string): string {
  const target = (relationship && attribute(relationship, "Target")) ?? missing("relationship");
  const steps = target.startsWith("/") ? [] : beside.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function missing(what: string): never {
  throw new Error(`the workbook has no ${what}`);
}
