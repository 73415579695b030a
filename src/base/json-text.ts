/** Deeper than any document of this or of a program that sends lists: to take a million brackets apart costs seconds. */
const DEEPEST = 1_000;
const [QUOTE, OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Whether a text has more brackets open at once than any document has.
 *
 * @example isTooDeep("[".repeat(5_000_000)) // true, after a thousand of them
 */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (sign === QUOTE) {
      at = endOfString(json, at);
      if (at < 0) return false;
    } else if (sign === OPEN_ARRAY || sign === OPEN_OBJECT) {
      if (++depth > DEEPEST) return true;
    } else if (sign === CLOSE_ARRAY || sign === CLOSE_OBJECT) depth--;
  }
  return false;
}

/**
 * What a text says as JSON.
 *
 * @returns undefined where it is no JSON, such as a page of something that stands between, or deeper than any document
 * @example parsed('{"a":1}') // { a: 1 }
 */
export function parsed(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An object or an array that is being gone through. */
interface Level {
  /** An object's, as far as it is read; null for an array. */
  readonly names: Set<string> | null;
  /** The last name, or the place in the array. */
  part: string | number;
  /** Whether a string here would be a name. */
  namesNext: boolean;
}

/**
 * The first name that stands twice in one object, with the names that lead to it. `JSON.parse` takes the last value without a
 * word, where another program, or a person, may have read the first.
 *
 * @param json text that is JSON
 * @returns null where no name does
 * @example repeatedName('{"rows":[{"a":1,"\\u0061":2}]}') // ["rows", "0", "a"]
 */
export function repeatedName(json: string): string[] | null {
  const levels: Level[] = [];
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    const level = levels.at(-1);
    if (sign === '"') {
      const end = endOfString(json, at);
      if (level?.namesNext && isSaidTwice(level, json.slice(at, end + 1))) return levels.map(({ part }) => `${part}`);
      at = end;
    } else if (sign === "{" || sign === "[") levels.push(opened(sign));
    else if (sign === "}" || sign === "]") levels.pop();
    else if (sign === "," && level) goOn(level);
  }
  return null;
}

/** What to do about a name that stands twice. */
export const SAY_IT_ONCE = "Say it once: one reader would take the first value, another the last.";

/**
 * The place of {@link repeatedName} in a message, cut where it is longer than anybody reads.
 *
 * @example saidTwice('{"rows":[{"a":1,"a":2}]}') // "rows.0.a"
 */
export function saidTwice(json: string): string | null {
  return repeatedName(json)?.join(".").toWellFormed().slice(0, 120) ?? null;
}

function opened(sign: "{" | "["): Level {
  return sign === "{" ? { names: new Set(), part: "", namesNext: true } : { names: null, part: 0, namesNext: false };
}

function goOn(level: Level): void {
  if (typeof level.part === "number") level.part += 1;
  else level.namesNext = true;
}

/** Takes a name down as it is written, escapes and all. */
function isSaidTwice(level: Level, written: string): boolean {
  const name = written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1);
  level.part = name;
  level.namesNext = false;
  if (level.names?.has(name)) return true;
  level.names?.add(name);
  return false;
}

/** Where the quotation mark is that ends a string, by whole stretches: most of a large body is strings. */
function endOfString(json: string, from: number): number {
  let end = json.indexOf('"', from + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end;
}

function isEscaped(json: string, at: number): boolean {
  let before = at;
  while (json[before - 1] === "\\") before -= 1;
  return (at - before) % 2 === 1;
}
