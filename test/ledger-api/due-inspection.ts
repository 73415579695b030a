import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { openVercelStore } from "../../src/store/vercel-store.ts";
import { aDesk, someone } from "../ledger/support/desk.ts";

/** An inspection that is due, and was created two days ago: younger ones are not deleted by themselves. */
export async function createdBefore(settings: {
  readonly DATABASE_URL: string;
  readonly DATABASE_RELAY: string;
}): Promise<string> {
  const store = openVercelStore({ connectionString: settings.DATABASE_URL, relay: settings.DATABASE_RELAY });
  const desk = aDesk(store);
  desk.clock.now = new Date(Date.now() - 2 * 86_400_000);
  const { id } = await desk.ledger.create(
    someone("coordinator"),
    inspectionRequest({ inspectionDate: "2020-01-06", team: null }),
  );
  await store.close();
  return id;
}
