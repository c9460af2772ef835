import { describe, expect, test, vi } from 'vitest';
import type { Command } from '../../../renderer/commands/command.ts';
import { ariaKeys, keyLabel } from '../../../renderer/commands/key-label.ts';
import { mayTrigger } from '../../../renderer/commands/key-press.ts';
import type { KeyPress } from '../../../renderer/commands/key-press.ts';
import { PAGE_LAYER, createCommandRegistry } from '../../../renderer/commands/registry.ts';

describe('a key', () => {
  test('triggers nothing while an input method composes', () => {
    expect(mayTrigger(press({ key: 'F9', isComposing: true }), 'text')).toBe(false);
    expect(mayTrigger(press({ key: 'Enter', keyCode: 229 }), 'text')).toBe(false);
  });

  test('that is held acts once', () => {
    expect(mayTrigger(press({ key: 'F9', repeat: true }), 'elsewhere')).toBe(false);
  });

  test('that writes a character is text in a field and a command elsewhere', () => {
    expect(mayTrigger(press({ key: '?' }), 'text')).toBe(false);
    expect(mayTrigger(press({ key: '?' }), 'elsewhere')).toBe(true);
  });

  test('of the function row acts in a field too', () => {
    expect(mayTrigger(press({ key: 'F9' }), 'text')).toBe(true);
    expect(mayTrigger(press({ key: 'k', ctrlKey: true }), 'text')).toBe(true);
  });

  test('that presses what has the focus is left to it', () => {
    expect(mayTrigger(press({ key: 'Enter' }), 'pressable')).toBe(false);
    expect(mayTrigger(press({ key: ' ' }), 'pressable')).toBe(false);
  });

  test('that something else has used is left alone', () => {
    expect(mayTrigger(press({ key: 'Escape', defaultPrevented: true }), 'elsewhere')).toBe(false);
  });
});

describe('the commands of a window', () => {
  test('give a key to the one registered last, and back when it goes', () => {
    const registry = createCommandRegistry();
    registry.register(PAGE_LAYER, () => command('window.receive', 'F9'));
    const leave = registry.register(PAGE_LAYER, () => command('counter.receive', 'F9'));

    expect(registry.find(keyEvent('F9'))?.id).toBe('counter.receive');
    leave();
    expect(registry.find(keyEvent('F9'))?.id).toBe('window.receive');
  });

  test('are silent below a dialog, save those that work everywhere', () => {
    const registry = createCommandRegistry();
    registry.register(PAGE_LAYER, () => command('counter.receive', 'F9'));
    registry.register(PAGE_LAYER, () => ({ ...command('frame.lock', 'F12'), everywhere: true }));
    const dialog = Symbol('dialog');

    const close = registry.raise(dialog);

    expect(registry.find(keyEvent('F9'))).toBeNull();
    expect(registry.find(keyEvent('F12'))?.id).toBe('frame.lock');
    close();
    expect(registry.find(keyEvent('F9'))?.id).toBe('counter.receive');
  });

  test('leave out what cannot be done now, as it was last rendered', () => {
    const registry = createCommandRegistry();
    let enabled = false;
    registry.register(PAGE_LAYER, () => ({ ...command('counter.receive', 'F9'), enabled }));

    expect(registry.list()).toEqual([]);
    enabled = true;
    expect(registry.list().map((known) => known.id)).toEqual(['counter.receive']);
  });

  test('take several presses for one command', () => {
    const registry = createCommandRegistry();
    registry.register(PAGE_LAYER, () => command('frame.keys', ['F1', '[Shift]+?']));

    expect(registry.find(keyEvent('F1'))?.id).toBe('frame.keys');
    expect(registry.find(keyEvent('?', { shiftKey: true }))?.id).toBe('frame.keys');
  });
});

describe('a key is shown', () => {
  test.each([
    ['$mod+k', false, ['Ctrl', 'K']],
    ['$mod+k', true, ['⌘', 'K']],
    ['[Shift]+?', false, ['?']],
    ['Alt+Digit1', false, ['Alt', '1']],
    ['ArrowDown', false, ['↓']],
  ])('%s (mac: %s) as it stands on the keyboard', (keys, mac, label) => {
    expect(keyLabel(keys, mac)).toEqual(label);
  });

  test('to assistive technology by its standard name', () => {
    expect(ariaKeys('$mod+k', false)).toBe('Control+K');
    expect(ariaKeys('Alt+Digit1', false)).toBe('Alt+1');
  });
});

function press(part: Partial<KeyPress>): KeyPress {
  return {
    key: '',
    keyCode: 0,
    isComposing: false,
    repeat: false,
    defaultPrevented: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...part,
  };
}

function command(id: string, keys: string | readonly string[]): Command {
  return { id, nameKey: 'counter.title', keys, perform: vi.fn() };
}

/** As much of a keyboard event as tinykeys looks at. */
function keyEvent(key: string, modifiers: { readonly shiftKey?: boolean } = {}): KeyboardEvent {
  const held = modifiers.shiftKey ? ['Shift'] : [];
  const event: Partial<KeyboardEvent> = {
    key,
    code: key,
    shiftKey: modifiers.shiftKey ?? false,
    getModifierState: (name: string) => held.includes(name),
  };
  // Node has no KeyboardEvent to make one from.
  return event as KeyboardEvent;
}
