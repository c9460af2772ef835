import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../app/use-read.ts';
import { CreatePersonDialog } from './create-person-dialog.tsx';

export interface ChosenPerson {
  readonly id: number;
  readonly name: string;
}

/** Chooses people already recorded by name, phone or pinyin initials, or records somebody new on the way. */
export function PersonPicker(props: {
  readonly value: readonly ChosenPerson[];
  readonly onChange: (people: readonly ChosenPerson[]) => void;
  /** Several, in the order in which they are chosen; otherwise one. */
  readonly several?: boolean;
  readonly id: string;
  readonly label: string;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const { value, onChange, several = false } = props;
  const [text, setText] = useState('');
  const [creating, setCreating] = useState<string | null>(null);
  const typed = text.trim();
  const found = useRead(
    'people.list',
    { text: typed, group: 'all' },
    { enabled: typed !== '', keepPrevious: true },
  );
  const people = typed === '' ? [] : (found.data?.people ?? []).slice(0, longestChoice);

  const choose = (person: ChosenPerson) => {
    setText('');
    onChange(several ? [...value.filter((known) => known.id !== person.id), person] : [person]);
  };
  const options = [
    ...people.map((person) => ({
      value: person.id,
      name: person.name,
      detail: [...person.phones.slice(0, 1), ...new Set(person.rooms.map((room) => room.roomLabel))]
        .slice(0, 3)
        .join('  '),
    })),
    ...(typed === ''
      ? []
      : [{ value: createNew, name: t('people.picker.create', { text: typed }), detail: '' }]),
  ];

  return (
    <>
      <Select<number[], Choice>
        id={props.id}
        mode="multiple"
        aria-label={props.label}
        autoFocus={props.autoFocus ?? false}
        {...(several ? {} : { maxCount: 2 })}
        className="person-picker"
        placeholder={t('people.picker.placeholder')}
        value={value.map((person) => person.id)}
        options={options}
        showSearch={{ searchValue: text, onSearch: setText, filterOption: false }}
        optionRender={choiceOf}
        labelRender={({ value: id }) => value.find((person) => person.id === id)?.name ?? ''}
        notFoundContent={<span className="quiet">{t('people.picker.type')}</span>}
        onSelect={(id) => {
          const person = people.find((candidate) => candidate.id === id);
          if (id === createNew) setCreating(typed);
          else if (person !== undefined) choose({ id: person.id, name: person.name });
        }}
        onDeselect={(id) => onChange(value.filter((person) => person.id !== id))}
      />
      {creating === null ? null : (
        <CreatePersonDialog
          name={creating}
          onClose={() => setCreating(null)}
          onCreated={(person) => {
            setCreating(null);
            choose(person);
          }}
        />
      )}
    </>
  );
}

interface Choice {
  readonly value: number;
  readonly name: string;
  readonly detail: string;
}

function choiceOf({ data }: { readonly data: Choice }) {
  return (
    <span className={data.value === createNew ? 'person-picker__new' : undefined}>
      {data.name} <span className="quiet figures">{data.detail}</span>
    </span>
  );
}

/** Stands for nobody recorded: the last choice, to record somebody. */
const createNew = -1;
const longestChoice = 20;
