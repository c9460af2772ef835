/** How a host process is started; travels in its environment as JSON. */
export interface HostOptions {
  /** The profile folder, as Electron's `--user-data-dir`. */
  readonly userData: string;
  /** What `app.isPackaged` says. */
  readonly packaged: boolean;
  /** Windows on the screen, else headless. */
  readonly display: boolean;
  /** A person sits in front: dialogs cannot wait for a test's answer, so files go to the Downloads folder. */
  readonly interactive: boolean;
  readonly locale: string;
  readonly chromium: string;
}

export const optionsVariable = 'OFFICE_DESKTOP_HOST';

export function hostOptions(): HostOptions {
  const text = process.env[optionsVariable];
  if (text === undefined)
    throw new Error(`${optionsVariable} is not set: start the host through launch.ts or start.ts`);
  const options: HostOptions = JSON.parse(text);
  return options;
}
