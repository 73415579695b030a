/**
 * Text made safe for one line of a terminal: control characters, bidirectional overrides, other invisible characters
 * and line breaks are named instead of sent, so that no value of a list can move the cursor, recolour the screen or
 * pass for another.
 *
 * @example printable("A\u001b[2J") // "A<U+001B>[2J"
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase();
    return `<U+${code.padStart(4, "0")}>`;
  });
}
