import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

const out = (folder: string): string => join(import.meta.dirname, 'out', folder);

/** What is never bundled into the main process: Node, Electron, and every package that ships beside the bundle. */
const external = [
  'electron',
  /^node:/,
  ...builtinModules,
  ...Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
];

function nodeBuild(entry: string, folder: string, format: 'es' | 'cjs', fileName: string): UserConfig {
  return {
    publicDir: false,
    resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: out(folder),
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: { input: entry, external, output: { format, entryFileNames: fileName } },
    },
  };
}

/**
 * Five builds of one house, chosen by `--mode`: the main process, the engine's thread, the thread that reads foreign
 * sheets, the preload script (all three CommonJS: a sandboxed preload must be, and a thread started from inside an
 * archive loads it most surely), and the renderer.
 */
const builds: Record<string, UserConfig> = {
  main: nodeBuild('electron/main.ts', 'main', 'es', 'main.js'),
  engine: nodeBuild('electron/engine-thread.ts', 'main', 'cjs', 'engine-thread.cjs'),
  sheets: nodeBuild('electron/office/sheets/sheet-worker.ts', 'main', 'cjs', 'sheet-worker.cjs'),
  preload: nodeBuild('electron/preload.ts', 'preload', 'cjs', 'preload.cjs'),
  renderer: {
    root: join(import.meta.dirname, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: out('renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  },
};

export default defineConfig(({ mode }) => {
  const build = builds[mode];
  if (!build) throw new Error(`vite --mode must be one of ${Object.keys(builds).join(', ')}; it was ${mode}`);
  return build;
});
