import { CheckOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { memo } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetLine } from '../../../shared/contract/counts.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { parsePacked } from '../../../shared/domain/packed-quantity.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import { describeError } from '../../app/describe-error.ts';
import type { Translate } from '../../app/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { momentOfInstant } from '../../ui/instant-text.ts';
import { fieldId } from './field-id.ts';
import type { Draft } from './sheet-entry.ts';

export interface SheetLineRowProps {
  readonly line: SheetLine;
  readonly draft: Draft | undefined;
  readonly disabled: boolean;
  readonly onType: (lineNo: number, text: string) => void;
  readonly onLeave: (line: SheetLine) => void;
  /** A key in the field, before the field itself hears it. */
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>, line: SheetLine) => void;
}

/** One line of the blind sheet: what to look for, a field for what was found, and whether it is kept. */
export const SheetLineRow = memo(function SheetLineRow(props: SheetLineRowProps) {
  const { t } = useTranslation();
  const { line, draft } = props;
  const label = itemLabel(line);
  const kept = line.countedThousandths === null ? '' : formatQuantity(line.countedThousandths);
  const text = draft?.text ?? kept;
  const wrong = draft === undefined ? null : wrongWords(draft, line, t);
  const noteId = `${fieldId(line.lineNo)}-note`;
  return (
    <tr className={wrong === null ? '' : 'count-line--wrong'}>
      <td className="figures faint">{line.lineNo}</td>
      <td>
        <LineState line={line} draft={draft} />
      </td>
      <td>
        {label}
        <div className="quiet figures">{line.code}</div>
      </td>
      <td className="count-line__field">
        <input
          id={fieldId(line.lineNo)}
          className="count-field"
          value={text}
          autoComplete="off"
          disabled={props.disabled}
          aria-label={t('counts.sheet.fieldOf', { item: label, unit: line.unit })}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : noteId}
          onFocus={(event) => event.target.select()}
          onChange={(event) => props.onType(line.lineNo, event.target.value)}
          onBlur={() => props.onLeave(line)}
          onKeyDown={(event) => props.onKey(event, line)}
        />
      </td>
      <td>
        {line.unit} <span className="quiet">{unitWords(line, text, t)}</span>
      </td>
      <td>
        {wrong === null ? (
          line.countedThousandths === null ||
          line.countedByName === null ||
          line.countedAt === null ? null : (
            <span className="quiet figures">
              {t('counts.sheet.countedBy', {
                name: line.countedByName,
                time: momentOfInstant(line.countedAt).slice(5),
              })}
            </span>
          )
        ) : (
          <span id={noteId} role="alert" className="problem">
            {wrong}
          </span>
        )}
      </td>
    </tr>
  );
});

/** The tick of a line. */
function LineState({ line, draft }: { readonly line: SheetLine; readonly draft: Draft | undefined }) {
  const { t } = useTranslation();
  if (draft?.state === 'failed' || (draft !== undefined && draft.refusal !== null))
    return (
      <span className="count-tick problem">
        <Icon of={ExclamationCircleOutlined} />
        {t('counts.sheet.unsaved')}
      </span>
    );
  if (draft?.state === 'saving') return <span className="count-tick quiet">{t('counts.sheet.saving')}</span>;
  const counted = draft?.state === 'saved' ? draft.text.trim() !== '' : line.countedThousandths !== null;
  return counted ? (
    <span className="count-tick settled">
      <Icon of={CheckOutlined} />
      {t('counts.sheet.saved')}
    </span>
  ) : (
    <span className="count-tick faint">{t('counts.sheet.notCounted')}</span>
  );
}

function wrongWords(draft: Draft, line: SheetLine, t: Translate): string | null {
  if (draft.error !== null) return describeError(draft.error, t);
  if (draft.refusal === null) return null;
  return t(`counts.sheet.refusals.${draft.refusal}`, {
    units: [line.unit, ...line.packs.map((pack) => pack.unit)].join(t('frame.rolesSeparator')),
  });
}

/** What packs come to in the item's own unit; before anything is typed, how packs may be written. */
function unitWords(line: SheetLine, text: string, t: Translate): string {
  const [pack] = line.packs;
  if (text.trim() === '')
    return pack === undefined ? '' : t('counts.sheet.packsHint', { pack: pack.unit, unit: line.unit });
  const parsed = parsePacked(text, line);
  if (!parsed.ok || formatQuantity(parsed.value) === text.trim()) return '';
  return t('counts.sheet.equals', { quantity: formatQuantity(parsed.value), unit: line.unit });
}
