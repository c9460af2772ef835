import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

export interface ImportDoneProps {
  readonly title: string;
  readonly summary: string;
  /** Rows left out because of their problems. */
  readonly refusedRows: number;
  /** Where one goes from here, the likeliest first. */
  readonly links: readonly { readonly name: string; readonly go: () => void }[];
  readonly onAnother: () => void;
}

/** What was imported, and where to go from here. */
export function ImportDone({ title, summary, refusedRows, links, onAnother }: ImportDoneProps) {
  const { t } = useTranslation();
  return (
    <div className="import__done" role="status">
      <h2 className="settled">
        <CheckCircleFilled aria-hidden /> {title}
      </h2>
      <p>{summary}</p>
      {refusedRows === 0 ? null : (
        <p className="import__doubt">{t('register.done.skipped', { count: refusedRows })}</p>
      )}
      <div className="import__links">
        {links.map(({ name, go }, index) => (
          <Button key={name} type={index === 0 ? 'primary' : 'default'} onClick={go}>
            {name}
          </Button>
        ))}
        <Button onClick={onAnother}>{t('register.done.another')}</Button>
      </div>
    </div>
  );
}
