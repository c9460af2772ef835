import { useCallback, useEffect, useState } from 'react';
import { quantityId } from './quantity-id.ts';

/** Gives a function that takes the cursor to a line's quantity once that line is drawn. */
export function useQuantityFocus(): (lineKey: string) => void {
  // An object of its own for each wish, so that the same line may be wished for twice.
  const [wish, setWish] = useState<{ readonly lineKey: string } | null>(null);
  useEffect(() => {
    if (wish === null) return;
    const field = document.getElementById(quantityId(wish.lineKey));
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
  }, [wish]);
  return useCallback((lineKey) => setWish({ lineKey }), []);
}
