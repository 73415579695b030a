import type { Setting } from "../../sampling/specification/overrides.ts";

/**
 * A setting as it is typed.
 *
 * @example settingText({ path: "sampleSize.maximum", value: 20 }) // "sampleSize.maximum=20"
 */
export function settingText({ path, value }: Setting): string {
  return `${path}=${typeof value === "string" ? value : JSON.stringify(value)}`;
}
