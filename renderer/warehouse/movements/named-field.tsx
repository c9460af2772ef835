import { Select } from 'antd';
import { useState } from 'react';

export interface Named {
  readonly id: number;
  readonly name: string;
}

/** Chooses one of a list by its name, or records a new one by its name on the way; the rest of it is filled in later. */
export function NamedField(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly known: readonly Named[];
  readonly value: number | null;
  readonly onChange: (id: number) => void;
  /** Words the choice that records what was typed. */
  readonly newName: (name: string) => string;
  /** Records it and gives its id; null when it was refused. */
  readonly create: (name: string) => Promise<number | null>;
  readonly pending: boolean;
  readonly longest: number;
}) {
  const { value, onChange } = props;
  const [text, setText] = useState('');
  /** Just recorded, and not yet in the list that was read. */
  const [created, setCreated] = useState<Named | null>(null);
  const typed = text.trim();
  const isListed = created === null || props.known.some((each) => each.id === created.id);
  const known = isListed ? props.known : [...props.known, created];
  const hits = known.filter((each) => each.name.toLowerCase().includes(typed.toLowerCase()));
  const isNew = typed !== '' && !known.some((each) => each.name === typed);

  const choose = async (chosen: number) => {
    setText('');
    if (chosen !== CREATE) {
      onChange(chosen);
      return;
    }
    const id = await props.create(typed);
    if (id === null) return;
    setCreated({ id, name: typed });
    onChange(id);
  };

  return (
    <Select
      aria-label={props.label}
      placeholder={props.placeholder}
      loading={props.pending}
      value={value}
      onSelect={(chosen: number) => void choose(chosen)}
      labelRender={({ value: id }) => known.find((each) => each.id === id)?.name ?? ''}
      options={[
        ...hits.map(({ id, name }) => ({ value: id, label: name })),
        ...(isNew ? [{ value: CREATE, label: props.newName(typed) }] : []),
      ]}
      showSearch={{
        searchValue: text,
        onSearch: (next) => setText(next.slice(0, props.longest)),
        filterOption: false,
      }}
    />
  );
}

/** Stands for nobody recorded: the last choice, to record somebody. */
const CREATE = -1;
