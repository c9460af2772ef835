import { protocol } from 'electron';
import { appFiles } from './app-files.ts';

/** Makes `app://` a secure origin with its own storage. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      // Without corsEnabled, supportFetchAPI would let any origin read our files.
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
    },
  ]);
}

/** Serves the built renderer at `app://office/`. */
export function serveApp(folder: string): void {
  protocol.handle('app', appFiles(folder));
}
