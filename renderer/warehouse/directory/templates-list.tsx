import { useTranslation } from 'react-i18next';
import type { IssueTemplate } from '../../../shared/contract/directory.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { DirectoryList } from './directory-list.tsx';
import { TemplateDrawer } from './template-drawer.tsx';

/** 常领单: what a department usually takes, one key away on the issue form. */
export function TemplatesList() {
  const { t } = useTranslation();
  const list = useRead('templates.list', {});
  const entries = list.data?.templates.map((template) => {
    const goods = goodsOf(template).join(t('directory.goodsSeparator'));
    return { ...template, goods, foundBy: `${template.departmentName}${template.purpose}${goods}` };
  });
  return (
    <DirectoryList
      section="templates"
      entries={entries}
      error={list.error}
      onRetry={list.refetch}
      mayCreate={useMay('templates.save')}
      Form={TemplateDrawer}
      columns={[
        {
          key: 'department',
          title: t('directory.fields.department'),
          width: 150,
          kind: 'text',
          value: ({ departmentName }) => departmentName,
        },
        {
          key: 'name',
          title: t('directory.fields.name'),
          width: 180,
          kind: 'text',
          value: ({ name }) => name,
        },
        {
          key: 'purpose',
          title: t('directory.fields.purpose'),
          width: 200,
          kind: 'text',
          value: ({ purpose }) => purpose,
        },
        { key: 'goods', title: t('directory.fields.goods'), kind: 'text', value: ({ goods }) => goods },
      ]}
    />
  );
}

/** 扫把 2 把 */
function goodsOf(template: IssueTemplate): readonly string[] {
  return template.lines.map(
    (line) =>
      `${itemLabel({ ...line, name: line.itemName })} ${formatQuantity(line.quantityThousandths)} ${line.unit}`,
  );
}
