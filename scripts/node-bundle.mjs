/** How programs are compiled for Node: into modules that share their parts, with their packages left outside. */
export const nodeBundle = {
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
};
