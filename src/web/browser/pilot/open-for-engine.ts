import type { Compared } from "../../../use-cases/compare/compare-list.ts";
import type { CompareOpened, Comparing } from "../../../use-cases/compare/compare-lists.ts";
import { obstacleText } from "../../forms/obstacle-error.ts";
import { askEngine, EngineRefusal } from "../ask-engine.ts";
import { contentOf } from "../chosen-file.ts";

/** Opens a list for the browser's engine; one that cannot be worked on does not keep the others from it. */
export const openForEngine: Comparing<File>["open"] = async (file): Promise<CompareOpened> => {
  const read = await attempted(contentOf(file));
  if (read.problem !== null) return async () => ({ problem: read.problem });
  return async (request) => {
    const compared = await attempted<Compared>(askEngine("compareList", { ...request, list: read.value }));
    return compared.problem === null ? { ...compared.value, problem: null } : { problem: compared.problem };
  };
};

type Attempted<T> = { readonly value: T; readonly problem: null } | { readonly problem: string };

async function attempted<T>(work: Promise<T>): Promise<Attempted<T>> {
  try {
    return { value: await work, problem: null };
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    return { problem: error.obstacles.map(obstacleText).join(" ") };
  }
}
