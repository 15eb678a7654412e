import type { MiddlewareHandler } from 'hono';

/**
 * Lets only pages of this very server steer the playground. Another site could otherwise reach the loopback through
 * the browser: with a foreign name for 127.0.0.1 (DNS rebinding, seen in `Host`) or with a form or a script of its
 * own (seen in `Origin`).
 */
export function refuseForeignPages(portOf: () => number): MiddlewareHandler {
  return async (context, next) => {
    const port = portOf();
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    const isOwn =
      hosts.includes(host) && (origin === undefined || hosts.some((own) => origin === `http://${own}`));
    if (!isOwn) return context.text('This address answers only its own page.', 403);
    await next();
    return undefined;
  };
}
