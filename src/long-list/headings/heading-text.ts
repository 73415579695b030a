import { withoutEntities, withoutInvisible } from "../values/plain-text.ts";

/**
 * A heading as its writer saw it: without the entities, marks and escapes that programs and forms put into it.
 *
 * @example headingText("Start_x0020_date*") // "Start date"
 */
export function headingText(heading: string): string {
  return withoutEntities(withoutInvisible(heading))
    .replace(/<[^<>]{1,20}>/g, " ")
    .replace(/^=?([^[\]]*)\[(?:\[#\w+\],\s*)?(\[[^[\]]+\])\]$/, "$1$2")
    .replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/%20/g, " ")
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079*†‡]+/g, " ")
    .trim();
}
