import type { SentForm } from "./form.ts";

/**
 * A form's fields and files, whoever took it apart: the server a body, or the browser its own page.
 *
 * @example sentForm(new FormData(document.forms[0])).text("team") // "Exampleshire"
 */
export function sentForm(data: FormData): SentForm {
  const texts = (name: string) => data.getAll(name).filter((value) => typeof value === "string");
  return {
    text: (name) => texts(name)[0] ?? "",
    texts,
    names: [...new Set([...data].filter(([, value]) => typeof value === "string").map(([name]) => name))],
    files: (name) =>
      Promise.all(
        data
          .getAll(name)
          .filter((value): value is File => typeof value !== "string" && (value.size > 0 || value.name !== ""))
          .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ),
  };
}
