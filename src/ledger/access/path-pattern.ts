/**
 * What the addresses of a route or page look like. In its path a parameter is a name, and in braces what it may be where that is
 * not anything.
 *
 * @example pathPattern("/keys/:key").test("/keys/new") // true
 * @example pathPattern("/draws/:draw{[0-9]+}").test("/draws/new") // false
 */
export function pathPattern(path: string): RegExp {
  const source = path.replaceAll(".", "\\.").replace(/:\w+(?:\{([^}]*)\})?/g, (_, form = "[^/]+") => form);
  return new RegExp(`^${source}$`);
}
