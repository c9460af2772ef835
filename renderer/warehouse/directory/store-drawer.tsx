import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Store } from '../../../shared/contract/directory.ts';
import { useMay } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { EntryDrawer } from './entry-drawer.tsx';
import { ActiveField, TextField } from './entry-fields.tsx';

/** A store: its name, and whether it is still in use. */
export function StoreDrawer(props: {
  /** Null: a new one. */
  readonly entry: Store | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { entry: store, onClose } = props;
  const write = useWrite('stores.save');
  const [name, setName] = useState(store?.name ?? '');
  const [active, setActive] = useState(store?.active ?? true);
  const [tried, setTried] = useState(false);

  const save = async () => {
    setTried(true);
    if (name.trim() === '') return;
    const outcome = await write.submit({ id: store?.id ?? null, name, active });
    if (!outcome.ok) return;
    void message.success(t('directory.saved', { name: name.trim() }));
    onClose();
  };

  return (
    <EntryDrawer
      title={store?.name ?? t('directory.create.stores')}
      maySave={useMay('stores.save')}
      onSave={save}
      pending={write.pending}
      error={write.error}
      onErrorClose={write.reset}
      onClose={onClose}
    >
      <TextField
        id="store-name"
        name={t('directory.fields.name')}
        value={name}
        onChange={setName}
        longest={40}
        required
        missing={tried && name.trim() === ''}
        autoFocus={store === null}
      />
      {store === null ? null : (
        <ActiveField explain={t('directory.activeExplain.stores')} value={active} onChange={setActive} />
      )}
    </EntryDrawer>
  );
}
