import { fen, formatYuan } from '../../shared/domain/fen.ts';
import { roles } from '../../shared/contract/define.ts';
import type { Role } from '../../shared/contract/define.ts';
import { zhCN } from '../../shared/i18n/zh-CN/index.ts';
import type { ContractError } from './contract-error.ts';
import type { Translate } from './i18n.ts';

/**
 * Words a refusal in the language of the window: what is wrong and what to do. Facts ending in `Fen` are written
 * in yuan, roles by their names, lists with the separator of the language.
 *
 * @example
 * <span role="alert">{describeError(write.error, t)}</span>
 */
export function describeError(error: ContractError, t: Translate): string {
  const facts = Object.entries(error.facts).map(([name, fact]) => [name, wordFact(name, fact, t)]);
  return t(`errors.${error.code}`, Object.fromEntries(facts));
}

/** One fault of a form: the path of the field in the input and what is wrong with it. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** The faults of an `INPUT_INVALID`; empty for any other refusal. */
export function fieldFaults(error: ContractError): readonly FieldFault[] {
  const { issues } = error.facts;
  return error.code === 'INPUT_INVALID' && Array.isArray(issues) ? issues.filter(isFieldFault) : [];
}

/** The roles a `NOT_PERMITTED` asks for, any of which would do. */
export function neededRoles(error: ContractError): readonly Role[] {
  const { needs } = error.facts;
  return Array.isArray(needs) ? needs.filter((need) => typeof need === 'string').filter(isRole) : [];
}

/** Role names as a list in the language of the window. */
export function wordRoles(held: readonly Role[], t: Translate): string {
  return held.map((role) => t(`frame.roles.${role}`)).join(t('frame.rolesSeparator'));
}

function wordFact(name: string, fact: unknown, t: Translate): string {
  if (Array.isArray(fact)) return fact.map((part) => wordFact(name, part, t)).join(t('frame.rolesSeparator'));
  if (typeof fact === 'number') return name.endsWith('Fen') ? formatYuan(fen(fact)) : String(fact);
  if (typeof fact !== 'string') return JSON.stringify(fact);
  if (name === 'needs' && isRole(fact)) return t(`frame.roles.${fact}`);
  if (name === 'noun' && isKeyOf(nouns, fact)) return t(`frame.nouns.${fact}`);
  if (name === 'findings' && isKeyOf(findings, fact)) return t(`integrity.findings.${fact}`);
  return fact;
}

/** Codes among the facts that have words of their own. */
const { nouns } = zhCN.frame;
const { findings } = zhCN.integrity;

function isKeyOf<Words extends object>(words: Words, fact: string): fact is keyof Words & string {
  return Object.hasOwn(words, fact);
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

function isFieldFault(issue: unknown): issue is FieldFault {
  return (
    typeof issue === 'object' &&
    issue !== null &&
    'path' in issue &&
    typeof issue.path === 'string' &&
    'message' in issue &&
    typeof issue.message === 'string'
  );
}
