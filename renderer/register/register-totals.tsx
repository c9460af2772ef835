import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/contract/index.ts';
import { formatQuantity, quantity } from '../../shared/domain/quantity.ts';
import { roomStates, roomUses } from '../../shared/domain/room.ts';
import type { Translate } from '../app/i18n.ts';
import { TotalList } from '../imports/total-list.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { DayInput } from '../ui/day-input.tsx';
import type { RegisterChoices } from './register-import-screen.tsx';

type Preview = Output<'register.preview'>;

export interface RegisterTotalsProps {
  readonly preview: Preview;
  readonly choices: RegisterChoices;
  readonly onChange: (choices: RegisterChoices) => void;
}

/** What the register comes to, and what it changes of the rooms that are known. */
export function RegisterTotals({ preview, choices, onChange }: RegisterTotalsProps) {
  const { t } = useTranslation();
  const { totals, known, counts } = preview;
  return (
    <>
      <TotalList
        totals={[
          { name: t('register.confirm.rooms'), value: totals.rooms },
          { name: t('register.confirm.area'), value: area(totals.areaThousandths) },
          { name: t('register.confirm.owners'), value: totals.owners },
          { name: t('register.confirm.withoutOwner'), value: totals.withoutOwner },
          { name: t('register.confirm.newRooms'), value: known.newRooms },
          { name: t('register.confirm.changedRooms'), value: known.changedRooms },
          { name: t('register.confirm.unchangedRooms'), value: known.unchangedRooms },
          { name: t('register.confirm.newPeople'), value: known.newPeople },
          {
            name: t('register.confirm.refusedRows'),
            value: counts.refusedRows,
            ...(counts.refusedRows > 0 ? { tone: 'problem' as const } : {}),
          },
        ]}
      />
      {known.handedOverRooms === 0 ? null : (
        <HandOver preview={preview} choices={choices} onChange={onChange} />
      )}
      <div className="import__tables">
        <section>
          <h2>{t('register.confirm.byBuilding')}</h2>
          <DataTable
            label={t('register.confirm.byBuilding')}
            height="content"
            rows={totals.buildings}
            rowKey={({ name }) => name}
            columns={[
              {
                key: 'name',
                title: t('register.confirm.building'),
                kind: 'text',
                value: ({ name, isNew }) => (isNew ? t('register.confirm.newBuilding', { name }) : name),
              },
              ...areaColumns(t),
            ]}
          />
        </section>
        <section>
          <h2>{t('register.confirm.byUse')}</h2>
          <DataTable
            label={t('register.confirm.byUse')}
            height="content"
            rows={totals.byUse}
            rowKey={({ use }) => use}
            columns={[
              {
                key: 'use',
                title: t('register.fields.use'),
                kind: 'text',
                value: ({ use }) => t(`estate.uses.${use}`),
              },
              ...areaColumns(t),
            ]}
          />
        </section>
        <section>
          <h2>{t('register.confirm.byState')}</h2>
          <DataTable
            label={t('register.confirm.byState')}
            height="content"
            rows={totals.byState}
            rowKey={({ state }) => state}
            columns={[
              {
                key: 'state',
                title: t('register.fields.state'),
                kind: 'text',
                value: ({ state }) => t(`estate.states.${state}`),
              },
              {
                key: 'rooms',
                title: t('register.confirm.rooms'),
                kind: 'figure',
                width: 80,
                value: ({ rooms }) => String(rooms),
              },
            ]}
          />
        </section>
      </div>
      {known.changes.length === 0 ? null : (
        <section className="import__section">
          <h2>{t('register.confirm.changes')}</h2>
          <DataTable
            label={t('register.confirm.changes')}
            height="content"
            rows={known.changes}
            rowKey={({ rowNumber, fact }) => `${rowNumber} ${fact}`}
            columns={[
              {
                key: 'row',
                title: t('register.rows.row'),
                kind: 'figure',
                width: 60,
                value: ({ rowNumber }) => String(rowNumber),
              },
              {
                key: 'room',
                title: t('register.confirm.rooms'),
                kind: 'text',
                width: 180,
                value: ({ roomLabel }) => roomLabel,
              },
              {
                key: 'fact',
                title: t('register.confirm.fact'),
                kind: 'text',
                width: 120,
                value: ({ fact }) => t(`register.confirm.facts.${fact}`),
              },
              {
                key: 'old',
                title: t('register.confirm.oldValue'),
                kind: 'text',
                value: ({ fact, oldValue }) => wordFact(fact, oldValue, t),
              },
              {
                key: 'new',
                title: t('register.confirm.newValue'),
                kind: 'text',
                value: ({ fact, newValue }) => wordFact(fact, newValue, t),
              },
            ]}
          />
        </section>
      )}
    </>
  );
}

/** From which day the new owners, tenants and payers hold their rooms. */
function HandOver({ preview, choices, onChange }: RegisterTotalsProps) {
  const { t } = useTranslation();
  const { handedOverRooms, earliestHandOverDay } = preview.known;
  return (
    <div className="import__hand-over">
      <label htmlFor="hand-over-day">{t('register.confirm.handOver', { count: handedOverRooms })}</label>
      <DayInput
        id="hand-over-day"
        value={choices.handOverDay}
        onChange={(handOverDay) => onChange({ handOverDay })}
        {...(earliestHandOverDay === null ? {} : { min: earliestHandOverDay })}
      />
      {earliestHandOverDay === null ? null : (
        <span className="quiet">{t('register.confirm.handOverEarliest', { day: earliestHandOverDay })}</span>
      )}
      <p className="quiet">{t('register.confirm.handOverHelp')}</p>
    </div>
  );
}

function areaColumns(t: Translate) {
  return [
    {
      key: 'rooms',
      title: t('register.confirm.rooms'),
      kind: 'figure',
      width: 80,
      value: ({ rooms }: { readonly rooms: number }) => String(rooms),
    },
    {
      key: 'area',
      title: t('register.confirm.area'),
      kind: 'figure',
      width: 130,
      value: ({ areaThousandths }: { readonly areaThousandths: number }) => area(areaThousandths),
    },
  ] as const;
}

function area(thousandths: number): string {
  return formatQuantity(quantity(thousandths), { grouping: true });
}

function wordFact(fact: Preview['known']['changes'][number]['fact'], value: string, t: Translate): string {
  if (value === '') return '—';
  if (fact === 'area') return area(Number(value));
  const use = fact === 'use' ? roomUses.find((known) => known === value) : undefined;
  if (use !== undefined) return t(`estate.uses.${use}`);
  const state = fact === 'state' ? roomStates.find((known) => known === value) : undefined;
  return state === undefined ? value : t(`estate.states.${state}`);
}
