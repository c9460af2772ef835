import { describe, expect, test } from 'vitest';
import { ContractError } from '../../../renderer/app/contract-error.ts';
import { createRequestTurns } from '../../../renderer/app/request-turns.ts';

describe('a command sent from a form', () => {
  test('is not sent a second time while the first is under way', () => {
    const turns = createRequestTurns(counting());

    expect(turns.begin()).toBe('request 1');
    expect(turns.begin()).toBeNull();
  });

  test('is a new request after it was done', () => {
    const turns = createRequestTurns(counting());
    turns.begin();

    turns.end(null);

    expect(turns.begin()).toBe('request 2');
  });

  test('is a new request after it was refused', () => {
    const turns = createRequestTurns(counting());
    turns.begin();

    turns.end(new ContractError('SHIFT_NOT_OPEN'));

    expect(turns.begin()).toBe('request 2');
  });

  test.each(['ENGINE_STOPPED', 'UNEXPECTED'] as const)(
    'keeps its id when %s leaves the outcome unknown',
    (code) => {
      const turns = createRequestTurns(counting());
      turns.begin();

      turns.end(new ContractError(code));

      expect(turns.begin()).toBe('request 1');
    },
  );

  test('is a new request once the engine says that the first went through', () => {
    const turns = createRequestTurns(counting());
    turns.begin();
    turns.end(new ContractError('ENGINE_STOPPED'));
    turns.begin();

    turns.end(new ContractError('REQUEST_REUSED', { procedure: 'receipts.receive' }));

    expect(turns.begin()).toBe('request 2');
  });
});

function counting(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `request ${count}`;
  };
}
