import { FileTextOutlined } from '@ant-design/icons';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../shared/contract/items.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { describeError } from '../../app/describe-error.ts';
import { navigate } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { CommandLayer } from '../../commands/commands-provider.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { cardPath } from '../movements/paths.ts';
import { draftOfItem, emptyItemDraft, isKeepable, itemFieldsOf, nextDraft } from './item-draft.ts';
import { ItemFields } from './item-fields.tsx';
import { PhotoField, usePhotoDraft } from './photo-field.tsx';
import { pictureAmong } from './photo-file.ts';

export interface ItemDrawerProps {
  /** Null: a new one. */
  readonly item: Item | null;
  readonly categories: readonly string[];
  readonly onClose: () => void;
}

/** One item: entered, changed or only looked at; the caller mounts it while it is wanted. */
export function ItemDrawer(props: ItemDrawerProps) {
  return (
    <CommandLayer>
      <OpenItemDrawer {...props} />
    </CommandLayer>
  );
}

function OpenItemDrawer({ item, categories, onClose }: ItemDrawerProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const create = useWrite('items.create');
  const update = useWrite('items.update');
  const setPhoto = useWrite('items.setPhoto');
  const maySave = useMay(item === null ? 'items.create' : 'items.update');
  const maySeeCard = useMay('stock.card');
  const [draft, setDraft] = useState(() => (item === null ? emptyItemDraft : draftOfItem(item)));
  const [tried, setTried] = useState(false);
  // A new form for the next item puts the cursor back to its first field.
  const [turn, setTurn] = useState(0);
  const photo = usePhotoDraft();
  const pending = create.pending || update.pending || setPhoto.pending;
  const error = create.error ?? update.error ?? setPhoto.error;

  /** True when item and photo are kept. */
  const keep = async (): Promise<boolean> => {
    setTried(true);
    if (!isKeepable(draft)) return false;
    const fields = itemFieldsOf(draft);
    const kept =
      item === null
        ? await create.submit(fields)
        : await update.submit({ ...fields, id: item.id, active: draft.active });
    if (!kept.ok) return false;
    const named = itemLabel(draft);
    const made = 'id' in kept.value ? kept.value : null;
    const itemId = made?.id ?? item?.id;
    if (photo.draft !== 'kept' && itemId !== undefined) {
      const outcome = await setPhoto.submit({
        itemId,
        photo: photo.draft === 'removed' ? null : photo.draft,
      });
      // The item is kept all the same: saving the form again would enter it twice.
      if (!outcome.ok && made !== null) {
        if (outcome.error !== null) void message.error(describeError(outcome.error, t));
        return true;
      }
      if (!outcome.ok) return false;
    }
    void message.success(
      made === null
        ? t('items.saved', { item: named })
        : t('items.created', { item: named, code: made.code }),
    );
    return true;
  };
  const save = useCommand({
    id: 'items.save',
    nameKey: 'items.commands.save',
    keys: '$mod+Enter',
    enabled: maySave && !pending,
    perform: async () => {
      if (await keep()) onClose();
    },
  });
  const saveNext = useCommand({
    id: 'items.saveNext',
    nameKey: 'items.commands.saveNext',
    keys: '$mod+Shift+Enter',
    enabled: maySave && item === null && !pending,
    perform: async () => {
      if (!(await keep())) return;
      setDraft(nextDraft(draft));
      setTried(false);
      photo.reset();
      setTurn(turn + 1);
    },
  });

  const paste = (event: ClipboardEvent) => {
    const picture = maySave ? pictureAmong(event.clipboardData.files) : null;
    if (picture === null) return;
    event.preventDefault();
    void photo.take(picture);
  };

  return (
    <DetailDrawer
      open
      purpose="edit"
      width={620}
      title={item === null ? t('items.createTitle') : `${itemLabel(item)} · ${item.code}`}
      onClose={onClose}
      actions={
        item !== null && maySeeCard ? (
          <Button
            size="small"
            icon={<Icon of={FileTextOutlined} />}
            onClick={() => navigate(cardPath(item.id))}
          >
            {t('items.openCard')}
          </Button>
        ) : undefined
      }
      footer={
        maySave ? (
          <div className="item-form__foot">
            <CommandButton command={save} type="primary" loading={pending} />
            {item === null ? <CommandButton command={saveNext} /> : null}
          </div>
        ) : undefined
      }
    >
      <div onPaste={paste} onKeyDown={moveOn}>
        <Form key={turn} layout="vertical" className="item-form">
          <ErrorNotice
            error={error}
            onClose={() => [create, update, setPhoto].forEach((write) => write.reset())}
            inForm
          />
          <ItemFields
            draft={draft}
            onChange={setDraft}
            categories={categories}
            isNew={item === null}
            readOnly={!maySave}
            marksMissing={tried}
          />
          <Form.Item label={t('items.fields.photo')}>
            <PhotoField
              label={t('items.photo.label', { item: itemLabel(draft) })}
              itemId={item?.hasPhoto === true ? item.id : null}
              draft={photo.draft}
              unreadable={photo.unreadable}
              readOnly={!maySave}
              onFile={(file) => void photo.take(file)}
              onRemove={photo.remove}
            />
          </Form.Item>
        </Form>
      </div>
    </DetailDrawer>
  );
}

/** Enter goes on to the next field, as a scanner's Enter behind a barcode must: it never saves half a form. */
function moveOn(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  if (!(event.target instanceof HTMLInputElement) || !event.target.matches(textFields)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>(textFields)];
  fields[fields.indexOf(event.target) + 1]?.focus();
}

const textFields = 'input:not([type=radio], [type=checkbox], [type=file]):not(:disabled)';
