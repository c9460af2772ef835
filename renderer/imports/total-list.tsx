import type { ReactNode } from 'react';

/** The figures a person compares: few, large, side by side. */
export function TotalList(props: {
  readonly totals: readonly { readonly name: string; readonly value: ReactNode; readonly tone?: 'problem' }[];
}) {
  return (
    <dl className="import__totals">
      {props.totals.map(({ name, value, tone }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={`figures ${tone ?? ''}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
