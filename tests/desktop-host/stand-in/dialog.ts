import type Electron from 'electron';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { options } from './browser.ts';
import { fromTest } from './control.ts';
import { onlyImplemented } from './only-implemented.ts';

type SaveOptions = Electron.SaveDialogOptions;
type SaveAnswer = Electron.SaveDialogReturnValue;

const answers: (string | null)[] = [];
fromTest.on('answer-save', ({ path }) => answers.push(path));

/** Dialogs are answered by the test, in the order it gave; with a person in front, files go to the Downloads folder. */
export const dialog = onlyImplemented('dialog', {
  async showSaveDialog(_window: unknown, { defaultPath = 'file' }: SaveOptions): Promise<SaveAnswer> {
    const answer = answers.shift();
    if (answer !== undefined) return { canceled: answer === null, filePath: answer ?? '' };
    if (!options.interactive)
      throw new Error(`a save dialog for ${defaultPath} opened and the test had no answer`);
    const filePath = freePath(join(homedir(), 'Downloads'), basename(defaultPath));
    console.log(`saved to ${filePath}`);
    return { canceled: false, filePath };
  },
} satisfies Record<keyof Pick<Electron.Dialog, 'showSaveDialog'>, unknown>);

function freePath(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const ending = extname(name);
  const base = basename(name, ending);
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${base} (${count})${ending}`);
    if (!existsSync(path)) return path;
  }
}
