import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import comparisonSchema from '../../src/core/comparison/comparison.schema.json' with { type: 'json' };
import schema from '../../src/core/report/report.schema.json' with { type: 'json' };

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);

/** What is wrong with a report by its JSON Schema; empty for a valid one. */
export const schemaErrors = errorsBy(schema);
/** The same of a comparison. */
export const comparisonErrors = errorsBy(comparisonSchema);

function errorsBy(of: object): (value: unknown) => string[] {
  const validate = ajv.compile(of);
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
