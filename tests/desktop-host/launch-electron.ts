import type Electron from 'electron';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron as electron, type ElectronApplication } from 'playwright-core';
import { firstPage } from './launch-chromium.ts';
import type { Launch, Office } from './launch.ts';
import type { PrintedJob } from './stand-in/control.ts';

/** Starts the built app on Electron itself; dialogs and the printer are replaced inside its main process. */
export async function launchInElectron(launch: Launch): Promise<Office> {
  const app = await electron.launch({
    executablePath: launch.executable,
    args: [launch.main, `--user-data-dir=${launch.userData}`, `--office-folder=${launch.folder}`],
    env: {
      ...definedOnly(process.env),
      ...(launch.now === undefined ? {} : { OFFICE_NOW: launch.now }),
    },
  });
  const printFolder = join(launch.userData, 'printed');
  await mkdir(printFolder, { recursive: true });
  await replaceDialogs(app);
  const jobs = await replacePrinter(app, printFolder);

  return {
    host: 'electron',
    window: () =>
      firstPage(app.context(), (page) => page.url().startsWith('app://') && !page.url().includes('#/print/')),
    async newWindow(open) {
      const appeared = app.waitForEvent('window');
      await open();
      return appeared;
    },
    answerSaveDialog: (path) =>
      app.evaluate((_modules, answer) => {
        const answers: unknown = Reflect.get(globalThis, 'saveAnswers');
        if (Array.isArray(answers)) answers.push(answer);
      }, path),
    printed: () => jobs,
    setPrinter: (state) =>
      app.evaluate((_modules, now) => {
        Reflect.set(globalThis, 'printerState', now);
      }, state),
    power: (event) =>
      app.evaluate(({ powerMonitor }, name) => {
        powerMonitor.emit(name);
      }, event),
    idle: (seconds) =>
      app.evaluate(({ powerMonitor }, idleSeconds) => {
        Reflect.set(powerMonitor, 'getSystemIdleTime', () => idleSeconds);
      }, seconds),
    blocked: () => [],
    close: () => app.close(),
    async kill() {
      app.process().kill('SIGKILL');
      await app.waitForEvent('close').catch(() => undefined);
    },
  };
}

async function replaceDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const answers: (string | null)[] = [];
    Reflect.set(globalThis, 'saveAnswers', answers);
    const answerSave = async (): Promise<Electron.SaveDialogReturnValue> => {
      const answer = answers.shift();
      if (answer === undefined) throw new Error('a save dialog opened and the test had no answer');
      return { canceled: answer === null, filePath: answer ?? '' };
    };
    Reflect.set(dialog, 'showSaveDialog', answerSave);
  });
}

/** `contents.print` becomes `printToPDF` into a folder; each job is told on the console channel of the main process. */
async function replacePrinter(app: ElectronApplication, folder: string): Promise<readonly PrintedJob[]> {
  const jobs: PrintedJob[] = [];
  const marker = 'printed-job ';
  app.on('console', (message) => {
    if (!message.text().startsWith(marker)) return;
    const job: PrintedJob = JSON.parse(message.text().slice(marker.length));
    jobs.push(job);
  });
  await app.evaluate(
    ({ app: electronApp }, [target, mark]) => {
      electronApp.on('web-contents-created', (_event, contents) => {
        const print: Electron.WebContents['print'] = (options, done) => {
          const size = options?.pageSize;
          if (Reflect.get(globalThis, 'printerState') === 'offline' || typeof size !== 'object') {
            done?.(false, 'Print job failed');
            return;
          }
          const inchesOf = (microns: number): number => microns / 25_400;
          void contents
            .printToPDF({
              pageSize: { width: inchesOf(size.width), height: inchesOf(size.height) },
              printBackground: true,
              margins: { top: 0, bottom: 0, left: 0, right: 0 },
            })
            .then(async (pdf) => {
              const { writeFile } = await import('node:fs/promises');
              const pdfPath = `${target}/${contents.id}.pdf`;
              await writeFile(pdfPath, pdf);
              const job = {
                pdfPath,
                widthMillimetres: size.width / 1000,
                heightMillimetres: size.height / 1000,
                route: new URL(contents.getURL()).hash.slice(1),
              };
              console.log(mark + JSON.stringify(job));
              done?.(true, '');
            });
        };
        Reflect.set(contents, 'print', print);
      });
    },
    [folder, marker] as const,
  );
  return jobs;
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
