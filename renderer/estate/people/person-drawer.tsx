import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ChangePersonDialog } from './change-person-dialog.tsx';
import { PersonDetail } from './person-detail.tsx';
import { Icon } from '../../ui/icon.tsx';

/** A person beside whatever list or room they were opened from. Null: closed. */
export function PersonDrawer(props: { readonly personId: number | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { personId, onClose } = props;
  const read = useRead('people.get', { personId: personId ?? 1 }, { enabled: personId !== null });
  const mayChange = useMay('people.update');
  const [changing, setChanging] = useState(false);
  const person = read.data;
  return (
    <DetailDrawer
      open={personId !== null}
      title={person?.name ?? ''}
      onClose={onClose}
      actions={
        mayChange && person !== undefined ? (
          <Button size="small" icon={<Icon of={EditOutlined} />} onClick={() => setChanging(true)}>
            {t('people.change')}
          </Button>
        ) : undefined
      }
    >
      <Loaded read={read}>{(loaded) => <PersonDetail person={loaded} />}</Loaded>
      {changing && person !== undefined ? (
        <ChangePersonDialog person={person} onClose={() => setChanging(false)} />
      ) : null}
    </DetailDrawer>
  );
}
