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
  /** Takes the first administrator's key, which a server prints once. */
  readonly keep: (key: string | null) => void;
  readonly administrator: () => string;
}

export function startScript(): Script {
  const acts: Act[] = [];
  const finished: Told[] = [];
  let told: Partial<Told> = {};
  let key: string | null = null;
  const step = () => STEPS[acts.length % STEPS.length];
  const administrator = () => {
    if (key === null) throw new Error("the server was killed after it had made the first key and before it printed it");
    return key;
  };
  return {
    acts,
    finished,
    step,
    administrator,
    keep(printed) {
      key ??= printed;
    },
    async next(ask) {
      const name = step();
      const { by, path, asked } = requestOf(name, told);
      const token = by === "team" ? told["make a key"]!.token : administrator();
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
