import { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { answerElsewhere } from "../http/heavy/elsewhere.ts";
import { whoSignedIn } from "../http/heavy/signed-in.ts";
import type { ServicePlatform } from "../http/platform.ts";
import { limitBody } from "../http/request/body-limit.ts";
import { ownRequestId, requestLog } from "../http/request-log.ts";
import { EVERYWHERE } from "../http/response/everywhere.ts";
import { keepOutOfCaches } from "../http/response/no-store.ts";
import { createSignInThrottle } from "../http/sign-in-throttle.ts";
import { byKey } from "./access/bearer-token.ts";
import { guardRoutes } from "./access/guard-routes.ts";
import type { Api, ApiEnv } from "./api.ts";
import { answerProblems, refuseOtherMethods } from "./problems.ts";
import { refuseInvalid } from "./request/strict-fields.ts";
import { audit } from "./routes/audit.ts";
import { backup } from "./routes/backup.ts";
import { checks } from "./routes/checks.ts";
import { draws } from "./routes/draws.ts";
import { health } from "./routes/health.ts";
import { inspections } from "./routes/inspections.ts";
import { keys } from "./routes/keys.ts";
import { openapi } from "./routes/openapi.ts";
import { programme } from "./routes/programme.ts";
import { ready } from "./routes/ready.ts";
import { retention } from "./routes/retention.ts";
import { sizes } from "./routes/sizes.ts";
import { specifications } from "./routes/specifications.ts";
import { template } from "./routes/template.ts";
import { verifications } from "./routes/verifications.ts";

/** Headers for responses that are data: nothing in them may run, load, be framed or be taken for another type. */
function safeHeaders(): MiddlewareHandler {
  return secureHeaders({
    ...EVERYWHERE,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: "DENY",
  });
}

/** What is stored, and so for those with a key alone. */
const STORED = [
  "/v1/inspections/*",
  "/v1/programme/*",
  "/v1/audit/*",
  "/v1/access/*",
  "/v1/keys/*",
  "/v1/backup/*",
  "/v1/retention/*",
];

/**
 * The HTTP app, the same on every platform, from the outside in.
 *
 * @example (await createApp(platform).request("/health")).status // 200
 */
export function createApp(own: ServicePlatform): Api {
  const platform = { ...own, signInThrottle: own.signInThrottle ?? createSignInThrottle(own.clock) };
  const app: Api = new OpenAPIHono<ApiEnv>({ defaultHook: refuseInvalid });

  app.use(ownRequestId(platform.requestIds));
  app.use(requestLog(platform));
  app.use(safeHeaders());
  app.post("/v1/*", keepOutOfCaches());
  for (const path of STORED) app.use(path, keepOutOfCaches());
  answerProblems(app);
  guardRoutes(app, platform);
  app.post("/v1/*", limitBody());
  app.use("/v1/*", answerElsewhere(platform, whoSignedIn(platform, byKey(platform))));

  health(app);
  ready(app, platform);
  openapi(app);
  specifications(app);
  template(app);
  checks(app);
  draws(app, platform);
  verifications(app);
  sizes(app);

  inspections(app);
  programme(app);
  audit(app);
  keys(app);
  retention(app);
  backup(app, platform);

  refuseOtherMethods(app);
  return app;
}
