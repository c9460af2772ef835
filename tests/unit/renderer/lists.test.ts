import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { startI18n } from '../../../renderer/app/i18n.ts';
import { choicesOf } from '../../../renderer/commands/finder-choices.ts';
import type { FinderChoice } from '../../../renderer/commands/finder-choices.ts';
import { orderOf } from '../../../renderer/ui/data-column.tsx';
import type { DataColumn } from '../../../renderer/ui/data-column.tsx';
import { rowAfterKey } from '../../../renderer/ui/row-navigation.ts';
import { fen } from '../../../shared/domain/fen.ts';

describe('a table is walked', () => {
  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 4, 5],
    ['ArrowDown', 9, 9],
    ['ArrowUp', -1, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 6],
    ['PageUp', 2, 0],
    ['Home', 7, 0],
    ['End', 0, 9],
    ['a', 3, null],
  ])('by %s from row %i to row %s', (key, from, to) => {
    expect(rowAfterKey(key, from, 10, 4)).toBe(to);
  });

  test('nowhere when it is empty', () => {
    expect(rowAfterKey('ArrowDown', -1, 0, 4)).toBeNull();
  });
});

describe('a column sorts', () => {
  test('room numbers as people count them', () => {
    const column: DataColumn<string> = { key: 'room', title: '', kind: 'text', value: (room) => room };

    expect(['10-101', '2-1101', '2-102'].toSorted(orderOf(column))).toEqual(['2-102', '2-1101', '10-101']);
  });

  test('amounts by size, with none counted as nothing', () => {
    const column: DataColumn<number | null> = {
      key: 'open',
      title: '',
      kind: 'money',
      value: (amount) => (amount === null ? null : fen(amount)),
    };

    expect([900, null, -100].toSorted(orderOf(column))).toEqual([-100, null, 900]);
  });
});

describe('the finder', () => {
  beforeAll(() => startI18n('zh-CN'));
  const room: FinderChoice = {
    key: 'room-12',
    kind: 'room',
    title: '2-1-301',
    detail: '',
    take: () => undefined,
  };
  const commands = [
    { id: 'frame.lock', nameKey: 'frame.commands.lock' as const, global: true, perform: () => undefined },
    { id: 'fees.save', nameKey: 'frame.action.save' as const, perform: () => undefined },
  ];

  test('offers the commands of the page before those of the window when nothing is typed', () => {
    const titles = choicesOf('', [room], commands, i18next.getFixedT('zh-CN')).map((choice) => choice.title);

    expect(titles).toEqual(['保存', '锁定']);
  });

  test('shows what the books hold before the commands whose name holds the text', () => {
    const titles = choicesOf(' 保 ', [room], commands, i18next.getFixedT('zh-CN')).map(
      (choice) => choice.title,
    );

    expect(titles).toEqual(['2-1-301', '保存']);
  });
});
