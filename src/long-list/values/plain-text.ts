import { inForm } from "../../base/text.ts";
import { fromWindows1252 } from "../../base/windows-1252.ts";

/**
 * What stands in a cell and is not seen: a reader looks past it, so it is taken away before a value is read.
 *
 * @module
 */

/** The longest value that a list can need, in UTF-16 code units. A cell that is looked at before it is held to that may have megabytes. */
export const LONGEST_VALUE = 1_000;

/** Control characters, marks of direction, joiners, byte order marks, variation selectors: nothing that is seen. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Overrides of direction are left: they change what is seen, and are shown as what they are. */
const UNSEEN = /(?![\u202d\u202e])[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const CONTROLS = /[^\P{Cc}\t\n\r\v\f\u0085]|[\p{Noncharacter_Code_Point}\u202d\u202e]/u;
const DASHES = /[\p{Pd}\u2212]/gu;
const SLASHES = /[\u2044\u2215\u29f8]/g;
const QUOTES = "'\"`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033\u02bc\u00ab\u00bb";
const AROUND = new RegExp(`^[${QUOTES}\\s]+|[${QUOTES}\\s]+$`, "gu");
const PRINTABLE = /^[ -~]*$/;

/** Names of what is met most, for messages; any other is named by its number alone. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00a0, "no-break space"],
  [0x00ad, "soft hyphen"],
  [0x200b, "zero-width space"],
  [0x200c, "zero-width non-joiner"],
  [0x200d, "zero-width joiner"],
  [0x200e, "left-to-right mark"],
  [0x200f, "right-to-left mark"],
  [0x2010, "hyphen"],
  [0x2011, "non-breaking hyphen"],
  [0x2013, "en dash"],
  [0x2014, "em dash"],
  [0x2018, "left quotation mark"],
  [0x2019, "right quotation mark"],
  [0x201c, "left double quotation mark"],
  [0x201d, "right double quotation mark"],
  [0x202f, "narrow no-break space"],
  [0x2060, "word joiner"],
  [0xfeff, "byte order mark"],
  [0x27, "apostrophe"],
]);

/**
 * Takes away what is not seen; line breaks, tabs and control characters stay.
 *
 * @example withoutInvisible("A\u200b1") // "A1"
 */
export function withoutInvisible(text: string): string {
  return PRINTABLE.test(text) ? text : text.replace(UNSEEN, "");
}

/**
 * Whether a text holds control characters or what is no character, or turns the direction of what follows.
 *
 * @example hasControls("A\u001b[31m") // true
 */
export function hasControls(text: string): boolean {
  return !PRINTABLE.test(text) && CONTROLS.test(text);
}

/**
 * A value as a reader sees it who minds neither the kind of its dashes, quotation marks and spaces nor what is invisible:
 * on one line, in compatibility form, without quotation marks around it.
 *
 * @example plainText("“14–03–2026”") // "14-03-2026"
 */
export function plainText(text: string): string {
  const seen = PRINTABLE.test(text)
    ? text
    : inForm(text.replace(/\s+/g, " ").replace(INVISIBLE, ""), "NFKC").replace(DASHES, "-").replace(SLASHES, "/");
  return seen.replace(AROUND, "");
}

const ENTITY = /&(?:#(?:(\d{1,7})|x([\da-f]{1,6}))|([a-z])(acute|grave|circ|uml|tilde|cedil|ring)|([a-z]{2,6}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  hyphen: "-",
  ldquo: "\u201c",
  lowbar: "_",
  lsquo: "\u2018",
  lt: "<",
  mdash: "\u2014",
  nbsp: " ",
  ndash: "\u2013",
  num: "#",
  quot: '"',
  rdquo: "\u201d",
  rsquo: "\u2019",
  shy: "\u00ad",
  sol: "/",
};
const ACCENTS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
};

/**
 * A text with its characters in the place of HTML's names and numbers for them, as a list has them that was taken from a web
 * page; some are written so twice. A name that is not known stays.
 *
 * @example withoutEntities("AB&#x2F;12 &amp;amp; caf&eacute;") // "AB/12 & café"
 */
export function withoutEntities(text: string): string {
  const once = (written: string) =>
    written.replace(ENTITY, (all, decimal, hexadecimal, letter, accent, name) => {
      if (accent !== undefined) return `${letter}${ACCENTS[accent.toLowerCase()]}`.normalize("NFC");
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
      return numbered(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)) ?? all;
    });
  return text.includes("&") ? once(once(text)) : text;
}

/** Pages of an older set of characters number theirs by it, and every browser shows them so. */
function numbered(code: number): string | null {
  if (code >= 0x80 && code < 0xa0) return fromWindows1252(Uint8Array.of(code));
  return code > 0x10ffff ? null : String.fromCodePoint(code);
}

/**
 * Says which characters of a value are not what they seem or are not seen, each once: what a message shows instead of the
 * value.
 *
 * @returns "" where there are none
 * @example oddCharacters("A\u200b1") // "U+200B, zero-width space"
 */
export function oddCharacters(text: string): string {
  const odd = [...new Set(text)].filter(
    (character) => !/[ -~\p{L}\p{N}]/u.test(character) || NAMES.has(codeOf(character)),
  );
  return odd.slice(0, 5).map(named).join("; ");
}

function codeOf(character: string): number {
  return Number(character.codePointAt(0));
}

function named(character: string): string {
  const code = codeOf(character);
  const name = NAMES.get(code) ?? (/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(character) ? "not seen" : "");
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return name === "" ? number : `${number}, ${name}`;
}
