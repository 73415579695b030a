import { got } from "../../base/lists.ts";
import { isCoded, readCode } from "../values/coded-value.ts";
import { plainKey } from "../values/plain-key.ts";
import { withoutEntities, withoutInvisible } from "../values/plain-text.ts";
import { FIELDS, type Field } from "./fields.ts";

/** What a heading is known as. */
export interface KnownHeading {
  readonly field: Field;
  /** Whether it is the template's own label, and so beats every other heading of its field. */
  readonly exact: boolean;
}

const BY_KEY = new Map<string, KnownHeading>(
  FIELDS.flatMap((field) =>
    [field.name, ...field.headings].map((heading) => [plainKey(heading), { field, exact: false }]),
  ),
);
for (const field of FIELDS) BY_KEY.set(plainKey(field.label), { field, exact: true });

/** Around these nothing was put. */
const PLAIN_WORDS = /^[A-Za-z /]*$|^[\d\s/.-]*$|^[A-Z]{1,3}\d+$/;
/** No heading is longer, and a sheet may have thousands of cells to try. */
const LONGEST = 200;

/**
 * What a heading is known as, or null. Case, spaces and punctuation do not count, nor does what programs and forms put around a
 * heading: a number in front, stars, the name of its table, entities, and in brackets or after a colon a hint at how to fill it in.
 * What stands in brackets and is no hint may say that another thing is meant: then the heading is not known.
 *
 * @example knownHeading("3. Start Date* (dd/mm/yyyy)")?.field.name // "startDate"
 * @example knownHeading("Start date (licence)") // null
 */
export function knownHeading(heading: string): KnownHeading | null {
  if (heading.length > LONGEST) return null;
  const whole = BY_KEY.get(plainKey(heading));
  if (whole !== undefined) return whole;
  if (PLAIN_WORDS.test(heading)) return null;
  for (const form of formsOf(heading)) {
    const known = BY_KEY.get(plainKey(form)) ?? hinted(form);
    if (known) return known;
  }
  return null;
}

/**
 * The field that a heading is known for, or null.
 *
 * @example knownField("Order start date")?.name // "startDate"
 */
export function knownField(heading: string): Field | null {
  return knownHeading(heading)?.field ?? null;
}

/** Shorter keys are part of too many words. */
const SHORTEST_PART = 4;

/**
 * Whether a heading comes near to a field without being known as one: a known heading of it with other words beside.
 *
 * @example isNear("Start date (licence)", FIELD.startDate) // true
 */
export function isNear(heading: string, field: Field): boolean {
  if (heading.length > LONGEST) return false;
  const key = plainKey(heading);
  return got(PARTS, field).some((known) => key !== known && key.includes(known));
}

const PARTS = new Map(
  FIELDS.map((field) => [
    field,
    [field.label, ...field.headings].map(plainKey).filter(({ length }) => length >= SHORTEST_PART),
  ]),
);

/** Whose gender or dates these would be is another person's, or they are of another time. */
const OF_OTHERS = /victim|parent|carer|worker|staff|officer|manager|sibling|witness|previous|prior|archive|old/i;
const TABLE_AND_COLUMN =
  /^'?([^'[\]]*)'?\s*\[([^[\]]+)\]$|^((?:\[[^\]]+\]\.)+)\[([^\]]+)\]$|^((?:\w+\.)+)(\w[\w &/-]*)$/;
const NUMBERED =
  /^(?:(?:q|question|column|field)\s*)?[([]?(?:\d{1,2}(?:\.\d{1,2})*|[a-z](?=[.):\]]))[\])]?\s*[.):\]–-]*\s+|^[([]?(?:\d{1,2}|[a-z])[.)\]:]+\s*/i;

/** What a heading may be without what was put around it, the fullest first. */
function formsOf(heading: string): string[] {
  const decoded = withoutEntities(withoutInvisible(heading))
    .replace(/<[^<>]{1,20}>/g, " ")
    .replace(/^=?([^[\]]*)\[(?:\[#\w+\],\s*)?(\[[^[\]]+\])\]$/, "$1$2")
    .replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/%20/g, " ")
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079*†‡]+/g, " ")
    .trim();
  const [, one, ofOne, two, ofTwo, three, ofThree] = TABLE_AND_COLUMN.exec(decoded) ?? [];
  const column = ofOne ?? ofTwo ?? ofThree;
  const named = column === undefined || OF_OTHERS.test([one, two, three].join("")) ? decoded : column.trim();
  return [...new Set([decoded, named, named.replace(NUMBERED, "")])];
}

/** In brackets at the end or in front, or after a colon, a dash or a line break. */
const HINTS = [
  /^(.*?\S)\s*\(([^()]*)\)\s*[:*]?$/s,
  /^(.*?\S)\s*\[([^[\]]*)\]\s*[:*]?$/s,
  /^(.*?\S)\s*\{([^{}]*)\}\s*[:*]?$/s,
  /^(.*?\S)\s*<([^<>]*)>\s*[:*]?$/s,
  /^()[([]([^()[\]]*)[)\]]\s*(\S.*)$/s,
  /^(.*?\S)\s*[:;\r\n]+\s*(\S.*)$/s,
  /^(.*?\S)\s+[-–—]+\s+(\S.*)$/s,
];

function hinted(heading: string): KnownHeading | null {
  for (const looks of HINTS) {
    const [, before, hint, after] = looks.exec(heading) ?? [];
    if (hint === undefined) continue;
    const rest = [before, after].join("");
    const known = BY_KEY.get(plainKey(rest)) ?? hinted(rest);
    if (known && isHint(hint, known.field)) return known;
  }
  return null;
}

const HINT_WORDS = new Set(
  (
    "d dd ddd m mm mmm mmmm y yy yyy yyyy day days month months year years date dates format text number numbers numeric " +
    "alphanumeric free please select choose pick enter complete type fill in from list drop down dropdown menu options option " +
    "required mandatory compulsory optional essential needed must if known available applicable recorded possible eg e g ie i " +
    "example see note notes guidance below above tab key code codes only one of the a an as or and be to use using not no name " +
    "names leave blank yes n unique each row case child format's default column field value values level levels uk"
  ).split(" "),
);

/** Whether words beside a heading say how to fill it in: a format, the codes of the field, an instruction, its own short name. */
function isHint(hint: string, field: Field): boolean {
  if (BY_KEY.get(plainKey(hint))?.field === field) return true;
  const words = hint.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const figures = field.kind === "date" || field.kind === "reference" || /\bnote\b/i.test(hint);
  if (words.every((word) => HINT_WORDS.has(word) || (figures && /^\d+$/.test(word)))) return true;
  const { name } = field;
  if (!isCoded(name)) return false;
  const parts = hint.split(/[/,;|=:]|\s+(?:or|and|to|-|–)\s+|\r?\n/).map((part) => part.trim());
  return parts.every(
    (part) =>
      part === "" || /^\d$/.test(part) || HINT_WORDS.has(part.toLowerCase()) || readCode(name, part).is === "code",
  );
}
