/** Something that has to be well for the service to do all that it is there for. */
export interface ReadinessCheck {
  /** One word, as it stands in the answer: `database`, `disk`, `head`, `queue`. */
  readonly name: string;
  /** Says what is wrong, in words that name no case; null where nothing is. */
  readonly look: () => Promise<string | null>;
}

/** What there is to say of each check. */
export interface Readiness {
  readonly status: "ready" | "not-ready";
  readonly checks: Readonly<Record<string, string>>;
}

/** Milliseconds after which a check that has not answered counts as not well. */
const PATIENCE = 2_000;

/**
 * Looks at everything at once.
 *
 * @example await lookAt([{ name: "queue", look: async () => null }]) // { status: "ready", checks: { queue: "ok" } }
 */
export async function lookAt(checks: readonly ReadinessCheck[]): Promise<Readiness> {
  const looked = await Promise.all(checks.map(async ({ name, look }) => [name, (await inTime(look)) ?? "ok"] as const));
  const isReady = looked.every(([, found]) => found === "ok");
  return { status: isReady ? "ready" : "not-ready", checks: Object.fromEntries(looked) };
}

async function inTime(look: () => Promise<string | null>): Promise<string | null> {
  const timer = Promise.withResolvers<string>();
  const timeout = setTimeout(() => timer.resolve("it does not answer"), PATIENCE);
  try {
    return await Promise.race([look(), timer.promise]);
  } catch {
    // What was thrown could name what was being worked on.
    return "it could not be looked at";
  } finally {
    clearTimeout(timeout);
  }
}
