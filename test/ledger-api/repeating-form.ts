import type { Asked } from "./ledger-app.ts";

/** A part of a form; text where it has no file name. */
export type SentPart = readonly [name: string, fileName: string | null, content: string];

/** A form as browsers and curl put it together, with a boundary that one can choose: they draw it anew each time. */
export function form(boundary: string, ...parts: readonly SentPart[]): Asked {
  const bodies = parts.map(([name, fileName, content]) => {
    const file = fileName === null ? "" : `; filename="${fileName}"\r\nContent-Type: text/csv`;
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
  });
  const headers = { "Content-Type": `multipart/form-data; boundary=${boundary}` };
  return { csv: `${bodies.join("")}--${boundary}--\r\n`, headers };
}
