import { nth } from "../../src/base/lists.ts";
import { patiently } from "../support/patient-client.ts";
import type { Ask } from "./journey.ts";
import { requestOf, STEPS, type StepName, type Told } from "./kill-script.ts";

/** A request that was answered. */
interface Act {
  readonly name: string;
  readonly answer: string;
  /** Sends it again, with its key. */
  readonly again: (ask: Ask) => Promise<string>;
}

/** How far the script is: it begins anew with another inspection whenever it is through with one. */
export interface Script {
  /** The request to be sent next. */
  readonly step: () => StepName;
  /** Sends it, with the same Idempotency-Key until it has been answered. */
  readonly next: (ask: Ask) => Promise<void>;
  readonly acts: readonly Act[];
  /** The answers of each inspection that it is through with. */
  readonly finished: readonly Told[];
  /** Takes the first administrator's key, if a server printed one: the last one printed counts. */
  readonly keep: (key: string | null) => void;
  readonly administrator: () => string;
}

export function startScript(): Script {
  const acts: Act[] = [];
  const finished: Told[] = [];
  let told: Partial<Told> = {};
  let key: string | null = null;
  const step = () => nth(STEPS, acts.length % STEPS.length);
  return {
    acts,
    finished,
    step,
    administrator: () => key!,
    keep(printed) {
      key = printed ?? key;
    },
    async next(ask) {
      const name = step();
      const { by, path, asked } = requestOf(name, told);
      const token = by === "team" ? told["make a key"]!.token : key!;
      const headers = { "Idempotency-Key": `step-${acts.length}` };
      const again = async (service: Ask) => {
        const { ok, text } = await patiently(() => service(token, path, { ...asked, headers }));
        if (!ok) throw new Error(`${name}: ${text}`);
        return text;
      };
      const answer = await again(ask);
      acts.push({ name: `${acts.length}, ${name}`, answer, again });
      told = { ...told, [name]: JSON.parse(answer) };
      if (step() !== STEPS[0]) return;
      finished.push(told as Told);
      told = {};
    },
  };
}
