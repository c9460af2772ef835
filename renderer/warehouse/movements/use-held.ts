import { useMemo } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { shareOf } from '../../../shared/domain/stock-cost.ts';
import { useRead } from '../../app/use-read.ts';
import { baseQuantityOf } from './goods-draft.ts';
import type { GoodsLine } from './goods-draft.ts';

export interface Held {
  /** What the store has of each item, base units; empty until it is read. */
  readonly quantities: ReadonlyMap<number, Quantity>;
  /** About what a line will cost: its share of what the item is worth now. The engine reckons the cost itself. */
  readonly costOf: (line: GoodsLine) => Fen | null;
}

/** What one store has now, kept fresh: the engine refuses what is more than there is, the form says so before. */
export function useHeld(storeId: number): Held {
  const { data } = useRead('stock.onHand', { storeId }, { keepPrevious: true });
  return useMemo(() => heldOf(data), [data]);
}

function heldOf(onHand: Output<'stock.onHand'> | undefined): Held {
  const lines = new Map((onHand?.lines ?? []).map((line) => [line.itemId, line]));
  return {
    quantities: new Map([...lines].map(([id, line]) => [id, line.quantityThousandths])),
    costOf: ({ item, unit, quantityThousandths }) => {
      const there = lines.get(item.id);
      if (there === undefined || quantityThousandths === null || there.quantityThousandths <= 0) return null;
      const asked = baseQuantityOf(item, unit, quantityThousandths);
      return asked > there.quantityThousandths
        ? null
        : shareOf(there.valueFen, asked, there.quantityThousandths);
    },
  };
}
