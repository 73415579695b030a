import type { PageError } from "../../components/error-summary.ts";

const NAMES = ["receipt", "list", "replacements"] as const;
type Name = (typeof NAMES)[number];

/** Far above any list or receipt; a film chosen by mistake is not read into memory. */
const MOST_MEGABYTES = 50;

export interface ChosenFiles {
  readonly errors: readonly PageError[];
  /** Null where none was chosen. */
  readonly files: Readonly<Record<Name, Uint8Array | null>>;
}

/** Reads the files that were chosen in the form. */
export async function filesOf(form: HTMLFormElement): Promise<ChosenFiles> {
  const errors: PageError[] = [];
  const files: Record<Name, Uint8Array | null> = { receipt: null, list: null, replacements: null };
  for (const name of NAMES) {
    const file = form.querySelector<HTMLInputElement>(`input[name=${name}]`)!.files?.[0];
    if (file === undefined) continue;
    const read = await bytesOf(file);
    if (typeof read === "string") errors.push({ field: name, text: read });
    else files[name] = read;
  }
  return { errors, files };
}

async function bytesOf(file: File): Promise<Uint8Array | string> {
  if (file.size > MOST_MEGABYTES * 1e6)
    return `The file has more than ${MOST_MEGABYTES} MB. Check that it is the right one`;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return "The file cannot be read. It may have been moved or changed since it was chosen: choose it again";
  }
}
