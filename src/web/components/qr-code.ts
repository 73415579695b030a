import encodeQR from "qr";
import { html, type Markup } from "../markup.ts";
import { INK } from "./picture.ts";
import { NOTICES } from "./texts.ts";

/** Light modules around the code, without which cameras may not find it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A QR code of an address, drawn in the page so that it needs no other file.
 *
 * @param name what it is of, for those who do not see it
 * @example qrCode("https://longlist.example/record/0f6d2c9a41b75e38", "The record’s address")
 */
export function qrCode(address: string, name: string): Markup {
  const modules = encodeQR(address, "raw", { ecc: "medium", border: QUIET });
  const size = modules.length;
  const dark = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg class="longlist-qr" role="img" aria-label="${NOTICES.qrCode(name)}" viewBox="0 0 ${size} ${size}" width="${size * 4}" height="${size * 4}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="${INK}" d="${dark.join("")}"/></svg>`;
}
