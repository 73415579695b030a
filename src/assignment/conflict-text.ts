import { tidyLine, tidyText } from "../base/text.ts";
import type { Conflict } from "./table.ts";

/**
 * A conflict as people type it, REF=NAME; null where it is not written so.
 *
 * @example conflictIn("A17=A. Ames") // { case: "A17", inspector: "A. Ames" }
 */
export function conflictIn(text: string): Conflict | null {
  // A reference may hold an equals sign, a name hardly does.
  const equals = text.lastIndexOf("=");
  const [caseId, inspector] = [tidyText(text.slice(0, Math.max(0, equals))), tidyLine(text.slice(equals + 1))];
  return caseId === "" || inspector === "" ? null : { case: caseId, inspector };
}

/**
 * The same the other way; null for one that {@link conflictIn} would not read back from its line.
 *
 * @example conflictText({ case: "A17", inspector: "A. Ames" }) // "A17=A. Ames"
 */
export function conflictText(conflict: Conflict): string | null {
  const text = `${conflict.case}=${conflict.inspector}`;
  const back = /[\r\n]/.test(text) ? null : conflictIn(text);
  return back?.case === conflict.case && back.inspector === conflict.inspector ? text : null;
}
