import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ENDPOINTS } from './endpoints.js';

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  additionalProperties?: boolean | Schema;
}

interface Content {
  schema?: Schema;
}

interface Operation {
  responses: Record<string, { content?: Record<string, Content> }>;
}

interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

// As generated from the built program: only its compiler reads the classes of answers.
const description: Description = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
const { schemas } = description.components;

const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path.replace(/^\/api\//, '').replace(/\{(\w+)\}/g, ':$1')}`,
    operation,
  })),
);

/** A schema that tells what it is about: a named shape, a list or a value; not any object at all. */
function tells({ $ref, type, items, allOf, properties, additionalProperties }: Schema): boolean {
  if ($ref) return $ref.slice($ref.lastIndexOf('/') + 1) in schemas;
  if (allOf) return allOf.every(tells);
  if (type === 'array') return items !== undefined && tells(items);
  if (type !== 'object') return type !== undefined;
  return additionalProperties !== undefined || Object.keys(properties ?? {}).length > 0;
}

/** The answers of success that no schema describes, `204` apart, which has none. */
const undescribed = ({ name, operation }: (typeof operations)[number]): string[] =>
  Object.entries(operation.responses)
    .filter(([status]) => /^2\d\d$/.test(status) && status !== '204')
    .filter(([, { content }]) => {
      const described = Object.values(content ?? {});
      return described.length === 0 || described.some(({ schema }) => !schema || !tells(schema));
    })
    .map(([status]) => `${name} ${status}`);

describe('the description of the API', () => {
  test('is of the endpoints that there are', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(ENDPOINTS).sort());
  });

  test('has a schema for every answer of success', () => {
    expect(operations.flatMap(undescribed)).toEqual([]);
  });

  test('has a schema for every field of every answer and every body', () => {
    const vague = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, field]) => !tells(field))
        .map(([field]) => `${name}.${field}`),
    );
    expect(vague).toEqual([]);
  });

  test('tells of every endpoint how it refuses', () => {
    const problem = { schema: { $ref: '#/components/schemas/ProblemDetails' } };
    for (const { name, operation } of operations)
      expect([name, operation.responses.default?.content]).toEqual([
        name,
        { 'application/problem+json': problem },
      ]);
    expect(Object.keys(schemas.ProblemDetails?.properties ?? {}).sort()).toEqual(
      ['code', 'detail', 'errors', 'law', 'remedy', 'status', 'title', 'type'].sort(),
    );
    expect(schemas.ProblemDetails?.properties?.errors).toMatchObject({
      items: { $ref: '#/components/schemas/Fault' },
    });
  });
});
