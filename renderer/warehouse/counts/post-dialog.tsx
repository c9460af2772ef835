import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import { useWrite } from '../../app/use-write.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { SecondPersonDialog } from '../../ui/second-person-dialog.tsx';
import type { Approval } from '../../ui/second-person-dialog.tsx';

/** The second person sees every difference with its reason, and signs; who counted is refused. */
export function PostDialog(props: {
  /** The review as it was when the dialog was opened: what is seen is what is signed. */
  readonly review: Output<'counts.review'>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { review } = props;
  const { count } = review;
  const write = useWrite('counts.post');
  const differing = review.lines.filter((line) => line.deltaThousandths !== 0);
  const approve = async (approval: Approval) => {
    const outcome = await write.submit({
      countSeq: count.countSeq,
      reviewMark: review.reviewMark,
      approval,
    });
    if (!outcome.ok) return;
    void message.success(t('counts.posting.done', { number: outcome.value.number }));
    props.onClose();
  };
  return (
    <SecondPersonDialog
      open
      procedure="counts.post"
      pending={write.pending}
      error={write.error}
      onApprove={approve}
      onClose={props.onClose}
    >
      <strong>{t('counts.posting.title', { number: count.number })}</strong>
      <p>
        {differing.length === 0
          ? t('counts.review.allAgree')
          : t('counts.posting.differing', { count: differing.length })}{' '}
        · {t('counts.review.surplus')} <MoneyText amount={review.surplusFen} /> ·{' '}
        {t('counts.review.shortage')} <MoneyText amount={review.shortageFen} />
      </p>
      {differing.length === 0 ? null : (
        <div className="count-posting" tabIndex={0} role="group" aria-label={t('counts.review.title')}>
          <table>
            <tbody>
              {differing.map((line) => (
                <tr key={line.lineNo}>
                  <th scope="row">{itemLabel(line)}</th>
                  <td className="figures">
                    {(line.deltaThousandths ?? 0) > 0 ? '+' : ''}
                    {line.deltaThousandths === null ? '' : formatQuantity(line.deltaThousandths)} {line.unit}
                  </td>
                  <td>
                    <MoneyText amount={line.deltaFen} />
                  </td>
                  <td>
                    {line.reason === null ? '' : t(`counts.reasons.${line.reason}`)}{' '}
                    <span className="quiet">{line.remark}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="quiet">{t('counts.posting.explain')}</p>
    </SecondPersonDialog>
  );
}
