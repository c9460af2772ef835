import { registerHooks } from 'node:module';

/**
 * Run with `node --import`: from here on `electron` is the stand-in, for the built main process as it is.
 * Nothing else of the app is touched.
 */
const standIn = new URL('./stand-in/electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
