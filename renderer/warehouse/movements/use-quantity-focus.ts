import { useEffect, useState } from 'react';
import { quantityId } from './quantity-id.ts';

/** Gives a function that takes the cursor to a line's quantity once that line is drawn. */
export function useQuantityFocus(): (lineKey: string) => void {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    setWanted(null);
    const field = document.getElementById(quantityId(wanted));
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
  }, [wanted]);
  return setWanted;
}
