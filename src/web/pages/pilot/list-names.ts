const MOST_CHARACTERS = 100;

/**
 * The names under which files are shown: on one line, nothing in them that hides or turns other characters, and files of
 * the same name told apart.
 *
 * @example listNames(["a.csv", "b.csv", "a.csv"]) // ["a.csv", "b.csv", "a.csv (2)"]
 */
export function listNames(files: readonly string[]): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const plain = [...file.replace(/\p{C}+/gu, " ").trim()].slice(0, MOST_CHARACTERS).join("") || "list";
    let name = plain;
    for (let number = 2; taken.has(name); number++) name = `${plain} (${number})`;
    taken.add(name);
    return name;
  });
}
