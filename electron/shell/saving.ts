import { dialog, type BrowserWindow } from 'electron';
import { OfficeError } from '../../shared/contract/errors.ts';
import { writeWhole } from './atomic-write.ts';
import { safeFileName, withEnding } from './file-names.ts';
import { filled } from '../../shared/i18n/filled.ts';
import { shellWords } from './words.ts';

export type FileKind = 'xlsx' | 'csv' | 'pdf';

export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly savedPath: string }
  | { readonly outcome: 'cancelled' };

/**
 * Asks the person where to save, then writes the file whole or not at all.
 *
 * @param suggestedName in the person's words, without the ending
 * @throws OfficeError SAVE_FAILED with the reason in the person's language
 */
export async function saveWhereAsked(
  window: BrowserWindow,
  kind: FileKind,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<SaveOutcome> {
  const words = shellWords();
  const answer = await dialog.showSaveDialog(window, {
    title: words.save.title,
    defaultPath: safeFileName(suggestedName, kind),
    filters: [{ name: words.save[kind], extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (answer.canceled || answer.filePath === '') return { outcome: 'cancelled' };
  const savedPath = withEnding(answer.filePath, kind);
  try {
    await writeWhole(savedPath, bytes);
  } catch (error) {
    throw new OfficeError('SAVE_FAILED', { reason: reasonOf(error) });
  }
  return { outcome: 'saved', savedPath };
}

function reasonOf(error: unknown): string {
  const { reasons } = shellWords();
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['EACCES', 'EROFS'].includes(code)) return reasons.folderReadOnly;
  if (['ENOSPC', 'EDQUOT'].includes(code)) return reasons.diskFull;
  if (['EBUSY', 'EPERM'].includes(code)) return reasons.fileHeld;
  return filled(reasons.other, { detail: error instanceof Error ? error.message : String(error) });
}
