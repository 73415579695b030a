import { readDate } from "../values/date-value.ts";

/** A kind of personal data that no draw needs, with the headings it comes under. */
interface PersonalKind {
  readonly named: string;
  /** Words of a heading that give it away, tested against the heading in lower case with single spaces. */
  readonly heading: RegExp;
}

const PERSONAL_HEADINGS: readonly PersonalKind[] = [
  {
    named: "names",
    heading: /\b(names?|forenames?|surnames?|initials|known as|alias(es)?|aka)\b|name$|^(first|last|middle)$/,
  },
  {
    named: "addresses",
    heading:
      /\b(address(es)?|street|road|town|city|house|flat|locality|lives? (at|with)|residence|placement)\b|address/,
  },
  { named: "postcodes", heading: /\b(post ?codes?|post ?code|zip)\b|postcode/ },
  { named: "dates of birth", heading: /\b(dob|d o b|d\.o\.b\.?|birth|born|birthday)\b|birth/ },
  { named: "NHS numbers", heading: /\bnhs\b/ },
  {
    named: "police numbers",
    heading: /\b(pnc|pncid|cro|custody record|crime (no|number|ref|reference)|arrest summons|asn)\b/,
  },
  { named: "telephone numbers", heading: /\b(tel|telephone|phone|mobile|contact (no|number)|landline)\b|phone/ },
  { named: "email addresses", heading: /\be ?-?mail\b|email/ },
  {
    named: "other identifying numbers",
    heading: /\b(upn|uln|nino|ni (no|number)|national insurance|passport|unique pupil)\b/,
  },
  { named: "family and carers", heading: /\b(parents?|carers?|guardians?|mother|father|next of kin|sibling)\b/ },
];

interface PersonalContent {
  readonly named: string;
  readonly looks: (value: string) => boolean;
}

/** What a value of personal data looks like, whatever stands above it. */
const PERSONAL_CONTENT: readonly PersonalContent[] = [
  { named: "email addresses", looks: isEmailAddress },
  { named: "postcodes", looks: (value) => /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(value) && !/^\w+-/.test(value) },
  { named: "NHS numbers", looks: isNhsNumber },
  { named: "police numbers", looks: (value) => /^(\d{2}|\d{4})\/\d{1,7}[A-Z]$/i.test(value) },
  {
    named: "telephone numbers",
    looks: (value) => /^(\+44|0)\s?\(?\d[\d\s()-]{8,12}$/.test(value) && value.replace(/\D/g, "").length >= 10,
  },
  { named: "National Insurance numbers", looks: (value) => /^[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/i.test(value) },
];

const CELLS_TO_JUDGE_BY = 50;

/**
 * What kind of personal data a heading promises, or null.
 *
 * @example personalHeading("YP First Name") // "names"
 */
export function personalHeading(heading: string): string | null {
  const words = heading
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, " ")
    .trim();
  return PERSONAL_HEADINGS.find((kind) => kind.heading.test(words))?.named ?? null;
}

/** In a column that should hold no dates, such as age, dates are birthdays. */
const BIRTHDAYS: PersonalContent = {
  named: "dates of birth",
  looks: (value) => /\D/.test(value) && readDate(value, "1900").is === "date",
};

/** What only a reference is taken for: elsewhere it may be the words of a value. */
const PERSONAL_REFERENCES: readonly PersonalContent[] = [
  { named: "pupil numbers", looks: isPupilNumber },
  { named: "names", looks: (value) => /^\p{L}[\p{L}' \u2019-]+, ?\p{L}[\p{L}.' \u2019-]*$/u.test(value) },
];
/** The same where what they begin with differs: as in Child A and YJ010109 it may be a word or letters that all have. */
const BEGUN_VARIOUSLY = [
  { named: "names", looks: /^(\p{L}[\p{L}'\u2019-]+) \p{L}[\p{L}'\u2019-]+(?: [\p{L}.'\u2019-]+)*$/u },
  {
    named: "initials with dates of birth",
    looks: /^([A-Z]{2,3})[ /-]?(?:0[1-9]|[12]\d|3[01])[./-]?(?:0[1-9]|1[0-2])[./-]?(?:19|20)?\d\d$/i,
  },
];
const BEGINNINGS = 3;

/**
 * What kind of personal data most of a column of references look like, or null: as {@link personalContent}, and names, pupil numbers,
 * and initials with a date of birth.
 *
 * @example personalReference(["Smith, John", "Jones, Amy"]) // "names"
 */
export function personalReference(cells: readonly string[]): string | null {
  const kind = personalContent(cells) ?? kindOfMost(cells, PERSONAL_REFERENCES);
  if (kind !== null) return kind;
  for (const { named, looks } of BEGUN_VARIOUSLY) {
    const begun = new Set(cells.flatMap((cell) => looks.exec(cell.trim())?.[1]?.toLowerCase() ?? []));
    const isMost = kindOfMost(cells, [{ named, looks: (value) => looks.test(value) }]) !== null;
    if (begun.size >= BEGINNINGS && isMost) return named;
  }
  return null;
}

/**
 * What kind of personal data most of a column's cells look like, or null. Judged by its first 50 filled cells.
 *
 * @param dateless whether the column should hold no dates, so that dates in it are birthdays
 * @example personalContent(["01632 960001", "01632 960002"]) // "telephone numbers"
 */
export function personalContent(cells: readonly string[], dateless = false): string | null {
  return kindOfMost(cells, dateless ? [...PERSONAL_CONTENT, BIRTHDAYS] : PERSONAL_CONTENT);
}

function kindOfMost(cells: readonly string[], kinds: readonly PersonalContent[]): string | null {
  const filled: string[] = [];
  for (let at = 0; at < cells.length && filled.length < CELLS_TO_JUDGE_BY; at++) {
    const text = cells[at]!.trim();
    if (text !== "") filled.push(text);
  }
  if (filled.length === 0) return null;
  const kind = kinds.find(({ looks }) => 2 * filled.filter(looks).length > filled.length);
  return kind?.named ?? null;
}

/** Something before an at sign and on both sides of a stop behind it. A pattern for that would try every sign with every stop. */
function isEmailAddress(value: string): boolean {
  const sign = value.indexOf("@", 1);
  return sign !== -1 && value.lastIndexOf(".", value.length - 2) > sign + 1 && !/\s/.test(value);
}

/** Ten digits of which the last is the check digit, modulo 11. */
function isNhsNumber(value: string): boolean {
  const digits = value.replace(/[ -]/g, "");
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

const PUPIL_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** A check letter and twelve figures, of which the last may be a letter too: their sum by their places, modulo 23. */
function isPupilNumber(value: string): boolean {
  if (!/^[A-Z]\d{11}[\dA-Z]$/i.test(value)) return false;
  const places = [...value.toUpperCase().slice(1)].map((one) =>
    /\d/.test(one) ? Number(one) : PUPIL_LETTERS.indexOf(one),
  );
  const sum = places.reduce((total, figure, at) => total + figure * (at + 2), 0);
  return PUPIL_LETTERS[sum % PUPIL_LETTERS.length] === value.charAt(0).toUpperCase();
}
