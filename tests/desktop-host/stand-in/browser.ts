import { Chromium } from './chromium.ts';
import { hostOptions } from './host-options.ts';

export const options = hostOptions();

/** The one Chromium of this process. */
export const browser = new Chromium(options);
