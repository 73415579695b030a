import { CommandFailure } from "./failure.ts";
import { inputName, readJson } from "./input.ts";
import type { Io } from "./io.ts";

/**
 * Reads a receipt as JSON that at least says it is one; whether it holds is the engine's to say. Another file is a
 * mistake in the command line, a receipt that was damaged is not.
 *
 * @throws CommandFailure where it cannot be read or is something else
 */
export async function readReceiptFile(path: string, io: Io): Promise<unknown> {
  const document = await readJson(path, "receipt", io);
  const { kind } = Object(document) as { kind?: unknown };
  if (kind === "longlist/draw") return document;
  throw new CommandFailure(
    `${inputName(path)} is no receipt`,
    "Give the receipt.json of a draw, or what draw --json printed; the receipt comes first.",
  );
}
