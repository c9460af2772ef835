import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import type { ProcedureDefinition } from '../../shared/contract/define.ts';

/** Prints every procedure of the contract: who may call it, input, output, errors, and what it changes. */
const definitions: readonly ProcedureDefinition[] = Object.values(contract);

for (const definition of [...definitions].sort((a, b) => a.name.localeCompare(b.name))) {
  console.log(`${definition.name}  (${definition.kind})`);
  console.log(`  ${definition.summary}`);
  console.log(`  who     ${wordAccess(definition)}`);
  console.log(`  input   ${wordSchema(definition.input, 'input')}`);
  console.log(`  output  ${wordSchema(definition.output, 'output')}`);
  if (definition.errors.length > 0) console.log(`  errors  ${definition.errors.join(', ')}`);
  if (definition.changes.length > 0) console.log(`  changes ${definition.changes.join(', ')}`);
  console.log();
}
console.log(`${definitions.length} procedures`);

function wordAccess({ access, secondPerson }: ProcedureDefinition): string {
  const who = typeof access === 'string' ? access : access.join(', ');
  return secondPerson === undefined ? who : `${who}; and a second person: ${secondPerson.join(', ')}`;
}

function wordSchema(schema: z.ZodType, io: 'input' | 'output'): string {
  return wordNode(z.toJSONSchema(schema, { io, unrepresentable: 'any', cycles: 'ref' }));
}

interface SchemaNode {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
  readonly items?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly format?: unknown;
}

/** Words a JSON Schema node as one line, much as TypeScript would. */
function wordNode(given: unknown): string {
  if (typeof given !== 'object' || given === null) return 'any';
  const node: SchemaNode = given;
  if (node.enum !== undefined) return node.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (node.const !== undefined) return JSON.stringify(node.const);
  const either = node.anyOf ?? node.oneOf;
  if (either !== undefined) return either.map(wordNode).join(' | ');
  if (node.type === 'array') return `${wordNode(node.items)}[]`;
  if (node.properties !== undefined) {
    const required = new Set(node.required);
    const fields = Object.entries(node.properties).map(
      ([name, field]) => `${name}${required.has(name) ? '' : '?'}: ${wordNode(field)}`,
    );
    return fields.length === 0 ? '{}' : `{ ${fields.join('; ')} }`;
  }
  return String(node.format ?? node.type ?? 'any');
}
