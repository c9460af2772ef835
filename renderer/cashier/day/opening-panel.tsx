import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { fen, formatYuan, type Fen } from '../../../shared/domain/fen.ts';
import { useMay } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';

interface OpeningForm {
  readonly float: Fen | null;
  readonly note?: string;
}

export interface OpeningPanelProps {
  readonly shifts: Output<'shifts.current'>;
  /** A shift of this day was already counted. */
  readonly again: boolean;
}

/** Opens the shift with its float (开班), or says who can. */
export function OpeningPanel({ shifts, again }: OpeningPanelProps) {
  const { t } = useTranslation();
  const mayOpen = useMay('shifts.open');
  // An earlier day that is counted waits for its signature, not for another shift.
  if (shifts.unclosedDay !== null) return null;
  return (
    <section className="day-panel day-panel--narrow" aria-labelledby="opening-title">
      <h2 id="opening-title">{t(again ? 'day.opening.titleAgain' : 'day.opening.title')}</h2>
      {mayOpen ? (
        <OpeningForm leftFen={fen(shifts.floatLeftFen)} again={again} />
      ) : (
        <p className="quiet">{t('day.opening.notYours')}</p>
      )}
    </section>
  );
}

function OpeningForm({ leftFen, again }: { readonly leftFen: Fen; readonly again: boolean }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<OpeningForm>();
  const float = Form.useWatch('float', form);
  const open = useWrite('shifts.open');
  const differs = float !== undefined && float !== leftFen;
  const command = useCommand({
    id: 'day.open',
    nameKey: 'day.commands.open',
    keys: '$mod+Enter',
    enabled: !open.pending,
    perform: () => form.submit(),
  });

  return (
    <>
      <p className="quiet">{t('day.opening.explain')}</p>
      <Form<OpeningForm>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ float: leftFen }}
        onFinish={(values) => {
          if (values.float !== null)
            void open.submit({ openingFloatFen: values.float, note: differs ? (values.note ?? '') : '' });
        }}
      >
        <Form.Item
          name="float"
          label={t('day.opening.float')}
          extra={t('day.opening.left', { amount: formatYuan(leftFen) })}
          rules={[{ required: true, message: t('frame.amount.reasons.blank') }]}
        >
          <MoneyInput autoFocus={!again} />
        </Form.Item>
        {differs ? (
          <Form.Item
            name="note"
            label={t('day.opening.note')}
            rules={[{ required: true, whitespace: true, message: t('day.opening.noteRequired') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        ) : null}
        <button type="submit" hidden />
      </Form>
      <ErrorNotice error={open.error} onClose={open.reset} inForm />
      <CommandButton command={command} type={again ? 'default' : 'primary'} loading={open.pending} />
    </>
  );
}
