import type { ReactNode } from 'react';

/** A named field of an entry form. The name stands there for the eye; the control carries it as its label. */
export function Field(props: {
  readonly name: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={props.wide === true ? 'stock-field stock-field--wide' : 'stock-field'}>
      <span aria-hidden="true">{props.name}</span>
      {props.children}
    </div>
  );
}
