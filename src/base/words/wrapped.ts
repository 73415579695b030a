/**
 * A text in lines of at most so many characters, broken between words; a longer word has a line to itself.
 *
 * @param width in characters as they are seen
 * @example wrapped("one two three", 7) // ["one two", "three"]
 */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || [...last].length + 1 + [...word].length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
