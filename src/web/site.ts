import { Hono } from "hono";
import { answerElsewhere } from "../http/heavy/elsewhere.ts";
import { whoSignedIn } from "../http/heavy/signed-in.ts";
import { limitBody } from "../http/request/body-limit.ts";
import { ownRequestId, requestLog } from "../http/request-log.ts";
import { keepOutOfCaches } from "../http/response/no-store.ts";
import { guardPages } from "./access/guard-pages.ts";
import { refuseForeignForms, refuseOpenConnections } from "./access/refused-connections.ts";
import type { Site, SiteEnv, SitePlatform } from "./platform.ts";
import { pageHeaders } from "./response.ts";
import { accessLog } from "./routes/access-log.ts";
import { serveAssets } from "./routes/assets.ts";
import { assignment } from "./routes/assignment.ts";
import { check, emptyList } from "./routes/check.ts";
import { draws } from "./routes/draws.ts";
import { help } from "./routes/help.ts";
import { inspections } from "./routes/inspections.ts";
import { judgements } from "./routes/judgements.ts";
import { keys } from "./routes/keys.ts";
import { pilot } from "./routes/pilot.ts";
import { problems } from "./routes/problems.ts";
import { programme } from "./routes/programme.ts";
import { publicRecord } from "./routes/public-record.ts";
import { ratings } from "./routes/ratings.ts";
import { retention } from "./routes/retention.ts";
import { sessions } from "./routes/sessions.ts";
import { signIn } from "./routes/sign-in.ts";
import { sizes } from "./routes/sizes.ts";
import { start } from "./routes/start.ts";
import { verify } from "./routes/verify.ts";
import { BY_SESSION } from "./session/session-cookie.ts";

/**
 * The pages, the same on every platform, from the outside in.
 *
 * @example (await createSite(platform).request("/")).status // 200
 */
export function createSite(platform: SitePlatform): Site {
  const site: Site = new Hono<SiteEnv>();

  site.use(async (c, next) => {
    c.set("platform", platform);
    await next();
  });
  site.use(ownRequestId(platform.requestIds));
  site.use(requestLog(platform));
  site.use(pageHeaders());
  serveAssets(site, platform.assets);
  publicRecord(site);
  site.use(keepOutOfCaches());
  site.use(refuseForeignForms(platform));
  problems(site);
  guardPages(site, platform);
  site.use("/sign-in", refuseOpenConnections());
  site.post("*", limitBody());
  site.use(answerElsewhere(platform, whoSignedIn(platform, BY_SESSION)));

  start(site);
  help(site);
  check(site);
  emptyList(site);
  sizes(site);
  pilot(site);
  signIn(site);
  sessions(site);
  keys(site);
  accessLog(site);
  retention(site);
  inspections(site);
  draws(site);
  assignment(site);
  judgements(site);
  ratings(site);
  programme(site);
  verify(site);
  return site;
}
