// Writes the compact specification that the embedded Bot API server checks calls against.
//
//   node scripts/generate-bot-api-spec.mjs path/to/full-spec.json
//
// The full specification lists `methods.<name>.fields[]` and `types.<Name>.fields[]` with `name`, `types`,
// `required`, `enum` and `constraints`. What a check cannot use (prose, links) is left out.
import { readFileSync, writeFileSync } from 'node:fs';

const target = new URL('../src/playground/bot-api/spec.json', import.meta.url);
const notice =
  'Derived from the npm package @gramio/types 10.3.1 (MIT, Copyright (c) 2024 Kravets) and checked against ' +
  'PaulSonOfLars/telegram-bot-api-spec (MIT, Copyright (c) PaulSonOfLars). The licence is in NOTICE.md beside this file.';

const [source] = process.argv.slice(2);
if (source === undefined) {
  process.stderr.write('usage: node scripts/generate-bot-api-spec.mjs path/to/full-spec.json\n');
  process.exit(1);
}
const full = JSON.parse(readFileSync(source, 'utf8'));

/** `[types, required, constraints]`, the tail left out where it says nothing. */
function compactField({ types, required, enum: values, constraints = {} }) {
  const { default: _default, counted, ...bounds } = constraints;
  const rules = {
    ...(values === undefined ? {} : { enum: values }),
    ...(Object.keys(bounds).length === 0 ? {} : bounds),
    ...(counted === undefined ? {} : { afterEntities: true }),
  };
  const field = [types.join('|'), required ? 1 : 0];
  return Object.keys(rules).length === 0 ? field : [...field, rules];
}

const fieldsOf = ({ fields }) =>
  Object.fromEntries((Array.isArray(fields) ? fields : []).map((field) => [field.name, compactField(field)]));

const byName = ([left], [right]) => (left < right ? -1 : 1);
const methods = Object.fromEntries(
  Object.entries(full.methods)
    .sort(byName)
    .map(([name, method]) => [name, { returns: method.returns.join('|'), fields: fieldsOf(method) }]),
);
const types = Object.fromEntries(
  Object.entries(full.types)
    .sort(byName)
    .map(([name, type]) => {
      const variants = (type.subtypes ?? []).filter((subtype) => subtype !== name);
      return [name, variants.length > 0 ? { oneOf: variants } : { fields: fieldsOf(type) }];
    }),
);

const line = (entries) =>
  entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',\n');
writeFileSync(
  target,
  `{"NOTICE":${JSON.stringify(notice)},\n"version":${JSON.stringify(full.version)},\n` +
    `"methods":{\n${line(Object.entries(methods))}\n},\n"types":{\n${line(Object.entries(types))}\n}}\n`,
);
