import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { ContractError } from '../../../renderer/app/contract-error.ts';
import { describeError, fieldFaults, neededRoles } from '../../../renderer/app/describe-error.ts';
import { startI18n } from '../../../renderer/app/i18n.ts';

describe('a refusal', () => {
  beforeAll(() => startI18n('zh-CN'));

  test('is worded with its amounts in yuan', () => {
    const refusal = new ContractError('RECEIPT_OVERPAID', {
      feeItemName: '物业费',
      period: '2026-10',
      openFen: 123_450,
    });

    expect(describeError(refusal, i18next.getFixedT('zh-CN'))).toBe(
      '2026-10 物业费 只欠 1,234.50 元，填的金额多了。多出的部分请记作预交。',
    );
  });

  test('names the roles that would do in the language of the window', () => {
    const refusal = new ContractError('NOT_PERMITTED', {
      procedure: 'receipts.void',
      needs: ['accountant', 'manager'],
    });

    expect(describeError(refusal, i18next.getFixedT('zh-CN'))).toContain('会计、经理');
    expect(describeError(refusal, i18next.getFixedT('en'))).toContain('Accountant, Manager');
    expect(neededRoles(refusal)).toEqual(['accountant', 'manager']);
  });

  test('shows text that looks like a placeholder or markup as it is', () => {
    const refusal = new ContractError('FEE_ITEM_NAME_TAKEN', { name: '<b>{{name}}</b>' });

    expect(describeError(refusal, i18next.getFixedT('zh-CN'))).toContain('“<b>{{name}}</b>”');
  });

  test('words what was not found and what does not agree', () => {
    const missing = new ContractError('NOT_FOUND', { noun: 'fee-item' });
    const disagreeing = new ContractError('BOOKS_DO_NOT_AGREE', {
      findings: ['NUMBER_GAP', 'TAKINGS_DISAGREE'],
    });

    expect(describeError(missing, i18next.getFixedT('zh-CN'))).toContain('（收费项目）');
    expect(describeError(disagreeing, i18next.getFixedT('zh-CN'))).toContain(
      '单据号不连续、收据合计和营业款账对不上',
    );
  });

  test('of a form names the fields', () => {
    const faults = [{ path: 'owner.name', message: 'Too small' }];

    expect(fieldFaults(new ContractError('INPUT_INVALID', { issues: faults }))).toEqual(faults);
    expect(fieldFaults(new ContractError('NOT_SIGNED_IN'))).toEqual([]);
  });
});
