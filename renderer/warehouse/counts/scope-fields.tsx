import { Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CountScope } from '../../../shared/contract/counts.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { useRead } from '../../app/use-read.ts';
import { Field } from '../movements/field.tsx';

const kinds = ['all', 'categories', 'places', 'class-a', 'items'] as const;

/** Whether something is chosen where a choice is due. */
export function isChosen(scope: CountScope): boolean {
  switch (scope.kind) {
    case 'categories':
      return scope.categories.length > 0;
    case 'places':
      return scope.places.length > 0;
    case 'items':
      return scope.itemIds.length > 0;
    default:
      return true;
  }
}

/** What is to be counted. */
export function ScopeFields(props: {
  readonly scope: CountScope;
  readonly onScope: (scope: CountScope) => void;
  /** Somebody pressed on without choosing. */
  readonly incomplete: boolean;
}) {
  const { t } = useTranslation();
  const { scope, onScope } = props;
  const asked = scope.kind === 'categories' || scope.kind === 'places' || scope.kind === 'items';
  return (
    <Field name={t('counts.fields.scope')}>
      <Radio.Group
        aria-label={t('counts.fields.scope')}
        value={scope.kind}
        onChange={(event) => {
          const kind = kinds.find((each) => each === event.target.value);
          if (kind !== undefined) onScope(emptyScope(kind));
        }}
        options={kinds.map((kind) => ({ value: kind, label: t(`counts.opening.scopes.${kind}`) }))}
      />
      {asked ? <Chosen scope={scope} onScope={onScope} /> : null}
      {props.incomplete && asked && !isChosen(scope) ? (
        <p role="alert" className="problem">
          {t('counts.opening.chooseScope', { what: t(`counts.opening.what.${scope.kind}`) })}
        </p>
      ) : null}
    </Field>
  );
}

function emptyScope(kind: CountScope['kind']): CountScope {
  switch (kind) {
    case 'categories':
      return { kind, categories: [] };
    case 'places':
      return { kind, places: [] };
    case 'items':
      return { kind, itemIds: [] };
    default:
      return { kind };
  }
}

/** Which categories, shelves or items, chosen from those that there are. */
function Chosen({
  scope,
  onScope,
}: {
  readonly scope: Exclude<CountScope, { kind: 'all' | 'class-a' }>;
  readonly onScope: (scope: CountScope) => void;
}) {
  const { t } = useTranslation();
  const list = useRead('items.list', { withInactive: false });
  const items = list.data?.items ?? [];
  switch (scope.kind) {
    case 'categories':
      return (
        <Select
          mode="multiple"
          aria-label={t('counts.opening.categories')}
          placeholder={t('counts.opening.categories')}
          value={scope.categories}
          onChange={(categories) => onScope({ kind: 'categories', categories })}
          options={(list.data?.categories ?? []).map((name) => ({ value: name, label: name }))}
        />
      );
    case 'places':
      return (
        <Select
          mode="tags"
          tokenSeparators={[' ', ',', '，', '、']}
          aria-label={t('counts.opening.places')}
          placeholder={t('counts.opening.places')}
          value={scope.places}
          onChange={(places) => onScope({ kind: 'places', places })}
          options={shelvesOf(items.map((item) => item.place)).map((place) => ({
            value: place,
            label: place,
          }))}
        />
      );
    case 'items':
      return (
        <Select
          mode="multiple"
          aria-label={t('counts.opening.items')}
          placeholder={t('counts.opening.items')}
          value={scope.itemIds}
          onChange={(itemIds) => onScope({ kind: 'items', itemIds })}
          showSearch={{ optionFilterProp: 'label' }}
          options={items.map((item) => ({ value: item.id, label: `${item.code} ${itemLabel(item)}` }))}
        />
      );
  }
}

/** Every shelf and what it stands in, as they follow one another: A-1-3 is on A-1, which is in A. */
function shelvesOf(places: readonly string[]): string[] {
  const shelves = places.flatMap((place) => {
    const parts = place.split('-');
    return parts.map((_part, index) => parts.slice(0, index + 1).join('-'));
  });
  return [...new Set(shelves)].filter((shelf) => shelf !== '').toSorted(alongShelves.compare);
}

const alongShelves = new Intl.Collator('zh-CN', { numeric: true });
