import type { ExecutionContext } from "hono";
import { createApp } from "../api/app.ts";
import { createSignInThrottle } from "../http/sign-in-throttle.ts";
import type { SitePlatform } from "../web/platform.ts";
import { createSite } from "../web/site.ts";

/** What answers requests, whichever platform they come to. */
export interface Service {
  readonly fetch: (request: Request, bindings?: unknown, context?: ExecutionContext) => Response | Promise<Response>;
}

/** As Node's HTTP server answers what is no request. */
const BAD_REQUEST = {
  status: 400,
  headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
};

/** Where the API is; everything else is for people. */
const API = /^\/(v1(\/.*)?|openapi\.json|health|ready)$/;

/**
 * The whole service: the API and the pages.
 *
 * @example (await createService(platform).fetch(new Request("http://localhost/health"))).status // 200
 */
export function createService(own: SitePlatform): Service {
  // A client who tries keys is the same at either door.
  const platform = { ...own, signInThrottle: own.signInThrottle ?? createSignInThrottle(own.clock) };
  const api = createApp(platform);
  const site = createSite(platform);
  return {
    fetch(request, bindings, context) {
      // Of a Host header such as 1.2.3.999 no address can be made, and what follows would fail with the address in its words.
      const address = URL.parse(request.url);
      if (address === null) return new Response("Bad Request\n", BAD_REQUEST);
      const answering = API.test(address.pathname) ? api : site;
      return answering.fetch(request, bindings as object, context);
    },
  };
}
