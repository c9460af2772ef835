import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/routes.tsx';
import { useMay } from '../app/session.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { addRoomPath, importPath } from './paths.ts';

/** An estate without rooms: leads to the import of the office's own register. */
export function NoRoomsYet() {
  const { t } = useTranslation();
  const mayImport = useMay('register.import');
  const mayCreate = useMay('rooms.create');
  return (
    <EmptyState
      title={t('estate.empty.title')}
      detail={t('estate.empty.detail')}
      action={
        <Space>
          {mayImport ? (
            <Button type="primary" onClick={() => navigate(importPath)}>
              {t('estate.import')}
            </Button>
          ) : null}
          {mayCreate ? (
            <Button onClick={() => navigate(addRoomPath)}>{t('estate.edit.create')}</Button>
          ) : null}
        </Space>
      }
    />
  );
}
