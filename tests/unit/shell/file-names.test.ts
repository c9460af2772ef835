import { describe, expect, it } from 'vitest';
import { safeFileName, withEnding } from '../../../electron/shell/file-names.ts';

describe('a file name that a person gave', () => {
  it.each([
    ['收据 A-2026-000123', 'pdf', '收据 A-2026-000123.pdf'],
    ['收据.pdf', 'pdf', '收据.pdf'],
    ['1栋/1单元:101*?', 'xlsx', '1栋-1单元-101--.xlsx'],
    ['..\\..\\Windows\\win', 'csv', '-..-Windows-win.csv'],
    ['CON', 'pdf', '_CON.pdf'],
    ['com1.2026', 'csv', '_com1.2026.csv'],
    ['lpt²', 'csv', '_lpt².csv'],
    ['name. . ', 'pdf', 'name.pdf'],
    ['\u202Egnp.exe', 'pdf', 'gnp.exe.pdf'],
    ['a\0b\nc', 'pdf', 'abc.pdf'],
    ['   ', 'pdf', 'document.pdf'],
    ['...', 'pdf', 'document.pdf'],
  ])('%j becomes one that every system accepts', (suggested, ending, expected) => {
    expect(safeFileName(suggested, ending)).toBe(expected);
  });

  it('is cut to a length that leaves room for the folder, never inside a character', () => {
    const name = safeFileName('𠮷'.repeat(300), 'pdf');
    expect([...name]).toHaveLength(124);
    expect(name.isWellFormed()).toBe(true);
  });

  it('keeps the ending of its content', () => {
    expect(withEnding('C:\\账\\日报', 'pdf')).toBe('C:\\账\\日报.pdf');
    expect(withEnding('C:\\账\\日报.PDF', 'pdf')).toBe('C:\\账\\日报.PDF');
    expect(withEnding('C:\\账\\日报.exe', 'pdf')).toBe('C:\\账\\日报.exe.pdf');
  });
});
