import { ScanOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetLine } from '../../../shared/contract/counts.ts';
import { Icon } from '../../ui/icon.tsx';
import { scannedLine } from './scanned-line.ts';

/** Takes a scanner's code, or a typed one, and goes to its line. */
export function ScanField(props: {
  readonly id: string;
  readonly lines: readonly SheetLine[];
  readonly onFound: (lineNo: number) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <span className="count-scan">
      <Input
        id={props.id}
        value={text}
        autoComplete="off"
        prefix={<Icon of={ScanOutlined} />}
        aria-label={t('counts.commands.scan')}
        placeholder={t('counts.sheet.scanPlaceholder')}
        onChange={(event) => {
          setText(event.target.value);
          setMissing(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          const found = scannedLine(text, props.lines);
          setMissing(found === undefined && text.trim() !== '' ? text.trim() : null);
          setText('');
          if (found !== undefined) props.onFound(found);
        }}
      />
      {missing === null ? null : (
        <span role="alert" className="problem">
          {t('counts.sheet.scanNone', { text: missing })}
        </span>
      )}
    </span>
  );
}
