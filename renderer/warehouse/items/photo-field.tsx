import { Button, Upload } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../app/use-read.ts';
import { photoOfFile } from './photo-file.ts';
import type { PhotoBytes } from './photo-file.ts';

/** What becomes of an item's photo when the form is saved: it stays, is taken away, or is this one. */
export type PhotoDraft = 'kept' | 'removed' | PhotoBytes;

/** An item's photo, chosen from a file; the form takes what is pasted. */
export function PhotoField(props: {
  readonly label: string;
  /** Of an item that has a photo already. */
  readonly itemId: number | null;
  readonly draft: PhotoDraft;
  readonly unreadable: boolean;
  readonly readOnly: boolean;
  readonly onFile: (file: Blob) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { draft, itemId } = props;
  const kept = useRead('items.photo', { itemId: itemId ?? 1 }, { enabled: itemId !== null });
  const shown =
    draft === 'removed'
      ? null
      : draft === 'kept'
        ? itemId === null
          ? null
          : (kept.data?.photo ?? null)
        : draft;
  return (
    <div className="item-photo">
      <div className="item-photo__frame">
        {shown === null ? null : <Photo photo={shown} label={props.label} />}
      </div>
      {props.readOnly ? null : (
        <div className="item-photo__acts">
          <span>
            <Upload
              accept="image/jpeg,image/png,image/webp,image/bmp,image/gif"
              showUploadList={false}
              beforeUpload={(file) => {
                props.onFile(file);
                // Nothing is uploaded anywhere: the picture stays in this window until the form is saved.
                return false;
              }}
            >
              <Button size="small">{t(shown === null ? 'items.photo.choose' : 'items.photo.change')}</Button>
            </Upload>
            {shown === null ? null : (
              <Button size="small" type="text" onClick={props.onRemove}>
                {t('items.photo.remove')}
              </Button>
            )}
          </span>
          <span className="quiet">
            {t(typeof draft === 'object' ? 'items.photo.afterSaving' : 'items.photo.paste')}
          </span>
          {props.unreadable ? (
            <span className="problem" role="alert">
              {t('items.photo.unreadable')}
            </span>
          ) : null}
        </div>
      )}
    </div>
  );
}

/** Holds what becomes of the photo while the form is open. */
export function usePhotoDraft() {
  const [draft, setDraft] = useState<PhotoDraft>('kept');
  const [unreadable, setUnreadable] = useState(false);
  return {
    draft,
    unreadable,
    take: async (file: Blob): Promise<void> => {
      const photo = await photoOfFile(file);
      setUnreadable(photo === null);
      if (photo !== null) setDraft(photo);
    },
    remove: () => setDraft('removed'),
    reset: () => {
      setDraft('kept');
      setUnreadable(false);
    },
  };
}

function Photo(props: {
  readonly photo: { readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> };
  readonly label: string;
}) {
  const { photo, label } = props;
  const show = useCallback(
    (picture: HTMLImageElement) => {
      picture.src = URL.createObjectURL(new Blob([photo.bytes], { type: photo.mediaType }));
      return () => URL.revokeObjectURL(picture.src);
    },
    [photo],
  );
  return <img ref={show} alt={label} />;
}
