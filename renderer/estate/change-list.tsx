import { useTranslation } from 'react-i18next';
import type { FactChange } from '../../shared/contract/people.ts';
import { quantity, formatQuantity } from '../../shared/domain/quantity.ts';
import { roomStates, roomUses } from '../../shared/domain/room.ts';
import type { Translate } from '../app/i18n.ts';

/** What changed of a room or a person, the newest first: before, after, why, who and when. */
export function ChangeList({ changes }: { readonly changes: readonly FactChange[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p className="quiet">{t('estate.changes.none')}</p>;
  return (
    <ol className="change-list" aria-label={t('estate.changes.label')}>
      {changes.map((change) => (
        <li key={change.id}>
          <span className="change-list__fact">{factName(change.fact, t)}</span>
          <span className="change-list__values">
            {change.oldValue === null ? null : (
              <>
                <del>{factValue(change, change.oldValue, t)}</del> <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <ins>
              {change.newValue === null ? t('estate.changes.blank') : factValue(change, change.newValue, t)}
            </ins>
          </span>
          <span className="change-list__by quiet">
            {change.reason === '' ? null : <>{change.reason} · </>}
            {change.changedBy} ·{' '}
            <span className="figures">{change.changedAt.slice(0, 16).replace('T', ' ')}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

const facts = [
  'entered',
  'use',
  'state',
  'area',
  'handover-day',
  'note',
  'name',
  'phones',
  'id-number',
  'emergency-contact',
  'owner',
  'tenant',
  'payer',
] as const;

function factName(fact: string, t: Translate): string {
  const known = facts.find((name) => name === fact);
  return known === undefined ? fact : t(`estate.changes.facts.${known}`);
}

/** A value as the history keeps it, in the words of the window. */
function factValue(change: FactChange, value: string, t: Translate): string {
  if (change.noun === 'tenure') return tenureWords(value, t);
  if (change.fact === 'area') return t('estate.area', { area: formatQuantity(quantity(Number(value))) });
  const use = change.fact === 'use' ? roomUses.find((known) => known === value) : undefined;
  if (use !== undefined) return t(`estate.uses.${use}`);
  const state = change.fact === 'state' ? roomStates.find((known) => known === value) : undefined;
  return state === undefined ? value : t(`estate.states.${state}`);
}

/** `许玉佳 2017-07-28..` is 许玉佳，2017-07-28 至 今. */
function tenureWords(value: string, t: Translate): string {
  const parts = /^(.*) (\S*)\.\.(\S*)$/.exec(value);
  if (parts === null) return value;
  return t('estate.changes.span', {
    name: parts[1] ?? '',
    from: parts[2] || t('estate.changes.ever'),
    to: parts[3] || t('estate.changes.still'),
  });
}
