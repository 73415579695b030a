import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const SELF = ["'self'"];

/**
 * Headers for pages: they run and show only what the service itself serves, nothing within them, and can send only by a
 * form to the service. `connect-src` is left at none, so no script of a page can send anything anywhere.
 */
export function pageHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: SELF,
      workerSrc: SELF,
      formAction: SELF,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: "DENY",
    // With no-referrer, browsers hide from the service itself where a form came from.
    referrerPolicy: "same-origin",
  });
}
