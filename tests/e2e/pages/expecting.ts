import { expect as playwrightExpect } from '@playwright/test';

/** As Playwright's, with the patience that a busy machine of two cores needs; it also works in the tour of `npm start`. */
export const expect = playwrightExpect.configure({ timeout: 30_000 });
