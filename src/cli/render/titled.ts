/**
 * A section of a report: its title after a blank line, its text set in.
 *
 * @example titled("Warnings", "none\n") // "\nWarnings\n  none\n"
 */
export function titled(title: string, text: string): string {
  return `\n${title}\n${text.replace(/^(?=.)/gm, "  ")}`;
}
