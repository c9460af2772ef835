import { Select } from 'antd';
import type { RefSelectProps, SelectProps } from 'antd';
import { useRef } from 'react';

/**
 * A choice within a list of them. Once made it lets go of the keyboard, so that the key for the next step is not taken
 * for one that opens the choice again; Tab goes on from where it stood.
 */
export function ChoiceSelect<Value extends string | number>(props: SelectProps<Value>) {
  const select = useRef<RefSelectProps>(null);
  return (
    <Select<Value>
      {...props}
      ref={select}
      className="import__field"
      showSearch={{ optionFilterProp: 'label' }}
      onSelect={() => select.current?.blur()}
    />
  );
}
