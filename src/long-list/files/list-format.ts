import { ListRefused } from "../findings/finding.ts";
import { fileFormat } from "./file-format.ts";

/**
 * How a file is to be read as tables, told by its content.
 *
 * @throws ListRefused `file-format` for what holds none, naming what it is
 * @example listFormat(new TextEncoder().encode("Case reference,Gender")) // "text"
 */
export function listFormat(bytes: Uint8Array): "text" | "workbook" {
  const format = fileFormat(bytes);
  if (format.is === "other") throw new ListRefused("file-format", { format: format.named, advice: format.advice });
  return format.is;
}
