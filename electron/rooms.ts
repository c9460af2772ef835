import type { Implementation } from './ipc/router.ts';
import { settingsRouter } from './office/settings/settings.router.ts';
import { sessionRouter } from './office/users/session.router.ts';
import { setupRouter } from './office/users/setup.router.ts';
import { usersRouter } from './office/users/users.router.ts';

/** Every procedure the engine serves; each room adds its router here. */
export const implementations: readonly Implementation[] = [
  ...setupRouter,
  ...sessionRouter,
  ...usersRouter,
  ...settingsRouter,
];
