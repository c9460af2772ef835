import { describe, expect, test } from 'vitest';
import { matchPath, parseHash, pathTo } from '../../../renderer/app/route-pattern.ts';

describe('a path', () => {
  test.each([
    ['/counter/:roomId?', '/counter', {}],
    ['/counter/:roomId?', '/counter/12', { roomId: '12' }],
    ['/rooms/:roomId', '/rooms/12', { roomId: '12' }],
    ['/print/receipts/:entry/:copy?', '/print/receipts/7/2', { entry: '7', copy: '2' }],
    ['/people/:name', '/people/%E6%AC%A7%E9%98%B3', { name: '欧阳' }],
    ['/people/:name', '/people/100%', { name: '100%' }],
  ])('%s fits %s', (pattern, path, parameters) => {
    expect(matchPath(pattern, path)).toEqual(parameters);
  });

  test.each([
    ['/rooms/:roomId', '/rooms'],
    ['/rooms/:roomId', '/rooms/12/edit'],
    ['/rooms', '/room'],
    ['/', '/rooms'],
  ])('%s does not fit %s', (pattern, path) => {
    expect(matchPath(pattern, path)).toBeNull();
  });

  test('is written from its pattern, leaving out what is not given', () => {
    expect(pathTo('/counter/:roomId?', {})).toBe('/counter');
    expect(pathTo('/counter/:roomId?', { roomId: 12 })).toBe('/counter/12');
    expect(pathTo('/receipts', {}, { day: '2026-10-31', cashier: undefined, text: '' })).toBe(
      '/receipts?day=2026-10-31',
    );
  });

  test('written and read again gives what went in', () => {
    const path = pathTo('/people/:name', { name: '欧阳/建国 100%' }, { q: 'a&b=c 号' });

    const { path: read, query } = parseHash(`#${path}`);

    expect(matchPath('/people/:name', read)).toEqual({ name: '欧阳/建国 100%' });
    expect(query).toEqual({ q: 'a&b=c 号' });
  });

  test('is the root when the hash is empty', () => {
    expect(parseHash('')).toEqual({ path: '/', query: {} });
    expect(parseHash('#/?reason=damaged')).toEqual({ path: '/', query: { reason: 'damaged' } });
  });
});
