import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { isPathTooLong, pathOfStrokes } from './signature-path.ts';
import type { PadPoint } from './signature-path.ts';
import { SubmitKey } from './submit-key.tsx';

type Stroke = readonly PadPoint[];

/** The receiver signs with mouse, pen or finger; the strokes are kept as they were drawn. */
export function SignatureDialog(props: {
  readonly receiver: string;
  readonly onSigned: (path: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const pad = useRef<SVGSVGElement>(null);
  const drawing = useRef(false);
  const path = pathOfStrokes(strokes);
  const ready = path !== '' && !isPathTooLong(path);

  const pointOf = (event: PointerEvent): PadPoint => {
    const box = pad.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    drawing.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = pointOf(event);
    setStrokes((before) => [...before, [point]]);
  };
  const draw = (event: PointerEvent) => {
    if (!drawing.current) return;
    const point = pointOf(event);
    setStrokes((before) => {
      const last = before.at(-1) ?? [];
      const next = [...before.slice(0, -1), [...last, point]];
      // Whoever scribbles on and on draws no further than a signature may be long.
      return isPathTooLong(pathOfStrokes(next)) ? before : next;
    });
  };
  const end = () => {
    drawing.current = false;
  };
  const take = () => {
    if (ready) props.onSigned(path);
  };

  return (
    <OfficeDialog
      open
      width={560}
      title={`${t('stock.issue.signature')} · ${props.receiver}`}
      onClose={props.onClose}
      act={{ name: t('frame.action.confirm'), perform: take, disabled: !ready }}
    >
      <SubmitKey nameKey="frame.action.confirm" enabled={ready} perform={take} />
      <div className="dialog-body">
        <svg
          ref={pad}
          className="signature-pad"
          role="img"
          aria-label={t('stock.issue.signHere')}
          onPointerDown={begin}
          onPointerMove={draw}
          onPointerUp={end}
          onPointerCancel={end}
        >
          {strokes.length === 0 ? (
            <text x="50%" y="50%" textAnchor="middle" className="signature-pad__hint">
              {t('stock.issue.signHere')}
            </text>
          ) : null}
          <path d={path} />
        </svg>
        <Button
          className="signature-pad__clear"
          size="small"
          disabled={strokes.length === 0}
          onClick={() => setStrokes([])}
        >
          {t('stock.issue.clearSignature')}
        </Button>
      </div>
    </OfficeDialog>
  );
}
