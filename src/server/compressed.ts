import { Hono } from "hono";
import { compress } from "hono/compress";
import type { Service } from "./service.ts";

/** A service whose answers are compressed for those who take it so: on the edge, the platform does that. */
export function compressed(service: Service): Service {
  const app = new Hono();
  app.use(compress());
  app.all("*", (c) => service.fetch(c.req.raw, c.env));
  return { fetch: (request, bindings) => app.fetch(request, bindings as object) };
}
