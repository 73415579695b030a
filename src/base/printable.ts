/**
 * Text made safe for one line of a terminal: control characters, bidirectional overrides, other invisible characters
 * and line breaks are named instead of sent, so that no value of a list can move the cursor, recolour the screen or
 * pass for another.
 *
 * @example printable("A\u001b[2J") // "A<U+001B>[2J"
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase();
    return `<U+${code.padStart(4, "0")}>`;
  });
}

/**
 * Controls (the bell among them) but line ends and tabs, what turns the direction of all that follows, and what is no
 * character at all: halves of one, and U+FFFE and its like, of which XML, and so a workbook, can hold some in no way.
 */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu;
const LINE = /[\t\n\r]/;

/**
 * What is not seen at all, such as spaces without width; not the marks and joiners that other scripts need, nor what chooses
 * the form of a character.
 */
const UNSEEN =
  /(?!\p{Variation_Selector}|[\u061c\u200c-\u200f]|\u034f)[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/**
 * The first character of a text that is not seen, or that hides or turns others, as it is named: nobody who states something
 * for the record needs one. Null where there is none; the marks and joiners of other scripts are none.
 *
 * @example hiddenIn("A\u202eB") // "U+202E"
 */
export function hiddenIn(text: string): string | null {
  const found = [HIDDEN, UNSEEN].flatMap((kind) => text.match(kind) ?? []).find((one) => !LINE.test(one));
  return found === undefined ? null : nameOf(found);
}

/**
 * Text for pages and files, where letters of every script belong and line ends do no harm: what hides or turns other
 * characters is named in its place. For whatever comes from lists and files of others; what people state here is refused with
 * it.
 *
 * @example shown("A\u202eB") // "A[U+202E]B"
 */
export function shown(text: string): string {
  return text.replace(HIDDEN, (one) => (LINE.test(one) ? one : `[${nameOf(one)}]`));
}

function nameOf(character: string): string {
  return `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0")}`;
}
