import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewLine } from '../../../shared/contract/counts.ts';
import { varianceReasons } from '../../../shared/domain/count-variance.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { describeError } from '../../app/describe-error.ts';
import type { Notes } from './use-notes.ts';

interface NoteFieldProps {
  readonly line: ReviewLine;
  readonly notes: Notes;
  readonly editable: boolean;
}

/** Why a line differs, saved as it is chosen. */
export function ReasonSelect({ line, notes, editable }: NoteFieldProps) {
  const { t } = useTranslation();
  const note = notes.of(line);
  if (line.deltaThousandths === 0 || line.deltaThousandths === null) return null;
  if (!editable) return note.reason === null ? null : t(`counts.reasons.${note.reason}`);
  return (
    <>
      <Select
        className="count-note"
        size="small"
        aria-label={t('counts.review.reasonOf', { item: itemLabel(line) })}
        placeholder={t('counts.review.chooseReason')}
        value={note.reason}
        onChange={(reason) => notes.save(line.lineNo, { reason, remark: note.remark })}
        options={varianceReasons.map((reason) => ({ value: reason, label: t(`counts.reasons.${reason}`) }))}
      />
      {note.error === null ? null : (
        <div role="alert" className="problem" title={describeError(note.error, t)}>
          {t('counts.review.noteFailed')}
        </div>
      )}
    </>
  );
}

/** A few words to the reason, saved as the field is left. */
export function RemarkInput({ line, notes, editable }: NoteFieldProps) {
  const { t } = useTranslation();
  const note = notes.of(line);
  const [typed, setTyped] = useState<string | null>(null);
  if (!editable) return note.remark;
  if (line.deltaThousandths === 0 || line.deltaThousandths === null) return null;
  return (
    <Input
      size="small"
      maxLength={200}
      aria-label={t('counts.review.remarkOf', { item: itemLabel(line) })}
      value={typed ?? note.remark}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== null && typed.trim() !== note.remark)
          notes.save(line.lineNo, { reason: note.reason, remark: typed.trim() });
        setTyped(null);
      }}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  );
}
