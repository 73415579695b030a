import { printable } from "../base/printable.ts";
import { checkMappings } from "../long-list/mappings/mapping-checks.ts";
import { mappingFile } from "../long-list/mappings/mappings.ts";
import type { Mappings } from "../sampling/case.ts";
import { writeWhole } from "./atomic-file.ts";
import type { Invocation } from "./command.ts";
import type { Io } from "./io.ts";

/**
 * Writes the mappings in use, from files and typed, to the file that `--save-mapping` names, for the team's next list.
 * Mappings that name what does not exist are not saved; the findings say what is wrong with them.
 *
 * @throws CommandFailure where the file cannot be written
 */
export async function saveMapping({ value }: Invocation, mappings: Mappings, io: Io): Promise<void> {
  const path = value("save-mapping");
  if (path === undefined) return;
  const faulty = checkMappings(mappings).length > 0;
  if (!faulty) await writeWhole(path, `${JSON.stringify(mappingFile(mappings), null, 2)}\n`);
  const said = faulty ? `${path} not written: a mapping names what does not exist` : `mapping written to ${path}`;
  io.stderr.write(`${printable(said)}\n`);
}
