import type { Item } from '../../shared/contract/items.ts';
import { useRoute } from '../app/routes.tsx';
import { useRead } from '../app/use-read.ts';
import { labelPapers, layLabels, readIds } from './item-label-layout.ts';
import { symbolKinds } from './item-symbol-kind.ts';
import type { SymbolKind } from './item-symbol-kind.ts';
import { symbolOf } from './item-symbol.ts';
import { PrintPage, PrintSheet } from './print-page.tsx';
import './item-labels.css';

/** 物品标签: name, specification and model, place, code, and the code as a scanner reads it. */
export function ItemLabelsPage() {
  const { parameters, query } = useRoute();
  const list = useRead('items.list', { withInactive: true });
  const paper = labelPapers.find((known) => known === parameters['paper']) ?? 'A4';
  const symbol = symbolKinds.find((known) => known === parameters['symbol']) ?? 'code128';
  const isAsked = readIds(parameters['items'] ?? '');
  const job = { paper, copies: wholeOf(query['copies'], 1), skip: wholeOf(query['skip'], 0) };
  return (
    <PrintPage read={list} paper={paper}>
      {({ items }) =>
        layLabels(
          items.filter((item) => isAsked(item.id)),
          job,
        ).map((labels, sheet) => (
          // Sheets and places never move.
          // oxlint-disable-next-line react/no-array-index-key
          <PrintSheet key={sheet} paper={paper} className={`item-labels item-labels--${paper}`}>
            {labels.map((item, place) => (
              // oxlint-disable-next-line react/no-array-index-key
              <div key={place} className="item-label">
                {item === null ? null : <Label item={item} symbol={symbol} />}
              </div>
            ))}
          </PrintSheet>
        ))
      }
    </PrintPage>
  );
}

function Label({ item, symbol: wanted }: { readonly item: Item; readonly symbol: SymbolKind }) {
  const symbol = symbolOf(item.code, wanted);
  const facts = [item.specification, item.model].filter((fact) => fact !== '').join(' ');
  return (
    <div className={`item-label__face item-label__face--${symbol.kind}`}>
      <div className="item-label__words">
        <strong className="item-label__name">{item.name}</strong>
        <span className="item-label__facts">{facts}</span>
        <span className="item-label__place">{item.place}</span>
      </div>
      <svg
        className="item-label__symbol"
        viewBox={`0 0 ${symbol.width} ${symbol.height}`}
        preserveAspectRatio={symbol.kind === 'qr' ? 'xMidYMid meet' : 'none'}
        shapeRendering="crispEdges"
        aria-hidden="true"
      >
        <path d={symbol.path} fillRule="evenodd" />
      </svg>
      <span className="item-label__code">{item.code}</span>
    </div>
  );
}

function wholeOf(text: string | undefined, otherwise: number): number {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) && number >= 0 ? number : otherwise;
}
