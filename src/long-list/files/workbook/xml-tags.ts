import { ownValue } from "../../../base/own-value.ts";

/**
 * As much of XML as the description of a workbook needs: its tags and their attributes.
 *
 * @module
 */

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The start tags of all elements of a name, whatever their prefix. A value may hold > and never <, so that no tag is looked for beyond the
 * beginning of the next.
 *
 * @example elements('<x:sheets><x:sheet name="A"/></x:sheets>', "sheet") // ['<x:sheet name="A"/>']
 */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(String.raw`<(?:\w+:)?${name}\s(?:"[^"<]*"|'[^'<]*'|[^<>"'])*>`, "g")) ?? [];
}

/**
 * The value of an attribute, or undefined.
 *
 * @param name a pattern
 * @example attribute('<sheet name="A &amp; B"/>', "name") // "A & B"
 */
export function attribute(tag: string, name: string): string | undefined {
  const found = patternOf(name).exec(tag);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : withoutReferences(value);
}

function withoutReferences(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (reference, hex, decimal, named) => {
    if (named !== undefined) return ownValue(NAMED, named) ?? reference;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? reference : String.fromCodePoint(code);
  });
}

/**
 * A text of a workbook's XML as it is meant: with what XML and workbooks write by numbers and names as characters.
 *
 * @example withoutEscapes("A &amp; B_x000D_") // "A & B\r"
 */
export function withoutEscapes(xml: string): string {
  return withoutReferences(xml).replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const PATTERNS = new Map<string, RegExp>();

/** A sheet has hundreds of thousands of tags and a few attributes. */
function patternOf(name: string): RegExp {
  const known = PATTERNS.get(name) ?? new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`);
  PATTERNS.set(name, known);
  return known;
}
