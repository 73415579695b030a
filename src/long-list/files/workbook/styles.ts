import type { Struck } from "../../sheet/sheet.ts";
import { changesNumbers } from "./number-format.ts";
import { attribute, elements } from "./xml-tags.ts";

/** What the styles of a workbook's cells say that a reader of values does not see, by the places of the styles. */
export interface CellStyles {
  /** Formats that show numbers otherwise than by their figures. */
  readonly formats: ReadonlyMap<number, string>;
  readonly struckOut: ReadonlySet<number>;
}

/** The texts that the sheets share, and by their places those that are struck out in themselves, run by run, or have raised or lowered marks. */
export interface TextLooks {
  readonly textCount: number;
  readonly struckTexts: ReadonlyMap<number, Struck>;
  /** As they are without the marks. */
  readonly markedTexts: ReadonlyMap<number, string>;
}

export const NO_STYLES: CellStyles = { formats: new Map(), struckOut: new Set() };
export const NO_TEXTS: TextLooks = { textCount: 0, struckTexts: new Map(), markedTexts: new Map() };

/** Formats that every program knows by their numbers alone and that change how whole numbers look (ECMA-376, part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [37, "#,##0"],
  [38, "#,##0"],
  [39, "#,##0.00"],
  [40, "#,##0.00"],
  [48, "##0.0E+0"],
]);

/**
 * Reads a workbook's styles.
 *
 * @param xml of the part
 * @example cellStyles('<styleSheet>…<cellXfs><xf numFmtId="3"/></cellXfs></styleSheet>').formats.get(0) // "#,##0"
 */
export function cellStyles(xml: string): CellStyles {
  const formats = new Map(BUILT_IN);
  for (const tag of elements(sectionOf(xml, "numFmts"), "numFmt")) {
    const format = attribute(tag, "formatCode") ?? "";
    if (changesNumbers(format)) formats.set(Number(attribute(tag, "numFmtId")), format);
  }
  const fonts = sectionOf(xml, "fonts")
    .split(/<(?:\w+:)?font(?=[\s>/])/)
    .slice(1);
  const struck = fonts.map((font) => /<(?:\w+:)?strike(?:\s*\/|\s*>|\s+val\s*=\s*["'](?:1|true)["'])/.test(font));
  const styles = sectionOf(xml, "cellXfs").match(/<(?:\w+:)?xf(?=[\s>/])[^>]*>/g) ?? [];
  const result = { formats: new Map<number, string>(), struckOut: new Set<number>() };
  for (const [at, tag] of styles.entries()) {
    const format = formats.get(Number(attribute(tag, "numFmtId") ?? 0));
    if (format !== undefined) result.formats.set(at, format);
    if (struck[Number(attribute(tag, "fontId") ?? 0)] === true) result.struckOut.add(at);
  }
  return result;
}

/** From the first start tag to the first end tag behind it. In one pattern both would be looked for from every start tag anew. */
function sectionOf(xml: string, name: string): string {
  const start = xml.search(new RegExp(String.raw`<(?:\w+:)?${name}[\s>]`));
  const section = start === -1 ? "" : xml.slice(start);
  const end = section.search(new RegExp(String.raw`</(?:\w+:)?${name}>`));
  return end === -1 ? "" : section.slice(0, end);
}
