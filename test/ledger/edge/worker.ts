import { createLedger } from "../../../src/ledger/ledger.ts";
import { forOneRequest, openVercelStore } from "../../../src/store/vercel-store.ts";
import { doStep } from "../support/script.ts";

interface Bindings {
  readonly DATABASE_URL: string;
  readonly DATABASE_RELAY: string;
}

/** Does the step of the script that the path names, on the edge runtime, and answers with its answer's digest. */
export default {
  fetch(
    request: Request,
    { DATABASE_URL: connectionString, DATABASE_RELAY: relay }: Bindings,
    context: { waitUntil(end: Promise<void>): void },
  ): Promise<Response> {
    return forOneRequest(
      () => openVercelStore({ connectionString, relay, connections: 1 }),
      (end) => context.waitUntil(end),
      async (store) => {
        const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
        const ledger = createLedger({ store, now: () => new Date(), randomBytes, retentionDays: 9999 });
        return new Response(await doStep(ledger, Number(new URL(request.url).pathname.slice(1))));
      },
    );
  },
};
