import { useCallback, useRef, useState } from 'react';
import type { ImportPreview, SheetMapping } from '../../shared/contract/sheet-import.ts';
import { ContractError } from '../app/contract-error.ts';
import type { Outcome } from '../app/office-client.ts';
import { isSameLayout } from './mapping.ts';

/** A chosen file. */
export interface ChosenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The file with how it is mapped, and what else the person chose: what a preview and an import are asked with. */
export interface AskedImport<Choices> {
  readonly sheet: ChosenFile & { readonly mapping?: SheetMapping };
  readonly choices: Choices;
}

export type ReadSheet<Preview, Choices> = (
  asked: AskedImport<Choices>,
  requestId: string,
) => Promise<Outcome<Preview>>;

export interface ImportReading<Preview, Choices> {
  readonly asked: AskedImport<Choices> | null;
  readonly preview: Preview | null;
  /** Why the last reading failed; file and mapping are kept. */
  readonly error: ContractError | null;
  /** Identity of the reading under way, for its progress; null while nothing is read. */
  readonly requestId: string | null;
  /** Reads a new file; true when it was read. A mapping made for a sheet of the same header is kept. */
  readonly open: (file: File) => Promise<boolean>;
  /** Reads the file again with another mapping or other choices. */
  readonly change: (changed: { readonly mapping?: SheetMapping; readonly choices?: Choices }) => void;
  /** Keeps a choice that does not change what is read. */
  readonly keep: (choices: Choices) => void;
  readonly close: () => void;
}

/** As large as the engine takes in. */
const LARGEST_MEGABYTES = 64;

/** Holds a chosen file and reads it anew with each change; of two readings only the later one counts. */
export function useImportReading<Preview extends ImportPreview, Choices>(
  read: ReadSheet<Preview, Choices>,
  noChoices: Choices,
): ImportReading<Preview, Choices> {
  const [asked, setAsked] = useState<AskedImport<Choices> | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<ContractError | null>(null);
  const [requestId, setRequestId] = useState<string | null>(null);
  const turn = useRef(0);

  /** The preview, or null when it failed or a later reading has begun. */
  const readAs = useCallback(
    async (next: AskedImport<Choices>): Promise<Preview | null> => {
      const own = ++turn.current;
      const id = crypto.randomUUID();
      setAsked(next);
      setRequestId(id);
      setError(null);
      const outcome = await read(next, id);
      if (own !== turn.current) return null;
      setRequestId(null);
      if (outcome.ok) setPreview(outcome.value);
      else setError(outcome.error);
      return outcome.ok ? outcome.value : null;
    },
    [read],
  );

  const open = async (file: File): Promise<boolean> => {
    const chosen = await bytesOf(file);
    if (chosen instanceof ContractError) {
      setError(chosen);
      return false;
    }
    const choices = asked?.choices ?? noChoices;
    const first = await readAs({ sheet: chosen, choices });
    if (first === null) return false;
    const mapping = asked?.sheet.mapping;
    if (preview === null || mapping === undefined || !isSameLayout(preview, first, mapping)) return true;
    return (await readAs({ sheet: { ...chosen, mapping }, choices })) !== null;
  };
  const change = (changed: { readonly mapping?: SheetMapping; readonly choices?: Choices }): void => {
    if (asked === null) return;
    const { mapping, choices = asked.choices } = changed;
    void readAs({ sheet: mapping === undefined ? asked.sheet : { ...asked.sheet, mapping }, choices });
  };
  const keep = (choices: Choices): void => {
    if (asked !== null) setAsked({ ...asked, choices });
  };
  const close = (): void => {
    turn.current += 1;
    setAsked(null);
    setPreview(null);
    setError(null);
    setRequestId(null);
  };

  return { asked, preview, error, requestId, open, change, keep, close };
}

async function bytesOf(file: File): Promise<ChosenFile | ContractError> {
  const fileName = file.name;
  if (file.size > LARGEST_MEGABYTES * 1024 * 1024)
    return new ContractError('SHEET_TOO_LARGE', { fileName, limitMegabytes: LARGEST_MEGABYTES });
  try {
    return { fileName, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // The file was moved or is held by another program since it was chosen; the page is told no more than that.
    return new ContractError('SHEET_DAMAGED', { fileName });
  }
}
