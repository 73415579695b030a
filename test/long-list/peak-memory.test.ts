import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { deflateRawSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { relationships, zip } from "./files.ts";
import { HEADINGS } from "./reading.ts";

const MOST_MEGABYTES = 500;
/** Well within what a workbook may declare to unpack to; packed, it is some kilobytes. */
const UNPACKED = 15_000_000;

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const HEADER = `<row>${HEADINGS.split(",").map(inline).join("")}</row>`;
const sheet = (rows: string, after = "") => `<worksheet><sheetData>${HEADER}${rows}</sheetData>${after}</worksheet>`;
const filled = (text: string) => text.repeat(Math.floor(UNPACKED / text.length));
const distinct = (count: number) => Array.from({ length: count }, (_, at) => `<si><t>a${at}</t></si>`).join("");
const csv = (text: string) => () => new TextEncoder().encode(text);

/** A workbook of one sheet, packed, with other parts in place of its own. */
function workbookOf(parts: Readonly<Record<string, string>>): () => Uint8Array {
  const own = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": '<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
      ["rId3", "styles", "styles.xml"],
    ),
    "xl/worksheets/sheet1.xml": sheet(""),
  };
  return () => zip({ ...own, ...parts }, deflateRawSync);
}

const SHEETS = [1, 2, 3, 4, 5, 6];

/** What is read, the code of what is found first, and the file. */
const FILES: readonly (readonly [what: string, code: string, file: () => Uint8Array])[] = [
  [
    "a CSV of a million cells",
    "columns-unknown",
    csv(`${HEADINGS}${",x".repeat(74)}\n${`A,F,Fine,1/7/2026,L,L${",y".repeat(74)}\n`.repeat(10_000)}`),
  ],
  ["a CSV of quotation marks", "quote-stray", csv(`${HEADINGS}\nx${'"'.repeat(9_900_000)}`)],
  [
    "a CSV of doubts in every cell",
    "value-unknown",
    csv(
      `${HEADINGS}\n${Array.from({ length: 9_999 }, (_, at) => `A,?${at},x${at},31/02/2026,L${at},#N/A\n`).join("")}`,
    ),
  ],
  [
    "shared texts without end",
    "list-too-large",
    workbookOf({ "xl/sharedStrings.xml": `<sst>${filled("<si/>")}</sst>` }),
  ],
  [
    "as many shared texts as are read",
    "no-cases",
    workbookOf({ "xl/sharedStrings.xml": `<sst>${distinct(59_000)}</sst>` }),
  ],
  [
    "as many, read for every sheet",
    "file-empty",
    workbookOf({
      "xl/sharedStrings.xml": `<sst>${distinct(59_000)}</sst>`,
      "xl/workbook.xml": `<workbook><sheets>${SHEETS.map((at) => `<sheet name="${at}" r:id="rId${at}0"/>`).join("")}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId2", "sharedStrings", "sharedStrings.xml"],
        ...SHEETS.map((at) => [`rId${at}0`, "worksheet", `worksheets/sheet${at}.xml`] as const),
      ),
      ...Object.fromEntries(SHEETS.map((at) => [`xl/worksheets/sheet${at}.xml`, "<worksheet/>"])),
    }),
  ],
  [
    "styles without end",
    "list-too-large",
    workbookOf({ "xl/styles.xml": `<styleSheet>${filled("<xf/>")}</styleSheet>` }),
  ],
  [
    "sheets without end",
    "list-too-large",
    workbookOf({ "xl/workbook.xml": `<workbook>${filled('<sheet name="A" r:id="rId1"/>')}</workbook>` }),
  ],
  [
    "merged cells without end",
    "list-too-large",
    workbookOf({ "xl/worksheets/sheet1.xml": sheet("", filled('<mergeCell ref="A2:F9"/>')) }),
  ],
  [
    "a row without end",
    "list-too-large",
    workbookOf({ "xl/worksheets/sheet1.xml": sheet(`<row>${filled("<c/>")}</row>`) }),
  ],
  ["rows without end", "list-too-large", workbookOf({ "xl/worksheets/sheet1.xml": sheet(filled("<row/>")) })],
  [
    "a million cells",
    "row-long",
    workbookOf({ "xl/worksheets/sheet1.xml": sheet(`<row>${"<c><v>1</v></c>".repeat(98)}</row>`.repeat(9_990)) }),
  ],
  [
    "one text of megabytes",
    "list-too-large",
    workbookOf({ "xl/worksheets/sheet1.xml": sheet(`<row>${inline(filled("x"))}</row>`) }),
  ],
  [
    "one tag of megabytes",
    "list-too-large",
    workbookOf({ "xl/worksheets/sheet1.xml": `<worksheet ${filled('a="1" ')}/>` }),
  ],
  [
    "one comment of megabytes",
    "list-too-large",
    workbookOf({ "xl/worksheets/sheet1.xml": `<worksheet><!-- ${filled("x")}` }),
  ],
  ["nothing but opening brackets", "workbook-unreadable", workbookOf({ "xl/worksheets/sheet1.xml": filled("<") })],
];

test(`no file takes more than ${MOST_MEGABYTES} MB of memory to be read`, { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "longlist-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const paths = FILES.map(([what, , file]) => {
    const path = join(folder, what);
    writeFileSync(path, file());
    return path;
  });
  const script = fileURLToPath(new URL("peak-memory.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", script, ...paths]);
  const peaks = stdout
    .trimEnd()
    .split("\n")
    .map((line, at) => ({ what: FILES[at]?.[0], ...JSON.parse(line) }));
  expect(peaks).toEqual(
    FILES.map(([what, first]) => ({
      what,
      first,
      megabytes: expect.toSatisfy((peak: number) => peak < MOST_MEGABYTES),
    })),
  );
});
