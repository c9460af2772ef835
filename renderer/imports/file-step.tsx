import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useTranslation } from 'react-i18next';

export interface FileStepProps {
  readonly help: string;
  readonly reading: boolean;
  readonly onOpen: (file: File) => unknown;
}

/** Where a sheet is dropped or chosen. */
export function FileStep({ help, reading, onOpen }: FileStepProps) {
  const { t } = useTranslation();
  return (
    <div className="import__file">
      <Upload.Dragger
        accept=".xlsx,.csv,.txt,.tsv"
        multiple={false}
        showUploadList={false}
        disabled={reading}
        beforeUpload={(file) => {
          void onOpen(file);
          // Nothing is uploaded anywhere: the bytes stay in this window until they are read.
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p className="ant-upload-text">{t('register.file.drop')}</p>
        <p className="ant-upload-hint">{t('register.file.kinds')}</p>
      </Upload.Dragger>
      <p className="quiet">{help}</p>
      <p className="quiet">{t('register.file.nothingYet')}</p>
    </div>
  );
}
