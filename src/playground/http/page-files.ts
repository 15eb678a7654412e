import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, resolve, sep } from 'node:path';
import { Hono } from 'hono';

const require = createRequire(import.meta.url);

/** The page's only libraries, served from where npm put them. */
const vendorModules: ReadonlyMap<string, string> = new Map([
  ['preact.mjs', 'preact'],
  ['hooks.mjs', 'preact/hooks'],
  ['jsx-runtime.mjs', 'preact/jsx-runtime'],
]);

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
]);

const withoutPage = 'The page has not been built: run "npm run build" first.\n';

/** The page's files from the folder it was compiled into, and the libraries it imports. */
export function pageFiles(pageDir: string | undefined): Hono {
  const app = new Hono();
  app.get('/vendor/:name', async (context) => {
    const module = vendorModules.get(context.req.param('name'));
    return module === undefined ? context.notFound() : fileResponse(require.resolve(module));
  });
  app.get('*', async (context) => {
    if (pageDir === undefined) return context.text(withoutPage, 404);
    const root = resolve(pageDir);
    const { path } = context.req;
    const file = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`);
    if (!file.startsWith(root + sep)) return context.notFound();
    return fileResponse(file).catch(() => context.text(path === '/' ? withoutPage : 'Not Found', 404));
  });
  return app;
}

async function fileResponse(path: string): Promise<Response> {
  const type = mediaTypes.get(extname(path)) ?? 'application/octet-stream';
  return new Response(await readFile(path), {
    headers: { 'content-type': type, 'cache-control': 'no-cache' },
  });
}
