import { withoutStop } from "../../base/words/sentences.ts";
import type { FileError } from "../../use-cases/verify/wrong-files.ts";
import { obstacleText } from "../forms/obstacle-error.ts";
import { VERIFY_FORM, VERIFY_STATUS, VERIFY_WHERE, whereText } from "../views/verify/verify-form.ts";
import { askEngine, EngineRefusal } from "./ask-engine.ts";
import { contentOf } from "./chosen-file.ts";
import { onSubmit } from "./on-submit.ts";
import { show } from "./show.ts";
import { AT_WORK } from "./texts.ts";

const NAMES = ["receipt", "list", "replacements"] as const;
type Name = (typeof NAMES)[number];

interface ChosenFiles {
  readonly errors: readonly FileError[];
  /** Null where none was chosen. */
  readonly files: Readonly<Record<Name, Uint8Array | null>>;
}

/** Reads the files that were chosen in the form; one that cannot be read is an error of its field. */
async function filesOf(form: HTMLFormElement): Promise<ChosenFiles> {
  const errors: FileError[] = [];
  const files: Record<Name, Uint8Array | null> = { receipt: null, list: null, replacements: null };
  for (const name of NAMES) {
    const file = form.querySelector<HTMLInputElement>(`input[name=${name}]`)!.files?.[0];
    if (file === undefined) continue;
    try {
      files[name] = await contentOf(file);
    } catch (error) {
      if (!(error instanceof EngineRefusal)) throw error;
      errors.push(...error.obstacles.map((one) => ({ field: name, text: withoutStop(obstacleText(one)) })));
    }
  }
  return { errors, files };
}

/** Verifies in the browser: what the form asks is done by the engine here, and nothing is sent. @module */

document.getElementById(VERIFY_WHERE)!.textContent = whereText(true);

onSubmit({
  id: VERIFY_FORM,
  status: { id: VERIFY_STATUS, text: AT_WORK.verify },
  async answer(form) {
    const caseId = form.querySelector<HTMLInputElement>("[name=case]")!.value.trim();
    const { errors, files } = await filesOf(form);
    show(await askEngine("verify", { ...files, caseId, errors }));
  },
});
