import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { CommandFailure } from "./failure.ts";

/**
 * Writes a file so that it is there whole or not at all, making its folder where needed.
 *
 * @throws CommandFailure where it cannot be written
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, "w");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw writeFailure(path, error);
  }
}

/** What a failed write comes to. */
export function writeFailure(path: string, error: unknown): CommandFailure {
  const { code } = error as NodeJS.ErrnoException;
  return new CommandFailure(
    `${path} cannot be written (${code ?? "unknown cause"})`,
    "Check the folder, who may write there and how much room is left.",
  );
}
