import type { ComponentType } from 'react';
import './icon.css';

/** A drawing beside the words that say the same; its own English name is kept from who listens to the page. */
export function Icon({ of: Drawing }: { readonly of: ComponentType }) {
  return (
    <span className="icon" aria-hidden="true">
      <Drawing />
    </span>
  );
}
