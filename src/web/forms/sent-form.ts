/** A form as it was sent. */
export interface SentForm {
  /** A field's text, its first where it came more than once; "" where it is missing. */
  readonly text: (name: string) => string;
  /** All texts of a field. */
  readonly texts: (name: string) => readonly string[];
  /** The names of the fields with text, each once, in the order in which they came. */
  readonly names: ReadonlySet<string>;
  /** The files of a field that were chosen; a browser sends an empty one for none. */
  readonly files: (name: string) => Promise<readonly SentFile[]>;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A form's fields and files, whoever took it apart: the server a body, or the browser its own page.
 *
 * @example sentForm(new FormData(document.forms[0])).text("team") // "Exampleshire"
 */
export function sentForm(data: FormData): SentForm {
  // Taken apart once: a form asked for each of its fields must not be gone through for each.
  const texts = new Map<string, string[]>();
  for (const [name, value] of data) {
    if (typeof value !== "string") continue;
    const before = texts.get(name);
    if (before) before.push(value);
    else texts.set(name, [value]);
  }
  return {
    text: (name) => texts.get(name)?.[0] ?? "",
    texts: (name) => texts.get(name) ?? [],
    names: new Set(texts.keys()),
    files: (name) =>
      Promise.all(
        data
          .getAll(name)
          .filter((value): value is File => typeof value !== "string" && (value.size > 0 || value.name !== ""))
          .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ),
  };
}
