import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/i18n/index.ts';
import type { ImportPreview } from '../../shared/contract/sheet-import.ts';
import type { ContractError } from '../app/contract-error.ts';
import type { Outcome } from '../app/office-client.ts';
import { useShell } from '../app/use-shell.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import type { AskedImport } from './use-import-reading.ts';

export type SaveProblemRows<Choices> = (
  asked: AskedImport<Choices>,
  wanted: { readonly which: 'refused' | 'refused-and-warned'; readonly language: Language },
) => Promise<Outcome<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly suggestedName: string }>>;

export interface SaveProblemRowsProps<Choices> {
  readonly preview: ImportPreview;
  readonly asked: AskedImport<Choices>;
  readonly save: SaveProblemRows<Choices>;
}

/** Gives the rows with problems back as a sheet with the reasons, for whoever can correct them. */
export function SaveProblemRowsButtons<Choices>({ preview, asked, save }: SaveProblemRowsProps<Choices>) {
  const { t, i18n } = useTranslation();
  const saveFile = useShell('shell.saveFile');
  const [refusal, setRefusal] = useState<ContractError | null>(null);
  const [making, setMaking] = useState(false);
  const [savedPath, setSavedPath] = useState<string | null>(null);
  const { counts } = preview;

  const perform = async (which: 'refused' | 'refused-and-warned'): Promise<void> => {
    setRefusal(null);
    setSavedPath(null);
    setMaking(true);
    const sheet = await save(asked, { which, language: i18n.language === 'en' ? 'en' : 'zh-CN' });
    setMaking(false);
    if (!sheet.ok) return setRefusal(sheet.error);
    const saved = await saveFile.run({ ...sheet.value, kind: 'xlsx' });
    if (saved.ok && saved.value.outcome === 'saved') setSavedPath(saved.value.savedPath);
  };
  const busy = making || saveFile.pending;

  return (
    <div className="import__save">
      {counts.refusedRows > 0 ? (
        <Button size="small" loading={busy} onClick={() => void perform('refused')}>
          {t('register.problemList.saveRefused')}
        </Button>
      ) : null}
      {counts.warnedRows > 0 ? (
        <Button size="small" loading={busy} onClick={() => void perform('refused-and-warned')}>
          {t('register.problemList.saveAll')}
        </Button>
      ) : null}
      {savedPath === null ? null : (
        <span className="settled" role="status">
          {t('register.problemList.saved', { path: savedPath })}
        </span>
      )}
      <ErrorNotice error={refusal ?? saveFile.error} />
    </div>
  );
}
