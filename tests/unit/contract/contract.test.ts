import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../shared/contract/index.ts';
import { roles, topics, type ProcedureDefinition } from '../../../shared/contract/define.ts';
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

  test('an administrator alone can post nothing', () => {
    const posting = ['receipts.', 'bills.', 'shifts.', 'day.', 'charges.'];
    for (const [name, definition] of served) {
      if (definition.kind !== 'write' || !posting.some((prefix) => name.startsWith(prefix))) continue;
      expect([name, definition.access.includes('administrator')]).toEqual([name, false]);
    }
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
