import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { openVercelStore } from "../../src/store/vercel-store.ts";
import { aDesk, someone } from "../ledger/support/desk.ts";
import { KEPT_FOR_LONG } from "../support/node-server.ts";

const DAY = 86_400_000;
const KEPT_DAYS = Number(KEPT_FOR_LONG.LONGLIST_RETENTION_DAYS);

/**
 * An inspection that is due, and was created two days ago, the day before it was: younger ones are not deleted by
 * themselves, and none is created that is due already.
 */
export async function createdBefore(settings: {
  readonly DATABASE_URL: string;
  readonly DATABASE_RELAY: string;
}): Promise<string> {
  const store = openVercelStore({ connectionString: settings.DATABASE_URL, relay: settings.DATABASE_RELAY });
  const desk = aDesk(store, KEPT_DAYS);
  desk.clock.now = new Date(Date.now() - 2 * DAY);
  const { id } = await desk.ledger.create(
    someone("coordinator"),
    inspectionRequest({ inspectionDate: dayOf(desk.clock.now.getTime() + DAY - KEPT_DAYS * DAY), team: null }),
  );
  await store.close();
  return id;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, "2026-11-02".length);
}
