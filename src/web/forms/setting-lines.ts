import { readSetting, type Setting } from "../../sampling/specification/overrides.ts";

/**
 * Reads settings as they are typed, one `path=value` to a line; blank lines are left out.
 *
 * @throws Refusal as {@link readSetting} does
 * @example settingLines("sampleSize.maximum=40\n").length // 1
 */
export function settingLines(text: string): Setting[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "").map(readSetting);
}
