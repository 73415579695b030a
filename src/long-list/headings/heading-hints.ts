import type { Field } from "../fields.ts";
import { isCoded, readCode } from "../values/coded-value.ts";

/** In brackets at the end or in front, or after a colon, a dash or a line break. */
const HINTS = [
  /^(.*?\S)\s*\(([^()]*)\)\s*[:*]?$/s,
  /^(.*?\S)\s*\[([^[\]]*)\]\s*[:*]?$/s,
  /^(.*?\S)\s*\{([^{}]*)\}\s*[:*]?$/s,
  /^(.*?\S)\s*<([^<>]*)>\s*[:*]?$/s,
  /^()[([]([^()[\]]*)[)\]]\s*([^\s.].*)$/s,
  /^(.*?\S)\s*[:;\r\n]+\s*(\S.*)$/s,
  /^(.*?\S)\s+[-–—]+\s+(\S.*)$/s,
];

/** A heading's name, and the words that may be a hint at how to fill it in. */
export interface NameAndHint {
  readonly name: string;
  readonly hint: string;
}

/**
 * Every way in which a heading may be a name with a hint beside it.
 *
 * @example namesWithHints("Start date (dd/mm/yyyy)") // [{ name: "Start date", hint: "dd/mm/yyyy" }]
 */
export function namesWithHints(heading: string): NameAndHint[] {
  return HINTS.flatMap((looks) => {
    const [, before, hint, after] = looks.exec(heading) ?? [];
    return hint === undefined ? [] : [{ name: [before, after].join(""), hint }];
  });
}

const DATES = wordsOf("d dd ddd m mm mmm mmmm y yy yyy yyyy day days month months year years date dates");
const YEARS = wordsOf("year years");
const NUMBERS = wordsOf("number numbers numeric no");
const NAMES = wordsOf("name names");
const INSTRUCTIONS = wordsOf(
  "format text alphanumeric free please select choose pick enter complete type fill in from list drop down dropdown menu options option " +
    "required mandatory compulsory optional essential needed must if known available applicable recorded possible eg e g ie i " +
    "example see note notes guidance below above tab key code codes only one of the a an as or and be to use using not " +
    "leave blank yes n unique each row case child format's default column field value values level levels uk",
);
/** A note may be called by its number, whatever it is beside. */
const NOTE = /\bnotes?\b/i;

/**
 * Whether words beside a heading's name say how to fill it in: a format, the codes of the field, an instruction. A date, a number or a
 * name is a format where the field is written as one, and a column of its own beside any other: RoSH (date) is when it was assessed.
 *
 * @example isHint("dd/mm/yyyy", FIELD.startDate) // true
 */
export function isHint(hint: string, field: Field): boolean {
  const words = hint.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const figures = field.kind !== "coded" || NOTE.test(hint);
  if (words.every((word) => isHintWord(word, field, hint) || (figures && /^\d+$/.test(word)))) return true;
  const { name } = field;
  if (!isCoded(name)) return false;
  const parts = hint.split(/[/,;|=:]|\s+(?:or|and|to|-|–)\s+|\r?\n/).map((part) => part.trim());
  return parts.every(
    (part) =>
      part === "" ||
      /^\d$/.test(part) ||
      isHintWord(part.toLowerCase(), field, hint) ||
      readCode(name, part).is === "code",
  );
}

function isHintWord(word: string, { name, kind }: Field, hint: string): boolean {
  if (INSTRUCTIONS.has(word)) return true;
  const isCode = (text: string) => isCoded(name) && readCode(name, text).is === "code";
  if (DATES.has(word)) return kind === "date" || (name === "age" && YEARS.has(word)) || isCode(word);
  if (NUMBERS.has(word)) return kind !== "coded" || isCode("1") || isCode(word) || NOTE.test(hint);
  return NAMES.has(word) && (kind !== "reference" || /\bnot?\b/i.test(hint));
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
