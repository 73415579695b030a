import { readDocument } from "./documents.ts";

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly additionalProperties?: Described | boolean;
  readonly anyOf?: readonly Described[];
}

const ASSUMED = /^(.*?) Assumption: (.*)$/s;

/**
 * Every field of a specification that has no public source, as the published schema has it: its path, what it decides and
 * what is assumed.
 */
export function assumptions(): [path: string, decides: string, assumed: string][] {
  const schema = JSON.parse(readDocument("specs/specification.schema.json")) as Described;
  const found = new Map<string, [string, string, string]>();
  const visit = (path: string, field: Described) => {
    const [, decides = "", assumed = ""] = ASSUMED.exec(field.description ?? "") ?? [];
    if (assumed !== "") found.set(path, [`\`${path}\``, decides, assumed]);
    for (const [name, inner] of Object.entries(field.properties ?? {})) {
      visit(path === "" ? name : `${path}.${name}`, inner);
    }
    if (field.items) visit(`${path}[]`, field.items);
    for (const one of field.anyOf ?? []) visit(path, { ...one, description: one.description ?? "" });
  };
  visit("", schema);
  return [...found.values()];
}
