import { FileTextOutlined } from '@ant-design/icons';
import { Button, Form, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../shared/contract/items.ts';
import {
  isTooMany,
  labelPapers,
  labelsPath,
  labelsPerSheet,
  layLabels,
} from '../../print/item-label-layout.ts';
import type { LabelPaper } from '../../print/item-label-layout.ts';
import { symbolKinds } from '../../print/item-symbol-kind.ts';
import type { SymbolKind } from '../../print/item-symbol-kind.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { PaperOutcome } from '../movements/paper-outcome.tsx';
import { SubmitKey } from '../movements/submit-key.tsx';
import { usePaper } from '../movements/use-paper.ts';

/** Labels of the ticked items: on which paper, with which symbol, how many. */
export function LabelsDialog(props: { readonly items: readonly Item[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { items } = props;
  const [paper, setPaper] = useState<LabelPaper>('A4');
  const [symbol, setSymbol] = useState<SymbolKind>('code128');
  const [copies, setCopies] = useState(1);
  const [skipped, setSkip] = useState(0);
  const printing = usePaper();
  const itemIds = items.map((item) => item.id);
  const skip = paper === 'A4' ? skipped : 0;
  const tooMany = isTooMany(itemIds);
  const busy = printing.state.kind === 'printing';
  const ready = !busy && !tooMany;
  const send = (mode: 'print' | 'pdf') =>
    printing.print(
      {
        page: labelsPath({ paper, symbol, itemIds, copies, skip }),
        paper,
        name: t('items.labels.file'),
      },
      mode,
    );

  return (
    <OfficeDialog
      open
      width={560}
      title={t('items.labels.title')}
      onClose={props.onClose}
      act={{
        name: t('items.commands.print'),
        perform: () => send('print'),
        pending: busy,
        disabled: tooMany,
      }}
    >
      <SubmitKey nameKey="items.commands.print" enabled={ready} perform={() => send('print')} />
      <Form layout="vertical" className="items-labels">
        <p className="quiet">{t('items.labels.explain', { count: items.length })}</p>
        <Form.Item label={t('items.labels.paper')}>
          <Radio.Group
            aria-label={t('items.labels.paper')}
            value={paper}
            onChange={(event) => setPaper(labelPapers.find((known) => known === event.target.value) ?? 'A4')}
            options={labelPapers.map((value) => ({ value, label: t(`items.labels.papers.${value}`) }))}
          />
        </Form.Item>
        <Form.Item label={t('items.labels.symbol')}>
          <Radio.Group
            aria-label={t('items.labels.symbol')}
            value={symbol}
            onChange={(event) =>
              setSymbol(symbolKinds.find((known) => known === event.target.value) ?? 'code128')
            }
            options={symbolKinds.map((value) => ({ value, label: t(`items.labels.symbols.${value}`) }))}
          />
        </Form.Item>
        <div className="item-form__row">
          <Form.Item label={t('items.labels.copies')} htmlFor="label-copies">
            <InputNumber<number>
              id="label-copies"
              className="figures"
              min={1}
              max={99}
              precision={0}
              value={copies}
              onChange={(value) => setCopies(value ?? 1)}
            />
          </Form.Item>
          {paper === 'A4' ? (
            <Form.Item label={t('items.labels.skip')} htmlFor="label-skip" extra={t('items.labels.skipHelp')}>
              <InputNumber<number>
                id="label-skip"
                className="figures"
                min={0}
                max={labelsPerSheet[paper] - 1}
                precision={0}
                value={skipped}
                onChange={(value) => setSkip(value ?? 0)}
              />
            </Form.Item>
          ) : null}
        </div>
        <p role="status">
          {tooMany
            ? t('items.labels.tooMany')
            : t('items.labels.sheets', {
                labels: items.length * copies,
                count: layLabels(items, { paper, copies, skip }).length,
              })}
        </p>
        <div className="items-labels__acts">
          <Button icon={<Icon of={FileTextOutlined} />} disabled={!ready} onClick={() => void send('pdf')}>
            {t('items.commands.pdf')}
          </Button>
          <PaperOutcome state={printing.state} />
        </div>
        <ErrorNotice error={printing.error} onClose={printing.dismiss} inForm />
      </Form>
    </OfficeDialog>
  );
}
