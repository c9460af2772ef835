import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../shared/contract/index.ts';
import {
  postingRoles,
  roles,
  topics,
  type ProcedureDefinition,
  type Role,
} from '../../../shared/contract/define.ts';
import { errorFacts } from '../../../shared/contract/errors.ts';
import { implementations } from '../../../electron/rooms.ts';

const definitions: readonly (readonly [string, ProcedureDefinition])[] = Object.entries(contract);
const served = definitions.filter(([, definition]) => definition.kind !== 'shell');

describe('the contract', () => {
  test('every procedure stands under its own name, noun.verb', () => {
    for (const [name, definition] of definitions) {
      expect(definition.name).toBe(name);
      expect(name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
    }
  });

  test('every procedure is served by the engine exactly once, and the engine serves nothing else', () => {
    const names = implementations.map((implementation) => implementation.definition.name).sort();
    expect(names).toEqual(served.map(([name]) => name).sort());
  });

  test('every command must carry a requestId and says what it changes; no read changes anything', () => {
    for (const [name, definition] of served) {
      const { required = [] } = z.toJSONSchema(definition.input, { io: 'input', unrepresentable: 'any' });
      expect([name, required.includes('requestId')]).toEqual([name, definition.kind === 'write']);
      if (definition.kind === 'write') expect([name, definition.changes.length > 0]).toEqual([name, true]);
      else expect([name, definition.changes]).toEqual([name, []]);
    }
  });

  test('a procedure that needs a second person takes their signature', () => {
    for (const [name, definition] of served) {
      const input = JSON.stringify(z.toJSONSchema(definition.input, { io: 'input', unrepresentable: 'any' }));
      expect([name, input.includes('"approval"')]).toEqual([name, definition.secondPerson !== undefined]);
    }
  });

  test('who keeps users and settings enters no business: all they reach in the books is a manager’s control', () => {
    const reached = roles.filter((role) => !postingRoles.includes(role));
    const posting = served.filter(([, { errors }]) => errors.includes('CLOCK_BEFORE_LAST_ENTRY'));
    const open = (wanted: readonly Role[]) =>
      posting
        .filter(
          ([, { access }]) => typeof access === 'string' || access.some((role) => wanted.includes(role)),
        )
        .map(([name]) => name);
    expect(open(['administrator'])).toEqual([]);
    // Whoever adds one here lets the owner of a small office do it: it must state or approve, never take or give.
    expect(open(reached).toSorted()).toEqual([
      'counts.cancel',
      'counts.open',
      'counts.post',
      'day.close',
      'shifts.close',
      'stock.chooseValuation',
    ]);
  });

  test('names only roles, topics and error codes that exist', () => {
    for (const [, definition] of definitions) {
      for (const topic of definition.changes) expect(topics).toContain(topic);
      for (const code of definition.errors) expect(Object.keys(errorFacts)).toContain(code);
      if (typeof definition.access !== 'string')
        for (const role of definition.access) expect(roles).toContain(role);
    }
  });
});
