import { got } from "../../base/lists.ts";
import { plainKey } from "../../base/plain-key.ts";
import { FIELD, FIELDS, type Field } from "../fields.ts";
import { isHint, namesWithHints } from "./heading-hints.ts";
import { headingText } from "./heading-text.ts";
import { tableAndColumn, tableOf } from "./table-names.ts";

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
 * heading: a number in front, stars, the table that it is of, entities, and in brackets or after a colon a hint at how to fill it in.
 * What stands beside the name and is neither may say that another thing is meant: then the heading is not known.
 *
 * @example knownHeading("3. Start Date* (dd/mm/yyyy)")?.field.name // "startDate"
 * @example knownHeading("Start date (licence)") // null
 */
export function knownHeading(heading: string): KnownHeading | null {
  if (heading.length > LONGEST) return null;
  const whole = BY_KEY.get(plainKey(heading));
  if (whole !== undefined) return whole;
  return PLAIN_WORDS.test(heading) ? null : knownName(headingText(heading));
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
  if (got(PARTS, field).some((known) => key !== known && key.includes(known))) return true;
  // Of shorter ones only whole words count: Sex description, but not Middlesex.
  const words = heading.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length > 1 && words.some((word) => SHORT_NAMES.get(word) === field);
}

const PARTS = new Map(
  FIELDS.map((field) => [
    field,
    [field.label, ...field.headings].map(plainKey).filter(({ length }) => length >= SHORTEST_PART),
  ]),
);

/** Short names that mean nothing else beside other words. */
const SHORT_NAMES: ReadonlyMap<string, Field> = new Map([["sex", FIELD.gender]]);

/** What programs put behind a heading that stands twice, and people where a thing may be there several times. */
const COUNTED =
  /^(?:(?:second|third|fourth|fifth|sixth|[2-9](?:nd|rd|th)|further|additional|another|other|next|subsequent|secondary|concurrent)\s+(.+)|(.+?)(?:[\s._-]*\(?[2-9]\d?\)?|\s+(?:1|two|three|ii|iii|b)|(?:_|\.{1,3})\d{1,2}|\s+copy))$/i;

/**
 * Whether a heading is one that is known for a field, with a number that says it is not the first: so a program calls a second
 * column of one name, and a form the second order of a child.
 *
 * @example isNumbered("Start date2", FIELD.startDate) // true
 */
export function isNumbered(heading: string, field: Field): boolean {
  if (heading.length > LONGEST) return false;
  const counted = COUNTED.exec(heading.trim());
  return counted !== null && knownField(counted[1] ?? counted[2] ?? "") === field;
}

/** Who is above the one who assessed: what they say holds. */
const MANAGERS = String.raw`(?:manager(?:['’]?s)?|management)[\s-]+`;
const OVERRIDDEN = `(?:${MANAGERS})?overrid(?:e|den)|moderated|countersigned|after review`;
/** What people put beside a name where the column amends another: Corrected start date, RoSH now, Gender (amended), RoSH override. */
const AMENDING = `correct(?:ed|ion)?|amended|revised|changed|updated?|latest|newest|new|actual|true|most recent|now|current|reviewed|final|${OVERRIDDEN}|${MANAGERS}(?:judgement|decision)|qa|quality assured`;
const AMENDED = RegExp(
  String.raw`^(?:(?:${AMENDING})\s+(.+)|(.+?)(?:\s+(?:now|updated|amended|corrected|reviewed|${OVERRIDDEN})|\s*[-–—:]?\s*[(\[](?:${AMENDING})[)\]]|\s*[-–—:]\s*(?:${AMENDING})))$`,
  "i",
);

/**
 * Whether a heading is one that is known for a field, with a word that says that it holds what is right now.
 *
 * @example isAmended("Corrected start date", FIELD.startDate) // true
 */
export function isAmended(heading: string, field: Field): boolean {
  if (heading.length > LONGEST) return false;
  const amended = AMENDED.exec(heading.trim());
  return amended !== null && knownField(amended[1] ?? amended[2] ?? "") === field;
}

const NUMBERED =
  /^(?:(?:q|question|column|field)\s*)?[([]?(?:\d{1,2}(?:\.\d{1,2})*|[a-z](?=[.):\]]))[\])]?\s*[.):\]–-]*\s+|^[([]?(?:\d{1,2}|[a-z])[.)\]:]+\s*/i;

/** Things that stand beside one name. Each may be taken away from either end first, so that with every further one the ways double. */
const MOST_BESIDE = 4;

/** How much was taken away from a heading already, and what its parts that were met are known as. */
interface Bared {
  readonly beside: number;
  readonly met: Map<string, KnownHeading | null>;
}

/** What a name is known as with something beside it or with nothing, numbered or not. */
function knownName(name: string, bared: Bared = { beside: 0, met: new Map() }): KnownHeading | null {
  const before = bared.met.get(name);
  if (before !== undefined) return before;
  const known = knownForm(name, bared);
  bared.met.set(name, known);
  return known;
}

function knownForm(name: string, { beside, met }: Bared): KnownHeading | null {
  const further = { beside: beside + 1, met };
  for (const form of new Set([name, name.replace(NUMBERED, "")])) {
    const plain = BY_KEY.get(plainKey(form));
    if (plain !== undefined) return plain;
    if (beside === MOST_BESIDE) continue;
    const known = inTable(form, further) ?? withHint(form, further);
    if (known) return known;
  }
  return null;
}

/** A table counts for nothing where it is of the list itself, or called as the field is. */
function inTable(heading: string, bared: Bared): KnownHeading | null {
  const named = tableAndColumn(heading);
  const known = named === null ? null : knownName(named.column, bared);
  if (named === null || known === null) return null;
  const tables = named.tables.filter((table) => BY_KEY.get(plainKey(table))?.field !== known.field).map(tableOf);
  if (tables.includes(null) || (tables.includes("assessments") && !CONCERNS.has(known.field))) return null;
  return tables.includes("children") ? ofChild(known) : known;
}

const CONCERNS = new Set<Field>([FIELD.riskOfSeriousHarm, FIELD.safetyAndWellbeing]);

function withHint(heading: string, bared: Bared): KnownHeading | null {
  for (const { name, hint } of namesWithHints(heading)) {
    const known = knownName(name, bared);
    if (known === null || !(BY_KEY.get(plainKey(hint))?.field === known.field || isHint(hint, known.field))) continue;
    // Harm to the child is the other concern.
    if (known.field === FIELD.riskOfSeriousHarm && TO_CHILD.test(hint)) continue;
    return /\bchild\b/i.test(hint) ? ofChild(known) : known;
  }
  return null;
}

const TO_CHILD = /\b(?:child|self|young person|yp)\b/i;

/** Of what it is a reference, only what stands beside it says: Reference (child), Children[Ref]. */
const BARE_REFERENCES = new Set(
  [...BY_KEY].filter(([key]) => /^(?:unique)?ref(?:erence)?(?:number|no)?$/.test(key)).map(([, known]) => known),
);

function ofChild(known: KnownHeading): KnownHeading {
  return BARE_REFERENCES.has(known) ? { field: FIELD.childId, exact: false } : known;
}
