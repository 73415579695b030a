import { createRoute } from "@hono/zod-openapi";
import type { ServicePlatform } from "../../http/platform.ts";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import type { Api } from "../api.ts";
import { KEY_NEEDED } from "../documentation/ledger-route.ts";
import { READ_PROBLEMS } from "../documentation/problems-of-routes.ts";
import { responses } from "../documentation/responses.ts";

/** Lines of JSON; not called JSON, as the whole is none. */
const MEDIA_TYPE = "application/vnd.longlist.backup";

const route = createRoute({
  method: "get",
  path: "/v1/backup",
  operationId: "getBackup",
  summary: "Take a backup of the whole ledger",
  description:
    "Everything on record, case data included, as it stands at one moment, for `longlist restore`. That it was taken is " +
    "on the audit trail. Keep it as carefully as the service itself.",
  security: KEY_NEEDED,
  responses: responses(
    {
      200: {
        description: "Lines of JSON: what it is, rows table by table, and a digest.",
        content: { [MEDIA_TYPE]: { schema: { type: "string" as const } } },
      },
    },
    ...READ_PROBLEMS,
    "no-backup-here",
  ),
});

/** Gives a backup of the whole ledger. */
export function backup(app: Api, { spool }: Pick<ServicePlatform, "spool">): void {
  app.openapi(route, async (c) => {
    if (!spool) {
      throw new HttpProblem("no-backup-here", [
        {
          place: "server",
          message: "a service on the edge has nowhere to put a backup while it is read",
          remedy: "Set DATABASE_URL on your own computer and give longlist backup FILE.",
        },
      ]);
    }
    const { ledger, caller } = c.var;
    const body = await spool((take) => ledger.backup(caller, take));
    return c.body(body, 200, { "Content-Type": MEDIA_TYPE });
  });
}
